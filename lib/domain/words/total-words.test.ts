import { expect, test } from 'vitest';
import { totalWords } from './total-words.ts';

test.each([
  [0, false, '0 claims'],
  [1, false, '1 claim'],
  [61, false, '61 claims'],
  [1204, false, '1,204 claims'],
  [10_000, true, '10,000+ claims'],
])('%i counted, more: %s reads “%s”', (count, more, words) => {
  expect(totalWords({ count, more })).toBe(words);
});
