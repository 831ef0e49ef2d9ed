import { isMasked } from '#lib/db/confidential/guarded-uses.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { namedOrigins, type NamedOrigin } from '#lib/domain/origins/named-origins.ts';
import type { Actor } from '#lib/domain/access/policy.ts';

/**
 * The origins that the captured text of an item of evidence names, with the words that say so; none where no
 * text was captured. `null` when the item is not there for `actor`, or deleted.
 */
export async function storedOrigins(actor: Actor, evidenceId: string): Promise<NamedOrigin[] | null> {
  return inWorkspace(actor, async (tx) => {
    const item = await tx.evidence.findFirst({
      where: { id: evidenceId, deletedAt: null, claim: { deletedAt: null } },
      select: {
        confidential: true,
        publisherId: true,
        claim: { select: { hops: { select: { sourceId: true, terms: true } } } },
        capture: { select: { text: true } },
      },
    });
    if (!item || isMasked(tx, item, item.claim.hops)) return null;
    return namedOrigins(item.capture?.text ?? '');
  });
}
