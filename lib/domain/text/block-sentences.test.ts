import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockKinds, blocks, countedKinds, problemOfKinds, type BlockKind } from './blocks.ts';
import { blockSentences, sentenceAround } from './block-sentences.ts';
import { indexText } from './code-points.ts';

const text = [
  'Ferry 🚢 runs again. Nobody is hurt',
  'It had lain still for three weeks. Nobody knew why.',
  'The ferry at the pier. It is white. Photo: KCNA/Reuters',
  'The ferry runs again. Ada Cole steers it.',
  'Who pays? Nobody yet',
].join('\n\n');
const kinds: BlockKind[] = ['HEADLINE', 'STANDFIRST', 'CAPTION', 'PARAGRAPH', 'SUBHEAD'];

function around(quote: string, said: readonly BlockKind[] = kinds): string {
  const start = indexText(text).toCodePoint(text.indexOf(quote));
  return sentenceAround(text, start, start + [...quote].length, 'en', said);
}

test.each([
  ['runs again. Nobody', 'Ferry 🚢 runs again. Nobody is hurt'],
  ['🚢', 'Ferry 🚢 runs again. Nobody is hurt'],
  ['three weeks', 'It had lain still for three weeks.'],
  ['at the pier', 'The ferry at the pier.'],
  ['is white. Photo', 'It is white.'],
  ['KCNA', 'Photo: KCNA/Reuters'],
  ['steers', 'Ada Cole steers it.'],
  ['Nobody yet', 'Who pays? Nobody yet'],
])('around “%s” the statement is “%s”', (quote, statement) => {
  expect(around(quote)).toBe(statement);
});

test('a text that nothing is said of is the story’s own throughout', () => {
  expect(around('🚢', [])).toBe('Ferry 🚢 runs again.');
  expect(blocks(text, []).every(({ kind }) => kind === 'PARAGRAPH')).toBe(true);
  expect(blocks(text, kinds).map(({ kind }) => kind)).toEqual(kinds);
});

test.each([
  ['ko', '여객선이 다시 다닌다. 다친 사람은 없다'],
  ['ar', 'العبّارة تعود إلى العمل. لم يُصب أحد'],
  ['ja', 'フェリー再開。けが人なし'],
])('a headline in %s is one sentence, and a paragraph of the same words is two', (language, words) => {
  expect(blockSentences({ text: words, kind: 'HEADLINE' }, language)).toHaveLength(1);
  expect(blockSentences({ text: words, kind: 'PARAGRAPH' }, language)).toHaveLength(2);
});

test('the pieces of a block joined are the block', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...blockKinds), (words, kind) => {
      const pieces = blockSentences({ text: words, kind }, 'en');
      expect(pieces.map((piece) => piece.text).join('')).toBe(words);
      expect(pieces.every((piece) => piece.text !== '')).toBe(true);
    }),
  );
});

test.each<[BlockKind[], number, string | null]>([
  [[], 3, null],
  [['HEADLINE', 'PARAGRAPH', 'CAPTION'], 3, null],
  [['HEADLINE'], 2, 'Say of each paragraph of the text what it is, or of none.'],
  [['PARAGRAPH', 'PARAGRAPH'], 1, 'Say of each paragraph of the text what it is, or of none.'],
  [['HEADLINE', 'HEADLINE'], 2, 'A text has one headline.'],
])('%j go with %i paragraphs, or not: %s', (said, paragraphs, problem) => {
  expect(problemOfKinds(said, paragraphs)).toBe(problem);
});

test('kinds are counted without those there are none of', () => {
  expect(countedKinds([...kinds, 'PARAGRAPH'])).toEqual({
    HEADLINE: 1,
    STANDFIRST: 1,
    CAPTION: 1,
    PARAGRAPH: 2,
    SUBHEAD: 1,
  });
  expect(countedKinds([])).toEqual({});
});
