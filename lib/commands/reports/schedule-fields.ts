import { z } from 'zod';
import { neededLine } from '#lib/commands/kernel/fields.ts';
import { activeMembers, lockSchedule, type ScheduleRow } from '#lib/db/reports/schedule-rows.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { Actor, PolicyFacts } from '#lib/domain/access/policy.ts';
import { maySendTo, seesSchedule } from '#lib/domain/making/recipients.ts';
import { mostRecipients } from '#lib/domain/making/report-limits.ts';
import {
  clockTimeSchema,
  nextOf,
  timeZoneSchema,
  weekdays,
  type ReportRhythm,
} from '#lib/domain/making/rhythm.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';

const byClock = { atTime: clockTimeSchema, timeZone: timeZoneSchema };

const whenSchema = z.discriminatedUnion('rhythm', [
  z.strictObject({ rhythm: z.literal('DAILY'), ...byClock }),
  z.strictObject({
    rhythm: z.literal('WEEKLY'),
    weekday: z.int('Choose a day of the week.').min(1).max(weekdays.length),
    ...byClock,
  }),
  z.strictObject({ rhythm: z.literal('AT_DUE') }),
]);

/** What a person decides of a schedule, now and later. */
export const scheduleFields = {
  name: neededLine('Give the schedule a name.', 'the name', 120),
  when: whenSchema,
  /** Whom it goes to; nobody named, whoever asks. */
  recipientIds: z
    .array(z.uuid())
    .max(mostRecipients, `Choose ${String(mostRecipients)} people at most.`)
    .overwrite((list) => [...new Set(list)])
    .default([]),
};

interface When {
  rhythm: ReportRhythm;
  weekday: number | null;
  atTime: string | null;
  timeZone: string;
}

/** When, as it is stored. */
export function whenOf(when: z.output<typeof whenSchema>): When {
  if (when.rhythm === 'AT_DUE') return { rhythm: 'AT_DUE', weekday: null, atTime: null, timeZone: 'UTC' };
  const { rhythm, atTime, timeZone } = when;
  return { rhythm, weekday: when.rhythm === 'WEEKLY' ? when.weekday : null, atTime, timeZone };
}

/** When it is made first; `null` where it waits for a due time that is not set or past. */
export async function firstTime(
  tx: Tx,
  { articleId, ...when }: When & { articleId: string | null },
  now: Date,
): Promise<Date | null> {
  if (when.rhythm !== 'AT_DUE') return nextOf(when, now);
  const article = await tx.article.findFirst({ where: { id: articleId ?? '' }, select: { dueAt: true } });
  return article?.dueAt && article.dueAt > now ? article.dueAt : null;
}

export function receiversOf({ recipientIds }: { recipientIds: readonly string[] }, actor: Actor): string[] {
  return recipientIds.length === 0 ? [actor.userId] : [...recipientIds];
}

/** Why reports may not be made for these people: all must be members now, and others are an editor's to choose. */
export async function refusalOfRecipients(
  tx: Tx,
  actor: Actor,
  recipientIds: readonly string[],
): Promise<Refusal | null> {
  if (!maySendTo(actor, recipientIds)) return { code: 'role-too-low', needed: 'EDITOR' };
  const members = await activeMembers(tx, recipientIds);
  if (members.length === recipientIds.length) return null;
  const message = 'Somebody chosen is no longer a member. Choose again.';
  return { code: 'invalid', problems: [{ path: ['recipientIds'], message }] };
}

/** Loads and holds the schedule a command changes, where it is there for who asks. */
export async function loadSchedule(
  tx: Tx,
  { scheduleId }: { scheduleId: string },
  actor: Actor,
): Promise<{ schedule: ScheduleRow; policy: PolicyFacts } | null> {
  const schedule = await lockSchedule(tx, scheduleId);
  return schedule && seesSchedule(actor, schedule)
    ? { schedule, policy: { recordedBy: schedule.ownerId } }
    : null;
}
