import { describe, expect, test } from 'vitest';
import { problemOfKinds } from '#lib/domain/text/blocks.ts';
import type { ImportedArticle } from '#lib/import/imported-article.ts';
import { editsOf, type ImportEdits } from './import-draft.ts';
import { keptBlocks, marked, previewBlocks, type BlockMark } from './preview-blocks.ts';

const article: ImportedArticle = {
  headline: 'Ferry runs again',
  byline: null,
  publisher: null,
  address: null,
  publishedOn: null,
  language: 'en',
  text: 'Nobody knew why.\n\nFirst.\n\nThe ferry. (AFP)\n\nSecond.',
  kinds: ['STANDFIRST', 'PARAGRAPH', 'CAPTION', 'PARAGRAPH'],
  dropped: [
    { what: 'photo caption', text: 'The pier. (AFP)', before: 2 },
    { what: 'credit line', text: 'Reuters contributed.', before: 4 },
  ],
  replaced: [],
  notices: [],
};
const asRead = editsOf(article);

function lines(edits: ImportEdits): string[] {
  const { text, kinds } = keptBlocks(previewBlocks(article, edits));
  const paragraphs = text.split('\n\n');
  expect(problemOfKinds(kinds, paragraphs.length)).toBeNull();
  return paragraphs.map((paragraph, at) => `${kinds[at] ?? ''}: ${paragraph}`);
}

function saying(edits: ImportEdits, text: string, mark: BlockMark): ImportEdits {
  const blocks = previewBlocks(article, edits);
  const block = blocks.find((each) => each.text === text);
  if (!block) throw new Error(`There is no “${text}”.`);
  return marked(edits, blocks, block, mark);
}

const read = [
  'HEADLINE: Ferry runs again',
  'STANDFIRST: Nobody knew why.',
  'PARAGRAPH: First.',
  'CAPTION: The ferry. (AFP)',
  'PARAGRAPH: Second.',
];

describe('what will be stored of an import', () => {
  test('is its headline and its text, each paragraph as what it was recognised as', () => {
    expect(lines(asRead)).toEqual(read);
  });

  test('has the headline that was typed, and none where none is given', () => {
    const fields = { ...asRead.fields, headline: '  Ferry  sails ' };
    expect(lines({ ...asRead, fields })[0]).toBe('HEADLINE: Ferry sails');
    expect(lines({ ...asRead, fields: { ...fields, headline: ' ' } })).toEqual(read.slice(1));
  });

  test('has what was put back at its place, a caption as one', () => {
    expect(lines({ ...asRead, restored: [0, 1] })).toEqual([
      ...read.slice(0, 3),
      'CAPTION: The pier. (AFP)',
      ...read.slice(3),
      'PARAGRAPH: Reuters contributed.',
    ]);
  });

  test('has a paragraph as what a person says it is, and not what a person leaves out', () => {
    const edits = saying(saying(asRead, 'First.', 'SUBHEAD'), 'The ferry. (AFP)', 'LEFT_OUT');
    expect(lines(edits)).toEqual([read[0], read[1], 'SUBHEAD: First.', read[4]]);
    expect(lines(saying(edits, 'The ferry. (AFP)', 'CAPTION'))).toHaveLength(5);
    expect(lines(saying(asRead, 'Ferry runs again', 'LEFT_OUT'))).toEqual(read.slice(1));
  });

  test('has one headline: another takes the place of the first, in the details too', () => {
    const edits = saying(asRead, 'First.', 'HEADLINE');
    expect(edits.fields.headline).toBe('First.');
    expect(lines(edits)).toEqual([read[1], 'HEADLINE: First.', read[3], read[4]]);
    expect(lines(saying(edits, 'Second.', 'HEADLINE'))).toEqual([
      ...[read[1], read[2], read[3]],
      'HEADLINE: Second.',
    ]);
  });

  test('what was put back and left out again is left out as before', () => {
    const edits = saying({ ...asRead, restored: [0] }, 'The pier. (AFP)', 'LEFT_OUT');
    expect(edits.restored).toEqual([]);
    expect(lines(edits)).toEqual(read);
  });
});

describe('a text edited by hand', () => {
  const text = keptBlocks(previewBlocks(article, asRead)).text;
  const own = (from: string, to: string) => ({ ...asRead, ownText: text.replace(from, to) });

  test('keeps what its paragraphs are, also of those that were reworded', () => {
    expect(lines(own('Nobody knew why.', 'Nobody knows why.'))).toEqual([
      read[0],
      'STANDFIRST: Nobody knows why.',
      ...read.slice(2),
    ]);
  });

  test('has what is put in between as paragraphs, and forgets what is taken out', () => {
    expect(lines(own('First.', 'First.\n\nNew.\n\nNewer.'))).toEqual([
      ...read.slice(0, 3),
      'PARAGRAPH: New.',
      'PARAGRAPH: Newer.',
      ...read.slice(3),
    ]);
    expect(lines(own('Nobody knew why.\n\n', ''))).toEqual([read[0], ...read.slice(2)]);
  });

  test('can be told what its paragraphs are', () => {
    const edits = saying(own('First.', 'One.'), 'One.', 'SUBHEAD');
    expect(lines(edits)[2]).toBe('SUBHEAD: One.');
    expect(lines(saying(edits, 'One.', 'HEADLINE'))).toEqual([
      'PARAGRAPH: Ferry runs again',
      read[1],
      'HEADLINE: One.',
      ...read.slice(3),
    ]);
  });
});
