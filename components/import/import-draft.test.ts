import { expect, test } from 'vitest';
import type { ImportedArticle } from '#lib/import/imported-article.ts';
import { carriedEdits, editsOf, fieldHint } from './import-draft.ts';

const article: ImportedArticle = {
  headline: 'Leaders exchange letters',
  byline: 'Aldgra Fredly',
  publisher: null,
  address: null,
  publishedOn: null,
  language: 'en',
  text: 'First.\n\nSecond.',
  kinds: ['STANDFIRST', 'PARAGRAPH'],
  dropped: [
    { what: 'photo caption', text: 'Two men. (AFP)', before: 0 },
    { what: 'credit line', text: 'Reuters contributed.', before: 2 },
  ],
  replaced: [],
  notices: ['byline-guessed'],
};
const edits = editsOf(article);

test('a field says that it was recognised, or guessed, until someone changes it', () => {
  expect(fieldHint('headline', article, edits)).toBe('Recognised. Check it.');
  expect(fieldHint('byline', article, edits)).toContain('Guessed');
  expect(fieldHint('language', article, edits)).toContain('English');
  expect(fieldHint('publisher', article, edits)).toBeNull();
  const changed = { ...edits, fields: { ...edits.fields, headline: 'Mine' } };
  expect(fieldHint('headline', article, changed)).toBeNull();
});

test('what a person typed into a field outlives reading the article again', () => {
  const typed = { ...edits, fields: { ...edits.fields, publisher: 'The Bugle', headline: 'Mine' } };
  const again = {
    ...article,
    headline: 'Another headline',
    byline: 'Someone Else',
    text: 'First.\n\nNew.',
    dropped: [],
  };
  expect(carriedEdits({ article, edits: { ...typed, restored: [0] } }, again)).toEqual({
    fields: { ...edits.fields, publisher: 'The Bugle', headline: 'Mine', byline: 'Someone Else' },
    restored: [],
    marks: {},
    ownText: null,
  });
});

test('another article does not get the headline someone typed for the one before', () => {
  const typed = {
    ...edits,
    fields: { ...edits.fields, headline: 'Mine', address: 'https://bugle.example/1' },
  };
  const other = { ...article, headline: 'River levels fall', text: 'Other.\n\nStory.' };
  expect(carriedEdits({ article, edits: typed }, other)).toEqual(editsOf(other));
});

test('what a person did to the text stays when the same text is read again', () => {
  const own = { ...edits, restored: [0], ownText: 'Mine.' };
  expect(carriedEdits({ article, edits: own }, { ...article })).toEqual(own);
  expect(carriedEdits(null, article)).toEqual(edits);
});
