import { expect, test } from 'vitest';
import { findingsWords } from './recurring-words.ts';

test.each([
  [0, 0, null],
  [0, 2, 'Who says so'],
  [1, 0, '1 item of evidence'],
  [3, 1, '3 items of evidence, and who says so'],
])('%i items and %i steps are said as %s', (evidence, hops, words) => {
  expect(findingsWords({ evidence, hops })).toBe(words);
});
