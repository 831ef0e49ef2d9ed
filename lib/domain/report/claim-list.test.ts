import { expect, test } from 'vitest';
import { exportedSample } from '#testing/exporting/exported-sample.ts';
import { reportLines } from '#testing/exporting/report-lines.ts';
import { claimList, type ClaimListFacts } from './claim-list.ts';

const facts = (more: Partial<ClaimListFacts> = {}): ClaimListFacts => ({
  claims: [exportedSample],
  cut: false,
  filterWords: ['Status: Disputed', 'Text: “=1”'],
  made: { at: '2026-03-02T09:30:00.000Z', by: 'Mina' },
  log: { sequence: 318, hash: 'a'.repeat(64) },
  link: 'https://desk.example/claims?status=DISPUTED',
  ...more,
});

test('A list says as of when, by whom, with which filters and on what log, and each claim in short', async () => {
  const signed = {
    ...exportedSample,
    statement: '편지가 오갔다',
    confirmation: 'FALSE',
    houseRating: { name: 'satire' },
    confidence: 'HIGH',
    onEarlierWording: true,
    overrideNote: null,
    stage: 'SIGNED_OFF',
    signedOffBy: { name: 'Rosa' },
    signedOffAt: '2026-03-01T12:00:00.000Z',
    safeWording: null,
    noSafeWording: 'Nothing may be published.',
    whoSaysSo: '',
  } as const;
  await expect(reportLines(claimList(facts({ claims: [exportedSample, signed] })))).toMatchFileSnapshot(
    '__snapshots__/claim-list.txt',
  );
});

test('A list without claims or filters says so', () => {
  const text = JSON.stringify(claimList(facts({ claims: [], filterWords: [] })));
  expect(text).toContain('none: no claim is recorded that these filters show');
  expect(text).toContain('All claims');
});

test('A list that ends before the claims do says so, and where all of them are', () => {
  const text = JSON.stringify(claimList(facts({ cut: true })));
  expect(text).toContain('the newest 1 claim of those; there are more');
  expect(text).toContain('The workbook (XLSX) and the tables (CSV) of the same list have all of them.');
});
