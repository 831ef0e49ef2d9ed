import {
  claimDetailSchema,
  evidenceDetailSchema,
  type ClaimDetail,
} from '#lib/domain/shapes/claim-detail.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';

/**
 * The claim as others left it, from a conflict that tells the claim or one of its evidence items. `null`
 * when the refusal is none.
 */
export function claimAfterConflict(refusal: Refusal | null, before: ClaimDetail): ClaimDetail | null {
  if (refusal?.code !== 'conflict') return null;
  const claim = claimDetailSchema.safeParse(refusal.current);
  if (claim.success) return claim.data;
  const item = evidenceDetailSchema.safeParse(refusal.current);
  if (!item.success) return null;
  const evidence = before.evidence.map((other) => (other.id === item.data.id ? item.data : other));
  return { ...before, evidence };
}

/** The claim with what was sent before in other words, and was saved after all; `null` when the refusal is another. */
export function claimSavedBefore(refusal: Refusal | null): ClaimDetail | null {
  if (refusal?.code !== 'saved-before') return null;
  return claimDetailSchema.safeParse(refusal.saved).data ?? null;
}
