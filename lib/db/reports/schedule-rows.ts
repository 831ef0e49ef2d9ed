import { z } from 'zod';
import { isActiveMember } from '#lib/db/people/workspace-people.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { roleSchema } from '#lib/domain/access/role.ts';
import { reportFormatSchema, reportKindSchema } from '#lib/domain/making/report-kind.ts';
import { rhythms } from '#lib/domain/making/rhythm.ts';

const rowSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: reportKindSchema,
  format: reportFormatSchema,
  articleId: z.string().nullable(),
  filters: z.string(),
  rhythm: z.enum(rhythms),
  weekday: z.number().nullable(),
  atTime: z.string().nullable(),
  timeZone: z.string(),
  recipientIds: z.array(z.string()),
  ownerId: z.string(),
  nextAt: z.date().nullable(),
  endedAt: z.date().nullable(),
  revision: z.number(),
});

/** A schedule as those look at it who change it or make its reports. */
export type ScheduleRow = z.infer<typeof rowSchema>;

/** One schedule of this workspace, held until the transaction ends. */
export async function lockSchedule(tx: Tx, scheduleId: string): Promise<ScheduleRow | null> {
  const rows = await tx.$queryRaw`
    SELECT id, name, kind, format, "articleId", filters, rhythm, weekday, "atTime", "timeZone", "recipientIds",
      "ownerId", "nextAt", "endedAt", revision
    FROM "ReportSchedule" WHERE "workspaceId" = current_workspace() AND id = ${scheduleId}::uuid FOR UPDATE`;
  return z.array(rowSchema).max(1).parse(rows)[0] ?? null;
}

/** How many schedules somebody has that go on. Whoever adds one holds the count until then. */
export async function countSchedules(tx: Tx, ownerId: string): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`schedules of ${ownerId}`}, 0))`;
  return tx.reportSchedule.count({ where: { ownerId, endedAt: null } });
}

const activeSchema = z.array(
  z.object({ userId: z.string(), role: roleSchema, name: z.string(), email: z.string() }),
);

/** A member who can sign in now. */
export type ActiveMember = z.infer<typeof activeSchema>[number];

/** Those of these people who are members now and may sign in, with their role of now. */
export async function activeMembers(tx: Tx, userIds: readonly string[]): Promise<ActiveMember[]> {
  const rows = await tx.$queryRaw`
    SELECT m."userId", m.role, u.name, u.email FROM "Member" m JOIN "User" u ON u.id = m."userId"
    WHERE m."workspaceId" = current_workspace() AND m."userId" = ANY(${[...userIds]}::uuid[])
      AND ${isActiveMember}
    ORDER BY m."userId"`;
  return activeSchema.parse(rows);
}

/** Notes that the reports of a schedule were lined up, when they are next, or that it ended. */
export async function noteRun(
  tx: Tx,
  { workspaceId, scheduleId }: { workspaceId: string; scheduleId: string },
  run: { nextAt: Date | null; lastAt?: Date; endedAt?: Date },
): Promise<void> {
  await tx.reportSchedule.update({ where: { workspaceId_id: { workspaceId, id: scheduleId } }, data: run });
}
