import { describe, expect, test } from 'vitest';
import { isPublishersOwn, markedByline, readBylineParts, statedAuthors } from './authors.ts';

describe('a line about the author', () => {
  test.each([
    ['By Ann Lee May 3, 2022', 'Ann Lee', ['May 3, 2022'], []],
    ['By Jane Doe, May 3, 2022', 'Jane Doe', ['May 3, 2022'], []],
    ['Jane Doe 3 May 2022', 'Jane Doe', ['3 May 2022'], []],
    ['Jane Doe 13/04/2022', 'Jane Doe', ['13/04/2022'], []],
    ['Jane van der Berg May 3, 2022 10:30', 'Jane van der Berg', ['May 3, 2022 10:30'], []],
    ['By Theresa May 3 May 2022', 'Theresa May', ['3 May 2022'], []],
    ['By Mei Sun May 3, 2022', 'Mei Sun', ['May 3, 2022'], []],
    ['By Mei Lin Sun, May 1, 2022', 'Mei Lin', ['Sun, May 1, 2022'], []],
    ['Von Anna Berg am 3. Mai 2022', 'Anna Berg', ['am 3. Mai 2022'], []],
    [
      'By Ann Lee Published on Tuesday, 3 May 2022 at 10:30 AM EDT',
      'Ann Lee',
      ['Published on Tuesday, 3 May 2022 at 10:30 AM EDT'],
      [],
    ],
    ['By Ann Lee | May 3, 2022', 'Ann Lee', ['May 3, 2022'], []],
    ['By Ann Lee | May 3, 2022 | 10:30 AM EDT', 'Ann Lee', ['May 3, 2022'], []],
    ['By Ann Lee | Bob Ray', 'Ann Lee and Bob Ray', [], []],
    ['By Ann Lee · Bob Ray · 3 May 2022', 'Ann Lee and Bob Ray', ['3 May 2022'], []],
    ['By Ann Lee / Bob Ray / Cy Coe', 'Ann Lee, Bob Ray and Cy Coe', [], []],
    ['By Ann Lee | By Bob Ray', 'Ann Lee and Bob Ray', [], []],
    ['By Ann Lee | Gazette Staff', 'Ann Lee', [], ['Gazette Staff']],
    ['By Ann Lee | New York Times', 'Ann Lee', [], ['New York Times']],
    ['By Ann Lee | Nine people were killed in Kyiv', 'Ann Lee', [], ['Nine people were killed in Kyiv']],
    [
      'By Ann Lee, Kyiv – Russian forces shelled the pool',
      'Ann Lee, Kyiv',
      [],
      ['Russian forces shelled the pool'],
    ],
  ])('%j is read in its parts', (line, names, days, rest) => {
    expect(readBylineParts(line)).toEqual({ names, days, rest });
    expect(markedByline(line, [])).toEqual({ names, days, rest });
  });

  test.each(['May 3, 2022', 'Story by', '', '| 1,209 |'])('%j names nobody', (line) => {
    expect(readBylineParts(line)).toBeNull();
    expect(markedByline(line, [])).toBeNull();
  });
});

describe('an author whom data state', () => {
  test.each([
    'Di Stefano',
    'Von Miller',
    'von der Leyen',
    'Par Lagerkvist',
    'Av Cohen',
    'Af Klint',
    'Von Miller and Bob Ray',
    'Por Li',
    'J.Smith',
    'М.Иванов',
    'A.B.Clark',
    'Le Di',
    'De Groot',
  ])('%s keeps the whole name', (name) => {
    expect(statedAuthors(name, [])).toEqual([name]);
  });

  test.each([
    ['By Jane Doe', ['Jane Doe']],
    ['by jane doe', ['jane doe']],
    ['BY: JANE DOE', ['JANE DOE']],
    ['Written by Jane Doe', ['Jane Doe']],
    ['Автор: Иванов', ['Иванов']],
    ['Автор Иван Петров', ['Иван Петров']],
    ['Von: Miller', ['Miller']],
    ['Von Ursula von der Leyen', ['Ursula von der Leyen']],
    ['Av Anna Berg', ['Anna Berg']],
    ['Ann Lee | Bob Ray', ['Ann Lee', 'Bob Ray']],
    ['Ann Lee · Bob Ray', ['Ann Lee', 'Bob Ray']],
    ['The Gazette | Ann Lee', ['Ann Lee']],
    ['Ann Lee | The Gazette', ['Ann Lee']],
    ['Ann Lee | Ann Lee', ['Ann Lee']],
    ['Ann Lee May 3, 2022', ['Ann Lee']],
    ['Gazette Staff', []],
    ['La rédaction', []],
    ['gazette.example', []],
    ['www.gazette.example', []],
    ['Gazette.example', []],
    ['https://gazette.example/ann', []],
    ['—', []],
  ])('as %j is %j', (words, names) => {
    expect(statedAuthors(words, ['The Gazette'])).toEqual(names);
  });
});

test('a name of small words alone is no publisher’s of other small words', () => {
  expect(isPublishersOwn('Le Di', ['Die'])).toBe(false);
});
