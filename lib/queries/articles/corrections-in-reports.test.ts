import { expect, test } from 'vitest';
import { undoWithdrawCorrection } from '#lib/commands/articles/undo-withdraw-correction.ts';
import { withdrawCorrection } from '#lib/commands/articles/withdraw-correction.ts';
import type { ExportedClaim } from '#lib/export/claims-export-schema.ts';
import { exportedClaims } from '#lib/queries/claims/export-claims.ts';
import { writeReport, type WrittenAs } from '#lib/report/write-report.ts';
import { aNewsroom, valueOf } from '#testing/newsroom.ts';
import { corrected } from '#testing/samples/samples-of-corrections.ts';
import { textOfFile } from '#testing/text-of-file.ts';
import { checkedCopyOf } from './checked-copy.ts';

const desk = await aNewsroom();
const told = 'An earlier version named the wrong port.';
const reason = 'It was right after all.';

async function claimsOf(articleId: string): Promise<ExportedClaim[]> {
  const options = { exportedAt: new Date(), permalink: (id: string) => `https://desk.example/${id}` };
  const claims: ExportedClaim[] = [];
  for await (const batch of exportedClaims(desk.viewer, { articleId }, options)) claims.push(...batch);
  return claims;
}

/** The checked copy as a program that is not ours reads it. */
async function copyAs(format: WrittenAs, articleId: string): Promise<string> {
  const links = { article: 'https://desk.example/a', claim: (id: string) => `https://desk.example/${id}` };
  const report = await checkedCopyOf(desk.viewer, articleId, links);
  if (!report) throw new Error('The article is there.');
  const signal = new AbortController().signal;
  const file = await writeReport(report, { who: desk.viewer.userId, format, signal });
  if (!file.ok) throw new Error(`It could not be written: ${file.why}.`);
  return (await textOfFile(format, file.bytes)).replace(/\s+/gu, ' ');
}

test.each(['pdf', 'docx', 'html', 'md'] as const)(
  'A correction that was withdrawn is told as such in %s, and as it was once that is taken back',
  async (format) => {
    const { id: articleId, corrections, revision } = await corrected(desk);
    const target = { articleId, correctionId: corrections[0]?.id };
    const before = await copyAs(format, articleId);
    expect(before).toContain(told);
    expect(before).not.toContain('since withdrawn');
    expect((await claimsOf(articleId)).flatMap((claim) => claim.corrections)).toMatchObject([
      { publicText: told },
    ]);

    valueOf(await withdrawCorrection.execute(desk.editor, { ...target, revision, reason }));
    const gone = await copyAs(format, articleId);
    expect(gone).toContain(told);
    expect(gone).toContain('since withdrawn');
    expect(gone).toContain(reason);
    expect((await claimsOf(articleId)).flatMap((claim) => claim.corrections)).toEqual([]);

    valueOf(await undoWithdrawCorrection.execute(desk.editor, { ...target, revision: revision + 1 }));
    const back = await copyAs(format, articleId);
    expect(back).toContain(told);
    expect(back).not.toContain('since withdrawn');
    expect(back).not.toContain(reason);
    expect((await claimsOf(articleId)).flatMap((claim) => claim.corrections)).toMatchObject([
      { publicText: told },
    ]);
  },
);
