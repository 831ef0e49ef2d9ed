import { readClaim } from '#lib/db/claims/claim-detail.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { withhold, type Withheld } from '#lib/domain/confidential/withhold.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';

function isClaim(value: unknown): value is ClaimDetail {
  return typeof value === 'object' && value !== null && 'hops' in value && 'anchor' in value;
}

/** The claim a command works on, as it is stored, where it works on one. */
export function wholeClaimIn(facts: object): ClaimDetail | null {
  return 'claim' in facts && isClaim(facts.claim) ? facts.claim : null;
}

/** The refusal without the names `hidden` from the person; a claim that moved on as they may see it. */
export async function refusalAsShown(
  tx: Tx,
  refusal: Refusal,
  hidden: readonly Withheld[],
): Promise<Refusal> {
  if (refusal.code === 'conflict' && isClaim(refusal.current)) {
    return { ...refusal, current: await readClaim(tx, refusal.current.id) };
  }
  return withhold(structuredClone(refusal), hidden);
}
