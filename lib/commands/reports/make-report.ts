import { z } from 'zod';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import { countReports, enterReport } from '#lib/db/reports/report-rows.ts';
import { mostReports, keptDays } from '#lib/domain/making/report-limits.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { sendReportJob } from '#lib/jobs/boss.ts';
import { articleIsThere, checkFits, reportFields, reportInLog } from './report-fields.ts';

/**
 * Asks for a report that is made beside the service, for whoever asks. It and its job are stored together. What leaves
 * the house is logged when it is made; this, that it was asked for.
 */
export const makeReport = defineCommand({
  name: 'make-report',
  permission: 'export.read',
  counted: 'exports',
  input: z.strictObject(reportFields).superRefine(checkFits),
  load: async (tx, { articleId }, { userId }) => {
    if (!(await articleIsThere(tx, articleId))) return null;
    return { counts: await countReports(tx, userId), policy: {} };
  },
  run: async (tx, { input, facts: { counts }, actor, now }) => {
    if (counts.underWay >= mostReports.underWay)
      return refused({ code: 'too-many-reports', limit: mostReports.underWay });
    if (counts.kept >= mostReports.kept)
      return refused({ code: 'too-many-kept', limit: mostReports.kept, days: keptDays });
    const { userId, workspaceId } = actor;
    const report = { ...input, workspaceId, forId: userId, scheduleId: null };
    const { reportId, jobId } = await enterReport(tx, report, now);
    await sendReportJob(tx, jobId, { workspaceId, reportId }, userId);
    return ok({
      value: { reportId },
      events: [
        {
          type: 'report.asked',
          entity: 'Report',
          entityId: reportId,
          articleId: input.articleId,
          after: reportInLog(input),
        },
      ],
    });
  },
});
