import type { TextPrint } from './text-print.ts';
import type { EvidenceRole, Provenance, Stance } from '#lib/domain/evidence.ts';

/** One item of evidence, as the corroboration rules see it. */
export interface EvidenceItem {
  id: string;
  title: string;
  publisherId: string | null;
  stance: Stance;
  role: EvidenceRole;
  provenance: Provenance;
  citedSourceIds: readonly string[];
  citedEvidenceIds: readonly string[];
  /** Of the text captured or pasted from it, to see copies; `null` where none was kept. */
  print: TextPrint | null;
}

/** One party, as the corroboration rules see it. */
export interface Party {
  id: string;
  name: string;
  controlledById: string | null;
  discredited: boolean;
}

/** Two items a person has said are separate although their texts are alike, and why. */
export interface DistinctPair {
  evidenceIds: readonly [string, string];
  reason: string;
}

/** A workspace's rule for when evidence suffices. Source: domain.md, "Corroboration", 5. */
export interface CorroborationRule {
  originsNeeded: number;
  primarySuffices: boolean;
}

export const defaultRule: CorroborationRule = { originsNeeded: 2, primarySuffices: true };

/** All that `corroborate` looks at: a claim's evidence, the sources and who controls whom. */
export interface CorroborationInput {
  evidence: readonly EvidenceItem[];
  /** Every source the evidence names, and those above them. */
  parties: ReadonlyMap<string, Party>;
  distinctPairs: readonly DistinctPair[];
  rule: CorroborationRule;
  /** Who was asked and has not answered yet. They count for nothing; a reason may name them. */
  awaitedIds?: readonly string[];
}
