import { expect, test } from 'vitest';
import { recordWords } from './record-words.ts';

test('a record says how many of the settled claims came out confirmed, false and other', () => {
  expect(recordWords({ settled: 19, confirmed: 3, false: 2, other: 14 })).toBe(
    '3 of 19 settled claims came out confirmed, 2 false, 14 other.',
  );
});

test('a record of nothing or of one claim is said plainly', () => {
  expect(recordWords({ settled: 0, confirmed: 0, false: 0, other: 0 })).toBe(
    'None of its claims is settled yet.',
  );
  expect(recordWords({ settled: 1, confirmed: 0, false: 1, other: 0 })).toBe(
    'Its one settled claim came out false.',
  );
  expect(recordWords({ settled: 1, confirmed: 0, false: 0, other: 1 })).toBe(
    'Its one settled claim came out neither confirmed nor false.',
  );
});
