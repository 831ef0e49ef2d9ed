import { expect, test } from 'vitest';
import type { BlockKind } from '#lib/domain/text/blocks.ts';
import { growth, nearlyLinear } from '#testing/effort.ts';
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
  [
    'was edited in place of the only one',
    [texts[0] ?? '', 'The new bridge at dawn.'],
    ['HEADLINE', 'CAPTION'],
  ],
  [
    'became something else',
    [texts[0] ?? '', texts[1] ?? '', 'It rained all day.'],
    ['HEADLINE', 'PARAGRAPH', 'PARAGRAPH'],
  ],
  ['moved', [texts[0] ?? '', texts[2] ?? '', texts[1] ?? ''], ['HEADLINE', 'CAPTION', 'PARAGRAPH']],
  ['came', [...texts, 'It rained.'], [...kinds, 'PARAGRAPH']],
  ['went', texts.slice(1), ['PARAGRAPH', 'CAPTION']],
  ['stands twice', [...texts, texts[0] ?? ''], [...kinds, 'PARAGRAPH']],
])('what a paragraph is where it %s', (_, after, carried) => {
  expect(carriedKinds(before, after.join('\n\n'))).toEqual(carried);
});

test('nothing is said of a text where nothing was known of the one before', () => {
  expect(carriedKinds({ ...before, kinds: [] }, before.text)).toEqual([]);
});

test.each([
  ['all of it headed anew', (at: number) => `Part ${at} of it`, (at: number) => `Section ${at * 7} of it`],
  ['each heading with one more word', (at: number) => `Part ${at}`, (at: number) => `Part ${at} too`],
  [
    'few words in many places',
    (at: number) => `${'ab'[at % 2] ?? ''} ${at % 3}`,
    (at: number) => `${'ba'[at % 2] ?? ''} ${at % 5}`,
  ],
])('a long text takes no longer than its length says, with %s', (_, was, is) => {
  const texts = (count: number) => {
    const lines = (line: (at: number) => string) =>
      Array.from({ length: count }, (_line, at) => line(at)).join('\n\n');
    const kinds = Array.from({ length: count }, (): BlockKind => 'SUBHEAD');
    return { before: { text: lines(was), kinds }, after: lines(is) };
  };
  const work = ({ before: old, after }: ReturnType<typeof texts>) => carriedKinds(old, after);
  expect(growth(work, texts(2_000), texts(8_000), nearlyLinear)).toBeLessThan(nearlyLinear);
});
