import { describe, expect, it, test } from 'vitest';
import { readArticleSchema } from '#components/import/import-draft.ts';
import {
  draftedText,
  editedParagraphs,
  emptyVersionDraft,
  madeFrom,
  withParagraph,
} from './version-draft.ts';

const one = ['The bridge opened.', 'It cost 12 million.', 'Nobody was hurt.'];

describe('a paragraph edited in place', () => {
  test.each([
    [
      'a word of it',
      1,
      'It cost 21 million.',
      'The bridge opened.\n\nIt cost 21 million.\n\nNobody was hurt.',
    ],
    [
      'parted in two',
      1,
      'It cost.\n\n12 million.',
      'The bridge opened.\n\nIt cost.\n\n12 million.\n\nNobody was hurt.',
    ],
    ['emptied', 0, '  \n', 'It cost 12 million.\n\nNobody was hurt.'],
    [
      'put in at the end',
      3,
      'It rained.',
      'The bridge opened.\n\nIt cost 12 million.\n\nNobody was hurt.\n\nIt rained.',
    ],
  ])('is the rest of the text with %s', (_, from, typed, text) => {
    expect(withParagraph(one, { from, count: from < one.length ? 1 : 0 }, typed)).toBe(text);
  });

  it('leaves every other paragraph as it was', () => {
    expect(editedParagraphs(withParagraph(one, { from: 1, count: 1 }, 'x'))).toEqual([one[0], 'x', one[2]]);
  });
});

describe('the text of a version to be', () => {
  it('is the newest one until something is read or edited', () => {
    const newest = { text: 'As it is.', kinds: ['SUBHEAD'] } as const;
    expect(draftedText(emptyVersionDraft, newest)).toEqual(newest);
    const edited = { ...emptyVersionDraft, ownText: 'As it is now.' };
    expect(draftedText(edited, newest)).toEqual({ text: 'As it is now.', kinds: ['SUBHEAD'] });
  });

  it.each([
    ['its own headline', 'The bridge shuts', 'The bridge shuts'],
    ['the one before where it has none', null, 'The bridge opens'],
  ])('that was read stands below %s', (_, headline, above) => {
    const newest = { text: 'The bridge opens\n\nIt opened.', kinds: ['HEADLINE', 'PARAGRAPH'] } as const;
    const article = {
      ...{ headline, byline: null, publisher: null, address: null, publishedOn: null, language: 'en' },
      ...{ text: 'It shut.\n\nThe bridge.', kinds: ['PARAGRAPH', 'CAPTION'] },
      ...{ dropped: [], replaced: [], notices: [] },
    };
    const read = readArticleSchema.parse({ article, sameAs: null, method: 'PASTE', fileName: '' });
    expect(draftedText({ ...emptyVersionDraft, read }, newest)).toEqual({
      text: `${above}\n\nIt shut.\n\nThe bridge.`,
      kinds: ['HEADLINE', 'PARAGRAPH', 'CAPTION'],
    });
  });

  it('was edited here where nothing was read', () => {
    expect(madeFrom(emptyVersionDraft)).toEqual({ method: 'EDIT', fileName: '' });
  });
});
