import { inWorkspace } from '#lib/db/transaction.ts';
import { namedOrigins, type NamedOrigin } from '#lib/domain/named-origins.ts';
import type { Actor } from '#lib/domain/policy.ts';

/**
 * The origins that the captured text of an item of evidence names, with the words that say so; none where no
 * text was captured. `null` when the item is not there for `actor`, or deleted.
 */
export async function storedOrigins(actor: Actor, evidenceId: string): Promise<NamedOrigin[] | null> {
  const item = await inWorkspace(actor, (tx) =>
    tx.evidence.findFirst({
      where: { id: evidenceId, deletedAt: null, claim: { deletedAt: null } },
      select: { capture: { select: { text: true } } },
    }),
  );
  return item && namedOrigins(item.capture?.text ?? '');
}
