import { expect, test } from 'vitest';
import { recordWords } from './record-words.ts';

test('a record says how many of the settled claims came out confirmed, false and other', () => {
  expect(recordWords({ settled: 19, confirmed: 3, false: 2, other: 14, more: false })).toBe(
    '3 of 19 settled claims came out confirmed, 2 false, 14 other.',
  );
});

test('a record of nothing or of one claim is said plainly', () => {
  expect(recordWords({ settled: 0, confirmed: 0, false: 0, other: 0, more: false })).toBe(
    'None of its claims is settled yet.',
  );
  expect(recordWords({ settled: 1, confirmed: 0, false: 1, other: 0, more: false })).toBe(
    'Its one settled claim came out false.',
  );
  expect(recordWords({ settled: 1, confirmed: 0, false: 0, other: 1, more: false })).toBe(
    'Its one settled claim came out neither confirmed nor false.',
  );
});

test('a record of a source that very many claims name is one of the newest', () => {
  expect(recordWords({ settled: 9_812, confirmed: 5_401, false: 1_402, other: 3_009, more: true })).toBe(
    'Of the 9,812 newest settled claims 5,401 came out confirmed, 1,402 false, 3,009 other.',
  );
  expect(recordWords({ settled: 0, confirmed: 0, false: 0, other: 0, more: true })).toBe(
    'None of its newest claims is settled yet.',
  );
});
