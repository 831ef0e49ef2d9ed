import { v7 } from 'uuid';
import { z } from 'zod';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import { countSchedules } from '#lib/db/reports/schedule-rows.ts';
import { mostSchedules } from '#lib/domain/making/report-limits.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { articleIsThere, checkFits, reportFields, reportInLog } from './report-fields.ts';
import { firstTime, receiversOf, refusalOfRecipients, scheduleFields, whenOf } from './schedule-fields.ts';

/** Has a report made again and again, for oneself or, as an editor, for others. */
export const scheduleReport = defineCommand({
  name: 'schedule-report',
  permission: 'export.read',
  counted: 'exports',
  input: z.strictObject({ ...reportFields, ...scheduleFields }).superRefine((input, context) => {
    checkFits(input, context);
    if (input.when.rhythm === 'AT_DUE' && input.articleId === null)
      context.addIssue({
        code: 'custom',
        path: ['when'],
        message: 'Only a report of an article can be made when it is due.',
      });
  }),
  load: async (tx, { articleId }, { userId }) => {
    if (!(await articleIsThere(tx, articleId))) return null;
    return { own: await countSchedules(tx, userId), policy: {} };
  },
  run: async (tx, { input, facts: { own }, actor, now }) => {
    if (own >= mostSchedules) return refused({ code: 'too-many-schedules', limit: mostSchedules });
    const recipientIds = receiversOf(input, actor);
    const no = await refusalOfRecipients(tx, actor, recipientIds);
    if (no) return refused(no);
    const { kind, format, articleId, filters, name } = input;
    const when = whenOf(input.when);
    const nextAt = await firstTime(tx, { ...when, articleId }, now);
    if (!nextAt) return refused({ code: 'no-due-time' });
    const id = v7();
    const { workspaceId, userId: ownerId } = actor;
    const what = { kind, format, articleId, filters, name, recipientIds };
    await tx.reportSchedule.create({
      data: { workspaceId, id, ...what, ...when, ownerId, createdAt: now, nextAt },
    });
    return ok({
      value: { scheduleId: id, revision: 1, nextAt: nextAt.toISOString() },
      events: [
        {
          type: 'report.scheduled',
          entity: 'ReportSchedule',
          entityId: id,
          articleId,
          after: { ...reportInLog(input), ...when, for: recipientIds },
        },
      ],
    });
  },
});
