import { v7 } from 'uuid';
import { z } from 'zod';
import { claimsCountedFrom, refreshCorroboration } from '#lib/db/claims/corroboration.ts';
import { inPages } from '#lib/db/in-pages.ts';
import { claimsRestingOn } from '#lib/db/claims/resting-claims.ts';
import { reopenClaims } from '#lib/db/claims/reopen-claims.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { dayAsTime, refusalOfTimes } from '#lib/domain/time-bounds.ts';
import { isSettled } from '#lib/domain/stage.ts';
import { lockClaims, type LockedClaim, refusalToChangeStanding } from './discrediting.ts';
import { dayOrNone, reasonSchema } from '#lib/commands/kernel/fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import { changedSource, loadSource, sourceTarget } from './source-command.ts';

/** Keeps who had signed these off and when, for undoing. */
async function remember(
  tx: Tx,
  of: { workspaceId: string; discreditingId: string },
  claims: readonly LockedClaim[],
): Promise<void> {
  const rows = claims.map(({ id, stage, signedOffBy, signedOffAt, revision }) => ({
    ...of,
    id: v7(),
    claimId: id,
    stageBefore: stage,
    signedOffBy,
    signedOffAt,
    revisionAfter: revision + 1,
  }));
  await inPages(rows, (data) => tx.discreditedClaim.createMany({ data }));
}

/**
 * Discredits a source: what comes from it or from those it controls no longer counts. In the same
 * transaction every signed-off claim that rests on it is reopened with that as the reason; the others are
 * flagged by resting on it. Answers how many of each.
 */
export const discreditSource = defineCommand({
  name: 'discredit-source',
  permission: 'source.discredit',
  long: true,
  input: z.strictObject({
    ...sourceTarget,
    reason: reasonSchema,
    /** Where only what was published from a day on no longer counts. */
    from: dayOrNone.default(null),
  }),
  load: loadSource,
  run: async (tx, { input, facts: { source }, actor, now }) => {
    const at = dayAsTime(input.from);
    const from = { path: ['from'], what: 'The day from which it no longer counts', kind: 'DAY', at } as const;
    const no = refusalToChangeStanding(source, input.revision, 'DISCREDITED') ?? refusalOfTimes([from], now);
    if (no) return refused(no);
    const { workspaceId, userId } = actor;
    const { sourceId, reason } = input;
    const resting = await lockClaims(tx, await claimsRestingOn(tx, sourceId));
    const settled = resting.filter(({ stage }) => isSettled(stage));
    const discreditingId = v7();
    await tx.discrediting.create({
      data: { workspaceId, id: discreditingId, sourceId, reason, createdAt: now, createdBy: userId },
    });
    await remember(tx, { workspaceId, discreditingId }, settled);
    const reopenings = await reopenClaims(tx, settled, {
      now,
      reason: `A source it rests on was discredited: ${reason}`,
      also: { discreditedSourceId: sourceId },
    });
    await tx.source.update({
      where: { workspaceId_id: { workspaceId, id: sourceId } },
      data: {
        standing: 'DISCREDITED',
        discreditedAt: now,
        discreditedReason: reason,
        discreditedFrom: at,
        updatedAt: now,
        revision: { increment: 1 },
      },
    });
    const because = `${source.detail.name} was discredited.`;
    const fallen = await refreshCorroboration(tx, await claimsCountedFrom(tx, [sourceId]), { now, because });
    return ok({
      value: {
        source: await changedSource(tx, sourceId),
        reopened: settled.length,
        flagged: resting.length - settled.length,
      },
      events: [
        {
          type: 'source.discredited',
          entity: 'Source',
          entityId: sourceId,
          after: {
            discreditingId,
            reopenedClaimIds: settled.map(({ id }) => id),
            flagged: resting.length - settled.length,
            from: input.from,
          },
          reason,
        },
        ...fallen,
        ...reopenings,
      ],
    });
  },
});
