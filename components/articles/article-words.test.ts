import { expect, test } from 'vitest';
import { differencesOf } from '#components/sending/compared-fields.ts';
import { articleFieldWords, fieldsOf, inputOf } from './article-fields.ts';
import { bylineParts, languageTag, unlookedWords } from './article-words.ts';
import { articleOf } from '#testing/sample-workspace.ts';

test('the byline and the day are shown as far as they are known', () => {
  expect(bylineParts({ byline: 'By a staff writer', publishedOn: '2022-08-15' })).toEqual([
    'By a staff writer',
    '15 August 2022',
  ]);
  expect(bylineParts({ byline: '', publishedOn: null })).toEqual([]);
});

test.each([
  [{ all: 1, notYet: 1 }, '1 of 1 sentence not looked at'],
  [{ all: 1_200, notYet: 3 }, '3 of 1,200 sentences not looked at'],
])('what nobody has looked at of %j is told', (count, words) => {
  expect(unlookedWords(count)).toBe(words);
});

test.each([
  ['ko', 'ko'],
  ['pt-br', 'pt-BR'],
  ['', undefined],
  ['not a tag', undefined],
])('the language %j is written on the page as %j', (language, tag) => {
  expect(languageTag(language)).toBe(tag);
});

test('two versions of an article differ in the fields that say something else, in the order of the form', () => {
  const theirs = fieldsOf(articleOf('Text.'));
  const mine = { ...theirs, language: 'ko', headline: 'Mine' };
  expect(differencesOf(articleFieldWords, mine, theirs)).toEqual([
    { label: 'Headline', mine: 'Mine', theirs: theirs.headline },
    { label: 'Language', mine: 'ko', theirs: theirs.language },
  ]);
  expect(differencesOf(articleFieldWords, mine, mine)).toEqual([]);
});

test('an empty day is sent as none', () => {
  expect(inputOf(fieldsOf(articleOf('Text.'))).publishedOn).toBeNull();
});
