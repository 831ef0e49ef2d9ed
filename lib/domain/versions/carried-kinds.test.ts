import { expect, test } from 'vitest';
import type { BlockKind } from '#lib/domain/text/blocks.ts';
import { carriedKinds } from './carried-kinds.ts';

const texts = [
  'Mayor opens the bridge',
  'It opened on Monday in front of two hundred people.',
  'The bridge at dawn.',
];
const kinds: BlockKind[] = ['HEADLINE', 'PARAGRAPH', 'CAPTION'];
const before = { text: texts.join('\n\n'), kinds };

test.each<[string, readonly string[], BlockKind[]]>([
  ['stayed', texts, kinds],
  ['was edited', ['Mayor opens the new bridge', ...texts.slice(1)], kinds],
  ['moved', [texts[0] ?? '', texts[2] ?? '', texts[1] ?? ''], ['HEADLINE', 'CAPTION', 'PARAGRAPH']],
  ['came', [...texts, 'It rained.'], [...kinds, 'PARAGRAPH']],
  ['went', texts.slice(1), ['PARAGRAPH', 'CAPTION']],
  ['stands twice', [...texts, texts[0] ?? ''], [...kinds, 'PARAGRAPH']],
])('what a paragraph is where it %s', (_, after, carried) => {
  expect(carriedKinds(before, after.join('\n\n'), 'en')).toEqual(carried);
});

test('nothing is said of a text where nothing was known of the one before', () => {
  expect(carriedKinds({ ...before, kinds: [] }, before.text, 'en')).toEqual([]);
});
