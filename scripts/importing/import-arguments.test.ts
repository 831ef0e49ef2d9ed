import { expect, test } from 'vitest';
import { Failure } from '#lib/config/failure.ts';
import { readImportArguments } from './import-arguments.ts';

const least = ['story.txt', '--workspace', 'demo', '--as', 'reviewer@demo.example'];

test('a file, a workspace and a person are enough', () => {
  expect(readImportArguments(least)).toEqual({
    file: 'story.txt',
    workspace: 'demo',
    as: 'reviewer@demo.example',
    fields: {},
    again: false,
    versionOf: null,
  });
});

test('a text can be a new version of an article, with its reason', () => {
  const given = readImportArguments([...least, '--version-of', 'an-article', '--reason', 'Second edition.']);
  expect(given.versionOf).toEqual({ articleId: 'an-article', reason: 'Second edition.' });
});

test('what is written about the article can be given', () => {
  const more = ['--headline', 'A story', '--published-on=2026-03-01', '--again'];
  expect(readImportArguments([...least, ...more])).toMatchObject({
    fields: { headline: 'A story', publishedOn: '2026-03-01' },
    again: true,
  });
});

test.each([
  ['no file', least.slice(1)],
  ['two files', ['other.txt', ...least]],
  ['no workspace', ['story.txt', '--as', 'a@b.example']],
  ['nobody to act as', ['story.txt', '--workspace', 'demo']],
  ['an unknown option', [...least, '--workspce', 'demo']],
  ['a new version without a reason', [...least, '--version-of', 'an-article']],
  ['an option without its value', [...least, '--headline']],
])('%s is told with how to say it', (_, args) => {
  expect(() => readImportArguments(args)).toThrow(Failure);
  expect(() => readImportArguments(args)).toThrow(/npm run import -- FILE/);
});
