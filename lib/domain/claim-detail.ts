import type { HopCheck, Mode, Terms } from './attribution.ts';
import type { Confidence, Confirmation } from './confirmation.ts';
import type { EvidenceKind, EvidenceRole, Provenance, Stance } from './evidence.ts';
import type { Importance } from './importance.ts';
import type { SourceKind } from './source.ts';
import type { Stage } from './stage.ts';

// A claim with all it holds, as screens and exports see it. Times are ISO 8601 in UTC.

export interface Person {
  id: string;
  name: string;
}

export interface SourceRef {
  id: string;
  name: string;
  kind: SourceKind;
  controlledBy: { id: string; name: string } | null;
}

export interface AnchorDetail {
  versionId: string;
  /** Code points from the start of the version's text; end exclusive. */
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
  state: 'ANCHORED' | 'MOVED' | 'CHANGED' | 'ORPHANED';
}

export interface HopDetail {
  id: string;
  source: SourceRef;
  cue: string;
  mode: Mode;
  terms: Terms;
  check: HopCheck;
  checkNote: string | null;
  checkEvidenceId: string | null;
}

export interface EvidenceDetail {
  id: string;
  kind: EvidenceKind;
  title: string;
  address: string;
  file: { sha256: string; bytes: number; name: string } | null;
  publisher: SourceRef | null;
  stance: Stance;
  role: EvidenceRole;
  provenance: Provenance;
  citedSources: SourceRef[];
  citedEvidenceIds: string[];
  excerpt: string;
  createdAt: string;
  createdBy: Person;
  revision: number;
}

export interface ClaimDetail {
  id: string;
  articleId: string;
  statement: string;
  importance: Importance;
  confirmation: Confirmation;
  confidence: Confidence | null;
  confirmationReason: string | null;
  confirmationSetBy: Person | null;
  confirmationSetAt: string | null;
  stage: Stage;
  signedOffBy: Person | null;
  signedOffAt: string | null;
  assignee: Person | null;
  dueAt: string | null;
  tags: string[];
  createdAt: string;
  createdBy: Person;
  updatedAt: string;
  revision: number;
  anchor: AnchorDetail;
  /** From the one said to know to the one whose text we read. */
  hops: HopDetail[];
  /** Oldest first. */
  evidence: EvidenceDetail[];
}
