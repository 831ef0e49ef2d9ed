import { inWorkspace } from '#lib/db/transaction.ts';
import { isMaskedItem } from '#lib/domain/confidential/mask-claim.ts';
import { namedOrigins, type NamedOrigin } from '#lib/domain/named-origins.ts';
import type { Actor } from '#lib/domain/access/policy.ts';

/**
 * The origins that the captured text of an item of evidence names, with the words that say so; none where no
 * text was captured. `null` when the item is not there for `actor`, or deleted.
 */
export async function storedOrigins(actor: Actor, evidenceId: string): Promise<NamedOrigin[] | null> {
  const item = await inWorkspace(actor, (tx) =>
    tx.evidence.findFirst({
      where: { id: evidenceId, deletedAt: null, claim: { deletedAt: null } },
      select: { confidential: true, capture: { select: { text: true } } },
    }),
  );
  if (!item || isMaskedItem(item, { role: actor.role, way: 'DESK' })) return null;
  return namedOrigins(item.capture?.text ?? '');
}
