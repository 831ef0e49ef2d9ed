import { z } from 'zod';
import { assignClaims, canHoldClaims, lockHeldClaims } from '#lib/db/people/held-work.ts';
import { activeMembers } from '#lib/db/reports/schedule-rows.ts';
import type { EventDraft } from '#lib/db/record/append-events.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { maySendTo } from '#lib/domain/making/recipients.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';

/** To whom a member's work goes: a member who can hold claims, or nobody. */
export const receiver = z.uuid().nullable();

/** What went over, and the events of it. */
export interface HandedOver {
  counts: { claims: number; schedules: number };
  events: EventDraft[];
}

/** Gives the schedules of one member to another, for whom they may have them made, or ends them. */
async function handOverSchedules(
  tx: Tx,
  { from, to, actor, now }: { from: string; to: string | null; actor: Actor; now: Date },
): Promise<EventDraft[]> {
  await tx.$queryRaw`
    SELECT 1 AS locked FROM "ReportSchedule"
    WHERE "workspaceId" = current_workspace() AND "ownerId" = ${from}::uuid AND "endedAt" IS NULL
    ORDER BY id FOR UPDATE`;
  const schedules = await tx.reportSchedule.findMany({ where: { ownerId: from, endedAt: null } });
  const [owner] = to === null ? [] : await activeMembers(tx, [to]);
  const events: EventDraft[] = [];
  for (const { id, articleId, recipientIds } of schedules) {
    const about = { entity: 'ReportSchedule', entityId: id, articleId };
    const where = { workspaceId_id: { workspaceId: actor.workspaceId, id } };
    const revision = { increment: 1 };
    if (!owner) {
      await tx.reportSchedule.update({ where, data: { endedAt: now, nextAt: null, revision } });
      events.push({ type: 'report.schedule-ended', ...about, reason: 'Its owner’s work went to nobody.' });
      continue;
    }
    const theirs = [...new Set(recipientIds.map((each) => (each === from ? owner.userId : each)))];
    // Who may have reports made for themself alone goes on with their own.
    const receivers = maySendTo(owner, theirs) ? theirs : [owner.userId];
    await tx.reportSchedule.update({
      where,
      data: { ownerId: owner.userId, recipientIds: receivers, revision },
    });
    events.push({
      type: 'report.schedule-changed',
      ...about,
      before: { ownerId: from, for: recipientIds },
      after: { ownerId: owner.userId, for: receivers },
    });
  }
  return events;
}

/**
 * Hands all that a member holds over, in the caller's transaction: their open claims, those nobody has that wait for an
 * answer they asked for, and their schedules. To nobody, the claims are free and the schedules end. Refused where the
 * receiver can't hold claims, or is the same.
 */
export async function handOverWork(
  tx: Tx,
  { from, to, actor, now }: { from: string; to: string | null; actor: Actor; now: Date },
): Promise<Result<HandedOver>> {
  if (to === from || (to !== null && !(await canHoldClaims(tx, to)))) {
    const message = 'Choose another active member who may review claims.';
    return refused({ code: 'invalid', problems: [{ path: ['handOverTo'], message }] });
  }
  const claims = (await lockHeldClaims(tx, from)).filter(({ assigneeId }) => assigneeId !== to);
  await assignClaims(tx, claims, to, now);
  const assigned = claims.map(({ id, articleId, assigneeId }): EventDraft => ({
    type: 'claim.assigned',
    entity: 'Claim',
    entityId: id,
    claimId: id,
    articleId,
    before: { assigneeId },
    after: { assigneeId: to },
  }));
  const schedules = await handOverSchedules(tx, { from, to, actor, now });
  const counts = { claims: claims.length, schedules: schedules.length };
  return ok({ counts, events: [...assigned, ...schedules] });
}

/** The same where it was asked for at all, with what to log of it beside another change of the member. */
export async function handOverIfAsked(
  tx: Tx,
  { to, ...about }: { from: string; to: string | null | undefined; actor: Actor; now: Date },
): Promise<
  Result<{
    after: { handedOver?: { to: string | null; claims: number; schedules: number } };
    events: EventDraft[];
  }>
> {
  if (to === undefined) return ok({ after: {}, events: [] });
  const done = await handOverWork(tx, { to, ...about });
  if (!done.ok) return done;
  const { counts, events } = done.value;
  return ok({ after: { handedOver: { to, ...counts } }, events });
}
