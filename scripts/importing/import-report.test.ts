import { expect, test } from 'vitest';
import { readArticleFile } from '#lib/import/read-file.ts';
import { importReport } from './import-report.ts';

test('an import tells what was recognised, left out and noticed', () => {
  const story = 'The agency said on Monday that the two leaders had exchanged letters about closer ties.';
  const bytes = Buffer.concat([
    Buffer.from(`<html lang="en"><h1>Letters</h1><p>${story}</p><p>It <del>rose</del> fell in Mén`),
    Buffer.of(0xe9),
    Buffer.from('rida.</p><meta charset="utf-8">'),
  ]);
  const read = readArticleFile({ bytes, fileName: 'a.html' });
  if (!read.ok) throw new Error(read.problem.code);
  expect(importReport(read.value, { publisher: 'The Sample' })).toEqual([
    'Recognised:',
    '  Headline:  Letters',
    '  Byline:    not recognised',
    '  Publisher: The Sample (given)',
    '  Address:   not recognised',
    '  Published: not recognised',
    '  Language:  en',
    `  Text:      2 paragraphs, “${story}”`,
    'Left out (1):',
    '  deleted words: rose',
    'Noticed:',
    '  Some bytes of the file stand for no character and are shown as �.',
    '  E9 in “l>rose</del> fell in Mén�rida.</p><meta charset="”',
  ]);
});

test('an import of nothing but a text says that nothing was left out or noticed', () => {
  const read = readArticleFile({ bytes: Buffer.from('It rained.'), fileName: 'a.txt' });
  if (!read.ok) throw new Error(read.problem.code);
  expect(importReport(read.value, {})).toContain('Left out: nothing.');
  expect(importReport(read.value, {})).toContain('Noticed: nothing.');
});
