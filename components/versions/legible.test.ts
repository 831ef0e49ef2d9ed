import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDifference, type DifferencePart } from '#lib/domain/versions/difference.ts';
import { legible } from './legible.ts';

const shown = (before: string, after: string) =>
  legible(wordDifference(before, after, 'en')).map(({ kind, text }) => `${kind}:${text}`);

test.each([
  [
    'one word',
    'It cost 12 million.',
    'It cost 21 million.',
    ['same:It cost ', 'removed:12', 'added:21', 'same: million.'],
  ],
  [
    'words in a row',
    'The old red bridge fell.',
    'The new blue bridge fell.',
    ['same:The ', 'removed:old red', 'added:new blue', 'same: bridge fell.'],
  ],
  ['a negation put in', 'He did it.', 'He did not do it.', ['same:He did ', 'added:not do ', 'same:it.']],
])('%s that changed read as one change', (_, before, after, parts) => {
  expect(shown(before, after)).toEqual(parts);
});

const sideOf = (parts: readonly DifferencePart[], gone: DifferencePart['kind']) =>
  parts.map(({ kind, text }) => (kind === gone ? '' : text)).join('');

test('both texts can be read from it', () => {
  const text = fc
    .array(fc.constantFrom('the', 'old', 'bridge', 'fell', 'not'), { maxLength: 8 })
    .map((all) => all.join(' '));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = legible(wordDifference(before, after, 'en'));
      expect(sideOf(parts, 'added')).toBe(before);
      expect(sideOf(parts, 'removed')).toBe(after);
    }),
  );
});
