import type { SourceKind } from '#lib/domain/source.ts';
import type { EvidenceRole, Stance } from '#lib/domain/evidence.ts';
import type { StoryPrint } from '#lib/domain/corroboration/copies/story-print.ts';

/** One item of evidence, as the corroboration rules see it. */
export interface EvidenceItem {
  id: string;
  title: string;
  address: string;
  publisherId: string | null;
  stance: Stance;
  role: EvidenceRole;
  /** Its publisher was there, or holds the record. With no citation either, its provenance is unknown. */
  firstHand: boolean;
  citedSourceIds: readonly string[];
  citedEvidenceIds: readonly string[];
  /** Its publisher speaks in its own cause. */
  interested: boolean;
  /** Its publisher took it back or corrected it. */
  withdrawn: boolean;
  /** The day it was published, `2026-03-01`, where somebody said. */
  publishedOn: string | null;
  /** The file it is, the same for the same bytes; `null` where it is none. */
  fileId: string | null;
  /** Of the text captured or pasted from it, to see copies; `null` where none was kept. */
  print: StoryPrint | null;
  /** Of what its file says, where that could be read and is not the text captured from it; `null` otherwise. */
  filePrint: StoryPrint | null;
  /** Of its excerpt where that is long enough to tell a copy by and no text was kept; `null` otherwise. */
  excerptPrint: StoryPrint | null;
}

/** One source, as the corroboration rules see it. */
export interface Party {
  id: string;
  name: string;
  kind: SourceKind;
  /** Who stands above it; for a person, whom they speak for. */
  controlledById: string | null;
  discredited: boolean;
  /** Where a discrediting is limited: the first day, `2026-03-01`, of what no longer counts. */
  discreditedFrom: string | null;
}

/** Two items a person has judged, against what their texts say or beyond it, and why. */
export interface JudgedPair {
  evidenceIds: readonly [string, string];
  reason: string;
}

/** Two anonymous sources a person has said are different people, and why. */
export interface PeopleApart {
  sourceIds: readonly [string, string];
  reason: string;
}

/** A workspace's rule for when evidence suffices. Source: domain.md, "Corroboration", 9. */
export interface CorroborationRule {
  originsNeeded: number;
  primarySuffices: boolean;
}

/** What a new workspace begins with; the database has it as its default. @internal Tests and benchmarks count by it. */
export const defaultRule: CorroborationRule = { originsNeeded: 2, primarySuffices: true };

/** An article under check, which can't corroborate what it says itself. */
export interface ArticleUnderCheck {
  address: string;
  /** Of its newest text, and of earlier ones that readers may have seen: who copied those is no origin either. */
  prints: readonly StoryPrint[];
}

/** All that `corroborate` looks at: a claim's evidence, the sources and who controls whom. */
export interface CorroborationInput {
  evidence: readonly EvidenceItem[];
  /** Every source the evidence names, and those above them. */
  parties: ReadonlyMap<string, Party>;
  /** Items that are separate although their texts are alike. */
  distinctPairs: readonly JudgedPair[];
  /** Items that are copies although their texts don't show it: a translation, say. */
  copyPairs: readonly JudgedPair[];
  peopleApart: readonly PeopleApart[];
  /** Every article the claim stands in: none of them corroborates it. */
  articles: readonly ArticleUnderCheck[];
  rule: CorroborationRule;
  /** Who was asked and has not answered yet. They count for nothing; a reason may name them. */
  awaitedIds?: readonly string[];
}
