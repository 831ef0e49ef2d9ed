import type { CarriedClaim } from '#lib/db/articles/carried-anchors.ts';
import { inPages } from '#lib/db/in-pages.ts';
import type { EventDraft } from '#lib/db/record/append-events.ts';
import type { Tx } from '#lib/db/transaction.ts';

/**
 * Moves claims on whose passage a text before had changed or lost, and which reads in this one as it did for sure: nobody
 * has to say any more where they stand. Answers the events that say so.
 */
export async function tellFound(
  tx: Tx,
  claims: readonly CarriedClaim[],
  { now, articleId, version }: { now: Date; articleId: string; version: { id: string; number: number } },
): Promise<EventDraft[]> {
  await inPages(claims, (some) =>
    tx.claim.updateMany({
      where: { id: { in: some.map(({ claimId }) => claimId) } },
      data: { updatedAt: now, revision: { increment: 1 } },
    }),
  );
  return claims.map(({ claimId, before, after }) => ({
    type: 'claim.passage-found',
    entity: 'Claim',
    entityId: claimId,
    claimId,
    articleId,
    before,
    after: { versionId: version.id, version: version.number, ...after },
  }));
}
