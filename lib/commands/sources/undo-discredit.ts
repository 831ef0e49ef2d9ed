import { z } from 'zod';
import { claimsCountedFrom, refreshCorroboration } from '#lib/db/claims/corroboration.ts';
import { inPages } from '#lib/db/in-pages.ts';
import { restingOnDiscredited } from '#lib/db/claims/resting-claims.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { lockClaims, refusalToChangeStanding } from './discrediting.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import { changedSource, loadSource, sourceTarget } from './source-command.ts';

/** Puts these claims back as they were signed off before a discrediting reopened them. */
async function signOffAgain(
  tx: Tx,
  discreditingId: string,
  claims: readonly { id: string }[],
  now: Date,
): Promise<void> {
  await inPages(claims, (some) => {
    const ids = some.map(({ id }) => id);
    return tx.$executeRaw`
      UPDATE "Claim" c SET stage = 'SIGNED_OFF', "signedOffBy" = d."signedOffBy", "signedOffAt" = d."signedOffAt",
        "updatedAt" = ${now}::timestamptz, revision = c.revision + 1
      FROM unnest(${ids}::uuid[]) AS restored (id)
      JOIN "DiscreditedClaim" d ON d."workspaceId" = current_workspace() AND d."claimId" = restored.id
        AND d."discreditingId" = ${discreditingId}::uuid
      WHERE c."workspaceId" = current_workspace() AND c.id = restored.id`;
  });
}

/**
 * Takes back that a source was discredited, and restores what that changed: claims it reopened are signed
 * off again as they were, by whom and when. A claim that was changed since, or rests on another discredited
 * source, stays as it is and is named in the answer.
 */
export const undoDiscredit = defineCommand({
  name: 'undo-discredit',
  permission: 'source.discredit',
  long: true,
  input: z.strictObject(sourceTarget),
  load: loadSource,
  run: async (tx, { input, facts: { source }, actor, now }) => {
    const no = refusalToChangeStanding(source, input.revision, 'IN_USE');
    if (no) return refused(no);
    const { workspaceId, userId } = actor;
    const { sourceId } = input;
    const discrediting = await tx.discrediting.findFirstOrThrow({
      where: { sourceId, undoneAt: null },
      include: { claims: true },
    });
    await tx.discrediting.update({
      where: { workspaceId_id: { workspaceId, id: discrediting.id } },
      data: { undoneAt: now, undoneBy: userId },
    });
    await tx.source.update({
      where: { workspaceId_id: { workspaceId, id: sourceId } },
      data: {
        standing: 'IN_USE',
        discreditedAt: null,
        discreditedReason: null,
        discreditedFrom: null,
        updatedAt: now,
        revision: { increment: 1 },
      },
    });
    const was = new Map(discrediting.claims.map((row) => [row.claimId, row]));
    const claims = await lockClaims(tx, [...was.keys()]);
    const still = await restingOnDiscredited(tx, [...was.keys()]);
    const restored = claims.filter(
      ({ id, revision }) => was.get(id)?.revisionAfter === revision && !still.has(id),
    );
    await signOffAgain(tx, discrediting.id, restored, now);
    const because = `${source.detail.name} is no longer discredited.`;
    const fallen = await refreshCorroboration(tx, await claimsCountedFrom(tx, [sourceId]), { now, because });
    const stayed = claims.filter((claim) => !restored.includes(claim) && claim.deletedAt === null);
    return ok({
      value: {
        source: await changedSource(tx, sourceId),
        restored: restored.length,
        stayed: stayed.map(({ id, articleId, statement }) => ({ claimId: id, articleId, statement })),
      },
      events: [
        {
          type: 'source.discredit-undone',
          entity: 'Source',
          entityId: sourceId,
          after: {
            discreditingId: discrediting.id,
            restoredClaimIds: restored.map(({ id }) => id),
            stayedClaimIds: stayed.map(({ id }) => id),
          },
        },
        ...fallen,
        ...restored.map(({ id, articleId }) => ({
          type: 'claim.sign-off-restored',
          entity: 'Claim',
          entityId: id,
          claimId: id,
          articleId,
          before: { stage: 'IN_REVIEW' },
          after: {
            stage: 'SIGNED_OFF',
            signedOffBy: was.get(id)?.signedOffBy ?? null,
            signedOffAt: was.get(id)?.signedOffAt?.toISOString() ?? null,
          },
        })),
      ],
    });
  },
});
