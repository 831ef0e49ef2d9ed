import { expect, test } from 'vitest';
import { coverageCount } from '#lib/domain/versions/coverage.ts';
import { checkedCopy } from '#lib/domain/report/checked-copy.ts';
import type { BlockKind } from '#lib/domain/text/blocks.ts';
import { articleOf, claimAt } from '#testing/sample-workspace.ts';
import { partsOfDocx, textOfFile } from '#testing/text-of-file.ts';
import { docx } from './docx.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { pdf } from './pdf.ts';

const blocks: [BlockKind, string][] = [
  ['HEADLINE', 'Ferry runs again. Nobody hurt'],
  ['STANDFIRST', 'It had lain still for three weeks.'],
  ['CAPTION', 'The ferry at the pier. Photo: Kyodo'],
  ['PARAGRAPH', 'The ferry carried two hundred people.'],
  ['SUBHEAD', 'Who pays for it'],
  ['CAPTION', 'العبّارة عند الرصيف.'],
];
const text = blocks.map(([, words]) => words).join('\n\n');
const article = articleOf(text);
const claimOn = (id: string, words: string) => {
  const start = text.indexOf(words);
  return claimAt(id, start, start + words.length, { statement: `That ${words}` });
};
const report = checkedCopy({
  article: {
    ...article,
    language: '',
    headline: 'Ferry runs again',
    version: { ...article.version, kinds: blocks.map(([kind]) => kind) },
  },
  claims: [claimOn('1', 'Nobody hurt'), claimOn('2', 'The ferry at the pier.')],
  changes: [],
  ratings: [],
  coverage: coverageCount([]),
  made: { at: '2026-03-02T09:30:00.000Z', by: 'Mina' },
  log: { sequence: 1, hash: 'a'.repeat(64) },
  articleLink: 'https://desk.example/a',
  claimLink: () => 'https://desk.example/c',
});

test('a page shows each block as what it is, with the numbers of the claims on it beside it', () => {
  const page = [...html(report)].join('');
  expect(page).toContain(
    '<div class="passage"><p class="headline" dir="ltr">Ferry runs again. <mark>Nobody hurt</mark><sup><a href="#claim-1">1</a></sup></p><aside><a class="n unverified" href="#claim-1">1</a></aside></div>',
  );
  expect(page).toContain('<p class="standfirst" dir="ltr">It had lain');
  expect(page).toContain('<p class="subhead" dir="ltr">Who pays');
  expect(page).toMatch(
    /<p class="caption" dir="ltr"><span class="called" lang="en">Caption<\/span> <mark>The ferry/,
  );
  expect(page).toMatch(/<p class="caption" dir="rtl">.*<\/span> العبّارة/);
  expect(page).toContain('<p dir="ltr">The ferry carried');
});

test('Markdown says what each block is, and makes no heading of the report of it', () => {
  const written = [...markdown(report)].join('');
  for (const line of [
    'Headline: Ferry runs again\\. Nobody hurt[\\[1\\]](#claim-1)',
    'Standfirst: It had lain',
    'Caption: The ferry at the pier\\.[\\[2\\]](#claim-2) Photo: Kyodo',
    'Subhead: Who pays for it',
  ]) {
    expect(written).toContain(`\n\n${line}`);
  }
  expect(written).toContain('\n\nThe ferry carried two hundred people');
});

test('a Word document has a style of its own for each', () => {
  return docx(report).then((file) => {
    const document = partsOfDocx(file)['word/document.xml'] ?? '';
    for (const style of [
      'PassageHeadline',
      'PassageStandfirst',
      'PassageSubhead',
      'PassageCaption',
      'Passage',
    ]) {
      expect(document).toContain(`<w:pStyle w:val="${style}"/>`);
      expect(partsOfDocx(file)['word/styles.xml']).toContain(`w:styleId="${style}"`);
    }
  });
});

test.each(['pdf', 'docx'])('a file of the kind %s has every block with its words', async (format) => {
  const bytes = format === 'pdf' ? pdf(report) : await docx(report);
  const said = (await textOfFile(format, bytes)).replace(/\s+/gu, ' ');
  for (const [, words] of blocks.slice(0, 5)) {
    // The numbers of claims stand among the words.
    for (const word of words.split(' ')) expect(said).toContain(word);
  }
  // Arabic letters of a page are read in another order than they are said.
  expect(said).toMatch(/caption:? The ferry at/iu);
});
