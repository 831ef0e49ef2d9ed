import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';

/** Nothing is found out about the claim yet, and nobody was asked: all there is to show is what can be done. */
export function holdsNothing(claim: ClaimDetail): boolean {
  const { hops, evidence, responses, confirmation, confirmationReason } = claim;
  const found = hops.length + evidence.length + responses.length;
  return found === 0 && confirmation === 'UNVERIFIED' && !confirmationReason;
}
