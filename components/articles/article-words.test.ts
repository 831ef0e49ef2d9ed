import { expect, test } from 'vitest';
import { theirsIn, fieldsOf, inputOf } from './article-fields.ts';
import { bylineParts, languageTag } from './article-words.ts';
import { articleOf } from '#components/workspace/workspace-fixtures.ts';

test('the byline and the day are shown as far as they are known', () => {
  expect(bylineParts({ byline: 'By a staff writer', publishedOn: '2022-08-15' })).toEqual([
    'By a staff writer',
    '15 August 2022',
  ]);
  expect(bylineParts({ byline: '', publishedOn: null })).toEqual([]);
});

test.each([
  ['ko', 'ko'],
  ['pt-br', 'pt-BR'],
  ['', undefined],
  ['not a tag', undefined],
])('the language %j is written on the page as %j', (language, tag) => {
  expect(languageTag(language)).toBe(tag);
});

test('what someone else saved meanwhile shows beside what is typed, only where they differ', () => {
  const before = fieldsOf(articleOf('Text.'));
  const now = { ...before, headline: 'Theirs', byline: 'Same' };
  const mine = { ...before, headline: 'Mine', byline: 'Same' };
  expect(theirsIn('headline', { before, now, mine })).toBe('Theirs');
  expect(theirsIn('byline', { before, now, mine })).toBeNull();
  expect(theirsIn('publisher', { before, now, mine })).toBeNull();
});

test('an empty day is sent as none', () => {
  expect(inputOf(fieldsOf(articleOf('Text.'))).publishedOn).toBeNull();
});
