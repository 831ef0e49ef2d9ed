import { inWorkspace, type Tx } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import type { ClaimNeighbours } from '#lib/domain/shapes/claim-neighbours.ts';
import { claimIds } from './claims-list-ids.ts';

async function placeOf(tx: Tx, [claimId]: string[]): Promise<ClaimNeighbours['next']> {
  if (claimId === undefined) return null;
  const { articleId } = await tx.claim.findFirstOrThrow({
    where: { id: claimId },
    select: { articleId: true },
  });
  return { claimId, articleId };
}

/**
 * What stands before and after a claim in the list that the filters show. The claim itself need not be in it any
 * more: whoever settles one in a list of open claims goes on from where it stood. `null` when it is not there, deleted
 * or another workspace's.
 */
export async function claimNeighbours(
  actor: Actor,
  filters: ClaimFilters,
  claimId: string,
): Promise<ClaimNeighbours | null> {
  return inWorkspace(actor, async (tx, now) => {
    const claim = await tx.claim.findFirst({ where: { id: claimId, deletedAt: null }, select: { id: true } });
    if (!claim) return null;
    const context = { actor, now };
    return {
      previous: await placeOf(tx, await claimIds(tx, filters, context, { newerThan: claimId, take: 1 })),
      next: await placeOf(tx, await claimIds(tx, filters, context, { after: claimId, take: 1 })),
    };
  });
}
