import { z } from 'zod';
import { revisionSchema } from '#lib/commands/kernel/fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { loadSchedule } from './schedule-fields.ts';

/** Ends a schedule; what it made stays as long as it is kept. One's own, or anybody's as an editor. */
export const endSchedule = defineCommand({
  name: 'end-schedule',
  permission: 'report.manage',
  input: z.strictObject({ scheduleId: z.uuid(), revision: revisionSchema }),
  load: loadSchedule,
  run: async (tx, { input, facts: { schedule }, actor: { workspaceId }, now }) => {
    if (schedule.endedAt) return refused({ code: 'schedule-over' });
    if (schedule.revision !== input.revision) return refused({ code: 'conflict', current: schedule });
    const revision = schedule.revision + 1;
    await tx.reportSchedule.update({
      where: { workspaceId_id: { workspaceId, id: schedule.id } },
      data: { endedAt: now, nextAt: null, revision },
    });
    const { id, articleId } = schedule;
    return ok({
      value: { scheduleId: id, revision },
      events: [{ type: 'report.schedule-ended', entity: 'ReportSchedule', entityId: id, articleId }],
    });
  },
});
