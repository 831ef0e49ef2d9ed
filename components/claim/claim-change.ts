import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import type { ConflictField } from './conflict-field.ts';

/**
 * Text a person may put together from both versions, by the key of its field, which is the name the draft of its form
 * has for it.
 */
export type MergedTexts = Readonly<Record<string, string>>;

/** One change of a claim, as the panel sends it. */
export interface ClaimChange {
  /** Name of the command. */
  command: string;
  /** What to send; `current` carries the revisions, `merged` what was settled by hand after a conflict. */
  input: (current: ClaimDetail, merged: MergedTexts) => object;
  /** The claim as it will be, shown until the answer is here. */
  optimistic?: (current: ClaimDetail, merged: MergedTexts) => ClaimDetail;
  /** What is said once it is saved: “Status set to confirmed.” */
  said: string;
  /** Named when it fails: “The status”. */
  what: string;
  /** Mine beside theirs, for what this change writes. */
  conflict?: (theirs: ClaimDetail) => ConflictField[];
  /** The form was begun over an older state, so both versions are shown before anything is sent. */
  outdated?: boolean;
}

export type ChangeOutcome =
  | { kind: 'saved'; claim: ClaimDetail }
  /** The person took the other version; what they had typed is no longer wanted. */
  | { kind: 'theirs' }
  /** The person closed the conflict without deciding. */
  | { kind: 'undecided'; merged: MergedTexts }
  | { kind: 'failed'; refusal: Refusal | null; message: string; unsure?: true; merged: MergedTexts };

/** Told when both versions are put before the person, and when mine is to be saved. */
export type OnConflict = (step: 'conflicted' | 'mine') => void;
