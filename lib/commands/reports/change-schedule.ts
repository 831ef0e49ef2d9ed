import { z } from 'zod';
import { revisionSchema } from '#lib/commands/kernel/fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import { wrongWith, reportFormatSchema } from '#lib/domain/making/report-kind.ts';
import { ok, refused } from '#lib/domain/result.ts';
import {
  firstTime,
  loadSchedule,
  receiversOf,
  refusalOfRecipients,
  scheduleFields,
  whenOf,
} from './schedule-fields.ts';

/** Changes when and for whom a report is made again, and as what. One's own, or anybody's as an editor, whose it then is. */
export const changeSchedule = defineCommand({
  name: 'change-schedule',
  permission: 'report.manage',
  counted: 'exports',
  input: z.strictObject({
    scheduleId: z.uuid(),
    revision: revisionSchema,
    format: reportFormatSchema,
    ...scheduleFields,
  }),
  load: loadSchedule,
  run: async (tx, { input, facts: { schedule }, actor, now }) => {
    if (schedule.endedAt) return refused({ code: 'schedule-over' });
    if (schedule.revision !== input.revision) return refused({ code: 'conflict', current: schedule });
    const { format, name } = input;
    const recipientIds = receiversOf(input, actor);
    const { kind, articleId } = schedule;
    const wrong = wrongWith({ kind, format, articleId });
    if (wrong)
      return refused({ code: 'invalid', problems: [{ path: [wrong.path], message: wrong.message }] });
    const no = await refusalOfRecipients(tx, actor, recipientIds);
    if (no) return refused(no);
    const when = whenOf(input.when);
    const nextAt = await firstTime(tx, { ...when, articleId }, now);
    if (!nextAt) return refused({ code: 'no-due-time' });
    const revision = schedule.revision + 1;
    await tx.reportSchedule.update({
      where: { workspaceId_id: { workspaceId: actor.workspaceId, id: schedule.id } },
      data: { format, name, recipientIds, ...when, ownerId: actor.userId, nextAt, revision },
    });
    const { rhythm, weekday, atTime, timeZone } = schedule;
    const before = { format: schedule.format, rhythm, weekday, atTime, timeZone, for: schedule.recipientIds };
    return ok({
      value: { scheduleId: schedule.id, revision, nextAt: nextAt.toISOString() },
      events: [
        {
          type: 'report.schedule-changed',
          entity: 'ReportSchedule',
          entityId: schedule.id,
          articleId,
          before,
          after: { format, ...when, for: recipientIds },
        },
      ],
    });
  },
});
