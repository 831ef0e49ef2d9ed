import { z } from 'zod';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';

/** Source of these words: domain.md, "Evidence" and "Provenance". */
export const evidenceKinds = ['LINK', 'FILE', 'NOTE'] as const;
export const evidenceKindSchema = z.enum(evidenceKinds);
export type EvidenceKind = z.infer<typeof evidenceKindSchema>;

export const stances = ['SUPPORTS', 'REFUTES', 'CONTEXT'] as const;
export const stanceSchema = z.enum(stances);
export type Stance = z.infer<typeof stanceSchema>;

export const evidenceRoles = ['PRIMARY', 'SECONDARY', 'AGGREGATOR'] as const;
export const evidenceRoleSchema = z.enum(evidenceRoles);
export type EvidenceRole = z.infer<typeof evidenceRoleSchema>;

/** What was found in the place of a stored file: nothing that can be read, or something else than was stored. */
export const fileDamageSchema = z.enum(['MISSING', 'CHANGED']);
export type FileDamage = z.infer<typeof fileDamageSchema>;

/** What the rule of provenance looks at: what is cited, and the evidence of the same claim it may cite. */
export interface ProvenanceFacts {
  evidenceId: string;
  role: EvidenceRole;
  publisherId: string | null;
  firstHand: boolean;
  citedSourceIds: readonly string[];
  citedEvidenceIds: readonly string[];
  evidenceIdsOfClaim: ReadonlySet<string>;
}

/**
 * An aggregator passes on and never knows first hand; nobody cites themselves; what is cited is of the same
 * claim. First hand and cited may stand together; neither means that nobody knows.
 */
export function refusalOfProvenance(facts: ProvenanceFacts): Refusal | null {
  const { citedSourceIds, citedEvidenceIds, publisherId } = facts;
  if (facts.firstHand && facts.role === 'AGGREGATOR') return { code: 'aggregator-first-hand' };
  if (publisherId !== null && citedSourceIds.includes(publisherId)) return { code: 'cites-own-publisher' };
  if (citedEvidenceIds.includes(facts.evidenceId)) return { code: 'cites-itself' };
  return citedEvidenceIds.some((id) => !facts.evidenceIdsOfClaim.has(id))
    ? { code: 'cites-another-claim' }
    : null;
}
