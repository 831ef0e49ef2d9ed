import { expect, test } from 'vitest';
import { dayOfPublication } from './stamps.ts';

test.each([
  ['a day alone', ['2022-08-15'], [], [], '2022-08-15'],
  ['an instant in the page’s own offset', ['2022-08-15T21:00:00-04:00'], [], [], '2022-08-15'],
  [
    'the same instant given in UTC first',
    ['2022-08-16T01:00:00Z', '2022-08-15T21:00:00-04:00'],
    [],
    [],
    '2022-08-15',
  ],
  [
    'UTC where a change is in the page’s offset',
    ['2022-08-16T01:00:00Z'],
    ['2022-08-17T09:00:00-0400'],
    [],
    '2022-08-15',
  ],
  [
    'UTC where the page is ahead of it',
    ['2022-08-14T22:30:00.000Z'],
    ['2022-08-20T09:00:00+09:00'],
    [],
    '2022-08-15',
  ],
  ['UTC where a reader sees the day before', ['2022-08-16T01:00:00Z'], [], ['2022-08-15'], '2022-08-15'],
  ['UTC where a reader sees another story’s day', ['2022-08-16T01:00:00Z'], [], ['2022-08-11'], '2022-08-16'],
  ['UTC alone', ['2022-08-16T01:00:00Z'], [], [], '2022-08-16'],
  ['+00:00 and nothing else', ['2022-08-16T01:00:00+00:00'], ['2022-08-16T02:00:00Z'], [], '2022-08-16'],
  ['a day without marks between', ['20220815'], [], [], '2022-08-15'],
  ['what can’t be read, then a day', ['soon', '2022-08-15'], [], [], '2022-08-15'],
  ['nothing but what is seen', [], [], ['2022-08-15'], '2022-08-15'],
  ['nothing', [], [], [], null],
])('%s', (_, stated, others, seen, day) => {
  expect(dayOfPublication(stated, others, seen)).toBe(day);
});
