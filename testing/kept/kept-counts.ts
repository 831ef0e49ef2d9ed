import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';

/** What a claim's row keeps of its evidence. */
export function keptOf(actor: Actor, claimId: string) {
  return inWorkspace(actor, (tx) =>
    tx.claim.findFirstOrThrow({
      where: { id: claimId },
      select: { verdict: true, supportingOrigins: true, refutingOrigins: true, revision: true },
    }),
  );
}
