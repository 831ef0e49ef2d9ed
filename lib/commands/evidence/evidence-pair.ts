import { z } from 'zod';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';

/** Two items of evidence of one claim, in any order. */
export const pairTarget = { claimId: z.uuid(), firstEvidenceId: z.uuid(), secondEvidenceId: z.uuid() };

interface Pair {
  firstEvidenceId: string;
  secondEvidenceId: string;
}

/** The pair as it is stored: the smaller id first. */
export function inOrder({ firstEvidenceId: a, secondEvidenceId: b }: Pair): Pair {
  return a < b ? { firstEvidenceId: a, secondEvidenceId: b } : { firstEvidenceId: b, secondEvidenceId: a };
}

/** True when a person has said that the two are separate. */
export function isToldApart(claim: ClaimDetail, pair: Pair): boolean {
  const { firstEvidenceId, secondEvidenceId } = inOrder(pair);
  return claim.distinctPairs.some(
    ({ evidenceIds: [first, second] }) => first === firstEvidenceId && second === secondEvidenceId,
  );
}

/** Refuses one item twice, and evidence that is not this claim's. */
export function refusalOfPair(claim: ClaimDetail, pair: Pair): Refusal | null {
  const there = new Set(claim.evidence.map(({ id }) => id));
  const { firstEvidenceId: a, secondEvidenceId: b } = pair;
  return a !== b && there.has(a) && there.has(b) ? null : { code: 'not-alike-pair' };
}

/** True when a person has marked the two as copies. */
export function isMarkedCopy(claim: ClaimDetail, pair: Pair): boolean {
  const { firstEvidenceId, secondEvidenceId } = inOrder(pair);
  return claim.copyPairs.some(
    ({ evidenceIds: [first, second] }) => first === firstEvidenceId && second === secondEvidenceId,
  );
}
