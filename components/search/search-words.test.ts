import { expect, it } from 'vitest';
import { howMany } from './search-words.ts';

it.each([
  ['CLAIM', 0, '0 claims'],
  ['SOURCE', 1, '1 source'],
  ['EVIDENCE', 1_234, '1,234 items of evidence'],
  ['ARTICLE', null, 'at least 2,000 articles'],
] as const)('%s, %s: %s', (kind, total, words) => {
  expect(howMany(kind, total, 2_000)).toBe(words);
});
