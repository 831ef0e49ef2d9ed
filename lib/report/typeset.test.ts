import { expect, test } from 'vitest';
import { coverageCount } from '#lib/domain/versions/coverage.ts';
import { checkedCopy } from '#lib/domain/report/checked-copy.ts';
import { articleOf, claimAt } from '#testing/sample-workspace.ts';
import { typeset } from './typeset.ts';

const report = checkedCopy({
  article: articleOf('A letter was sent.'),
  claims: [claimAt('1', 0, 8)],
  changes: [],
  ratings: [],
  coverage: coverageCount([]),
  made: { at: '2026-03-02T09:30:00.000Z', by: 'Mina' },
  log: { sequence: 1, hash: 'a'.repeat(64) },
  articleLink: 'https://desk.example/a',
  claimLink: () => 'https://desk.example/c',
});

test('Files that people print or edit are made in another process', async () => {
  const pdf = await typeset('reader', { format: 'pdf', report });
  expect(pdf.ok && Buffer.from(pdf.bytes).toString('latin1', 0, 5)).toBe('%PDF-');
  const docx = await typeset('reader', { format: 'docx', report });
  expect(docx.ok && Buffer.from(docx.bytes).toString('latin1', 0, 2)).toBe('PK');
});

test('Who asks for much at once is told that it is too much', async () => {
  const flood = await Promise.all(
    Array.from({ length: 8 }, () => typeset('flood', { format: 'docx', report })),
  );
  expect(flood.filter(({ ok }) => ok)).toHaveLength(4);
  expect(flood.filter((one) => !one.ok && one.why === 'busy')).toHaveLength(4);
});
