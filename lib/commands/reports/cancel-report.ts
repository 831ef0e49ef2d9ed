import { z } from 'zod';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import { isUnderWay, lockReport, noteEnded } from '#lib/db/reports/report-rows.ts';
import { may } from '#lib/domain/access/policy.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { cancelReportJob } from '#lib/jobs/boss.ts';

/** Stops a report that waits or is being made; nothing is left of it. One's own, or anybody's as an editor. */
export const cancelReport = defineCommand({
  name: 'cancel-report',
  permission: 'report.manage',
  input: z.strictObject({ reportId: z.uuid() }),
  load: async (tx, { reportId }, actor) => {
    const report = await lockReport(tx, reportId);
    const policy = { recordedBy: report?.forId ?? null };
    // To whom another’s report is not shown, it is not there.
    return report && may(actor, 'report.manage', policy) ? { report, policy } : null;
  },
  run: async (tx, { facts: { report }, actor: { workspaceId }, now }) => {
    if (!isUnderWay(report)) return refused({ code: 'not-under-way' });
    await cancelReportJob(tx, report.jobId);
    await noteEnded(tx, { workspaceId, reportId: report.id }, { state: 'CANCELLED', now });
    return ok({
      value: { reportId: report.id },
      events: [
        { type: 'report.cancelled', entity: 'Report', entityId: report.id, articleId: report.articleId },
      ],
    });
  },
});
