import { expect, test } from 'vitest';
import { refusalOfTimes, timeProblem, type TimeKind } from './time-bounds.ts';

const now = new Date('2026-11-29T12:00:00Z');
const what = 'The time';
const problem = (kind: TimeKind, at: string) => timeProblem({ what, kind, at: new Date(at) }, now);

const toCome = 'The time has not come yet. Give one that has passed.';
const tooFar = 'The time is more than 10 years ahead. Look at the year.';

test.each<[TimeKind, string, string | null]>([
  ['HAPPENED', '2026-11-29T12:00:00Z', null],
  ['HAPPENED', '2026-11-29T12:00:01Z', toCome],
  ['HAPPENED', '2099-01-01T00:00:00Z', toCome],
  ['HAPPENED', '1900-01-01T00:00:00Z', null],
  ['HAPPENED', '1899-12-31T23:59:59Z', 'The time is before the year 1900. Look at the year.'],
  ['HAPPENED', '0027-03-01T00:00:00Z', 'The time is before the year 1900. Look at the year.'],
  ['DAY', '1000-01-01', null],
  ['DAY', '0999-12-31', 'The time is before the year 1000. Look at the year.'],
  // It is the next day already in Kiritimati.
  ['DAY', '2026-11-30', null],
  ['DAY', '2026-12-01', toCome],
  ['PLANNED', '2000-01-01T00:00:00Z', null],
  ['PLANNED', '1999-12-31T23:59:59Z', 'The time is before the year 2000. Look at the year.'],
  ['PLANNED', '2036-11-28T12:00:00Z', null],
  ['PLANNED', '2036-11-30T12:00:00Z', tooFar],
  ['PLANNED_DAY', '1605-07-01', null],
  ['PLANNED_DAY', '2126-11-29', tooFar],
  ['PLANNED', 'tomorrow', 'The time can’t be read.'],
])('a time of what is %s, %s: %s', (kind, at, words) => {
  expect(problem(kind, at)).toBe(words);
});

test('no time is none, and what a thing follows is before it, to the minute', () => {
  const notBefore = { at: new Date('2026-03-01T10:00:30Z'), words: 'It is before they were asked.' };
  const answered = (at: string | null) => {
    const time = { what, kind: 'HAPPENED', at: at === null ? null : new Date(at), notBefore } as const;
    return refusalOfTimes([{ ...time, path: ['answeredAt'] }], now);
  };
  expect(answered(null)).toBeNull();
  expect(answered('2026-03-01T10:00:00Z')).toBeNull();
  expect(answered('2026-03-01T09:59:59Z')).toEqual({
    code: 'invalid',
    problems: [{ path: ['answeredAt'], message: 'It is before they were asked.' }],
  });
});
