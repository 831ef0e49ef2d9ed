import { z } from 'zod';
import { heldBack } from '#lib/db/reports/held-back.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { mayHaveReport } from '#lib/domain/making/report-access.ts';
import { reportFormatSchema } from '#lib/domain/making/report-kind.ts';
import { keptDays } from '#lib/domain/making/report-limits.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';

const madeSchema = z.object({
  format: reportFormatSchema,
  fileName: z.string(),
  sha256: z.string(),
  bytes: z.number(),
});

/** The file of a report, as it was stored. */
export type ReportFile = z.infer<typeof madeSchema>;

/**
 * What the link of a report leads to, for whom it was made and as long as their role of now allows it: its file, or
 * why there is none for them. One that may tell what is confidential by now is none.
 */
export async function reportFile(actor: Actor, reportId: string): Promise<Result<ReportFile>> {
  if (!z.uuid().safeParse(reportId).success) return refused({ code: 'not-found' });
  const { workspaceId } = actor;
  const { report, why } = await inWorkspace(actor, async (tx) => {
    const found = await tx.report.findUnique({ where: { workspaceId_id: { workspaceId, id: reportId } } });
    const held = found?.state === 'MADE' ? await heldBack(tx, [found]) : null;
    return { report: found, why: held?.get(reportId) ?? null };
  });
  if (!report || !mayHaveReport(actor, report)) return refused({ code: 'not-found' });
  const gone = report.state === 'REMOVED' || (report.keptUntil !== null && report.keptUntil <= new Date());
  if (gone) return refused({ code: 'report-removed', days: keptDays });
  if (report.state !== 'MADE') return refused({ code: 'report-not-made' });
  if (why !== null) return refused({ code: 'report-held-back', why });
  return ok(madeSchema.parse(report));
}
