import { expect, it } from 'vitest';
import { moreWords, previewWords } from './preview-words.ts';

const preview = { changes: [], count: 0, looked: 12, complete: true };

it.each([
  [preview, 'Saving changes no verdict.'],
  [{ ...preview, count: 1 }, 'Saving changes the verdict of 1 claim.'],
  [{ ...preview, count: 1200 }, 'Saving changes the verdict of 1,200 claims.'],
  [
    { ...preview, count: 3, looked: 20_000, complete: false },
    'Saving changes the verdict of 3 claims among the first 20,000 looked at. There are more, and they were not looked at: it would take too long.',
  ],
])('says what saving does to verdicts', (given, words) => {
  expect(previewWords(given)).toBe(words);
});

it('says it of a merge as of a merge', () => {
  expect(previewWords(preview, 'Merging')).toBe('Merging changes no verdict.');
});

it('says how many are not listed', () => {
  expect(moreWords(preview)).toBeNull();
  expect(moreWords({ ...preview, count: 23 })).toBe('and 23 more');
});
