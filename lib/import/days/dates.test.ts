import { describe, expect, test } from 'vitest';
import { parseDate, readDateLine } from './dates.ts';

describe('a date', () => {
  test.each([
    ['2022-08-15', '2022-08-15'],
    ['2022-08-15T23:30:00-05:00', '2022-08-15'],
    ['Aug. 15, 2022', '2022-08-15'],
    ['August 15, 2022 10:30 AM EDT', '2022-08-15'],
    ['Monday, August 15, 2022 at 10:30', '2022-08-15'],
    ['15 August 2022', '2022-08-15'],
    ['15th of August 2022', '2022-08-15'],
    ['15. August 2022, 14:05 Uhr', '2022-08-15'],
    ['15.08.2022', '2022-08-15'],
    ['15 août 2022', '2022-08-15'],
    ['15 de agosto de 2022', '2022-08-15'],
    ['15 августа 2022 г.', '2022-08-15'],
    ['2022년 8월 15일', '2022-08-15'],
    ['2022年8月15日', '2022-08-15'],
    ['2022.08.15 10:30', '2022-08-15'],
    ['9:39AM BST 15 Aug 2022', '2022-08-15'],
    ['3:53 p.m. EST August 15, 2022', '2022-08-15'],
    ['Saturday, August 13th, 2022', '2022-08-13'],
    ['8/15/2022 2:27 AM', '2022-08-15'],
    ['15/08/2022 à 14h03', '2022-08-15'],
    ['05/05/2022', '2022-05-05'],
    ['lundi 15 août 2022 à 10h30', '2022-08-15'],
    ['15 sierpnia 2022', '2022-08-15'],
    ['15 augustus 2022 10:30', '2022-08-15'],
    ['15 Ağustos 2022 Pazartesi', null],
    ['15 Ağustos 2022, 10:30', '2022-08-15'],
    ['15 серпня 2022', '2022-08-15'],
    ['15 أغسطس 2022', '2022-08-15'],
    ['15 अगस्त 2022', '2022-08-15'],
    ['12. listopada 2022', null],
    ['12 listopada 2022', '2022-11-12'],
    ['Sobota, 12 listopada 2022', '2022-11-12'],
    ['dinsdag 3 mei 2022', '2022-05-03'],
    ['Вторник, 3 мая 2022', '2022-05-03'],
    ['Am Dienstag, 3. Mai 2022', '2022-05-03'],
    ['terça-feira, 3 de maio de 2022', '2022-05-03'],
    ['Lee May 3, 2022', null],
    ['Kyiv, 3 May 2022', null],
    ['Doe 13/04/2022', null],
    ['13/13/2022', null],
    ['9:39AM', null],
    ['Aug. 15', null],
    ['2022', null],
    ['03/04/2022', null],
    ['31 February 2022', null],
    ['2022-13-01', null],
    ['15 Brumaire 2022', null],
    ['On August 15, 2022 the agency reported a letter', null],
    ['', null],
  ])('written %j is %s', (text, date) => {
    expect(parseDate(text)).toBe(date);
  });

  test.each([
    ['Published on 15 August 2022', { date: '2022-08-15', kind: 'published' }],
    ['Posted: Aug 15, 2022', { date: '2022-08-15', kind: 'published' }],
    ['Last updated 16 August 2022 at 09:00', { date: '2022-08-16', kind: 'updated' }],
    ['Опубликовано: 15 августа 2022', { date: '2022-08-15', kind: 'published' }],
    ['posted on Saturday, August 13th, 2022', { date: '2022-08-13', kind: 'published' }],
    ['Publié le 29/10/2022', { date: '2022-10-29', kind: 'published' }],
    ['Mis à jour le 29/10/2022 à 14h03', { date: '2022-10-29', kind: 'updated' }],
    ['Uploaded May 3, 2022', { date: '2022-05-03', kind: 'published' }],
    ['Published yesterday', null],
  ])('line %j is read', (line, expected) => {
    expect(readDateLine(line)).toEqual(expected);
  });
});
