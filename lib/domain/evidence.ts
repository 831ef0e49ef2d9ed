import { z } from 'zod';
import type { Refusal } from './refusal.ts';

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

export const provenances = ['FIRST_HAND', 'CITES', 'UNKNOWN'] as const;
export const provenanceSchema = z.enum(provenances);
export type Provenance = z.infer<typeof provenanceSchema>;

/** What the provenance rule looks at: what is cited, and the evidence of the same claim it may cite. */
export interface ProvenanceFacts {
  evidenceId: string;
  provenance: Provenance;
  citedSourceIds: readonly string[];
  citedEvidenceIds: readonly string[];
  evidenceIdsOfClaim: ReadonlySet<string>;
}

/** `CITES` names at least one source or other evidence item of the same claim, never itself. */
export function refusalOfProvenance(facts: ProvenanceFacts): Refusal | null {
  const { provenance, citedSourceIds, citedEvidenceIds } = facts;
  if (citedEvidenceIds.includes(facts.evidenceId)) return { code: 'cites-itself' };
  if (citedEvidenceIds.some((id) => !facts.evidenceIdsOfClaim.has(id))) {
    return { code: 'cites-another-claim' };
  }
  if (provenance === 'CITES' && citedSourceIds.length + citedEvidenceIds.length === 0) {
    return { code: 'cites-nothing' };
  }
  return null;
}
