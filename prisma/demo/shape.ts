import type { HopCheck, Mode } from '#lib/domain/attribution.ts';
import type { Confidence, Confirmation } from '#lib/domain/values/confirmation.ts';
import type { EvidenceKind, EvidenceRole, Stance } from '#lib/domain/evidence.ts';
import type { Importance } from '#lib/domain/values/importance.ts';
import type { Channel, Outcome } from '#lib/domain/response.ts';
import type { SourceKind } from '#lib/domain/source.ts';

// Sample content is written as data; create-demo.ts puts it in through the commands people use.

export interface DemoSource {
  name: string;
  kind: SourceKind;
  aliases?: string[];
  controlledBy?: string;
  /** The source of the register that says who controls it, and its words; both stand in the history. */
  controlStatedBy?: { source: string; note: string };
  notes?: string;
}

export interface DemoHop {
  source: string;
  cue: string;
  mode: Mode;
  check?: HopCheck;
  note?: string;
}

export interface DemoEvidence {
  title: string;
  kind: Exclude<EvidenceKind, 'FILE'>;
  address?: string;
  stance: Stance;
  role: EvidenceRole;
  firstHand?: boolean;
  interested?: boolean;
  publisher?: string;
  citesSources?: string[];
  /** Titles of evidence of the same claim that stands before this one. */
  citesEvidence?: string[];
  excerpt?: string;
  /** Pasted text of it. */
  capturedText?: string;
}

/** That a party was asked: something only the desk does, so its words say that it is a sample. */
export interface DemoResponse {
  party: string;
  channel: Channel;
  question: string;
  askedHoursAgo: number;
  deadlineInHours: number;
  outcome?: Outcome;
}

export interface DemoClaim {
  /** The passage, word for word as it stands in the text. */
  passage: string;
  statement: string;
  importance?: Importance;
  assignee?: 'reviewer' | 'editor';
  dueInHours?: number;
  hops?: DemoHop[];
  evidence?: DemoEvidence[];
  responses?: DemoResponse[];
  confirmation?: { value: Confirmation; reason: string; confidence?: Confidence };
  progress?: 'ready' | 'signed-off';
}

export interface DemoArticle {
  headline: string;
  byline: string;
  publisher: string;
  publishedOn: string;
  /** Below the headline. */
  standfirst?: string;
  paragraphs: string[];
  /** Which of the paragraphs head those below them. */
  subheads?: readonly string[];
  /** Those of its paragraphs that are captions of pictures. */
  captions?: readonly string[];
  dueInHours?: number;
  /** The note an editor clears it with, when it is published although claims are open. */
  publishedWithNote?: string;
  claims: DemoClaim[];
}
