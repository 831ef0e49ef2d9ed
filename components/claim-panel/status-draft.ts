import { z } from 'zod';
import type { ClaimDetail, Person } from '#lib/domain/shapes/claim-detail.ts';
import { confidenceSchema, confirmationSchema, type Confidence } from '#lib/domain/values/confirmation.ts';
import type { StatusWord } from '#lib/domain/house-rating.ts';
import { isOverride } from '#lib/domain/override.ts';
import { stageAfter } from '#lib/domain/stage.ts';
import type { ClaimChange, MergedTexts } from '#components/claim/claim-change.ts';
import { besideStored, type FormField } from '#components/claim/form-field.ts';

export const statusDraftSchema = z.object({
  confirmation: confirmationSchema,
  confidence: confidenceSchema.nullable(),
  reason: z.string(),
  overrideNote: z.string().default(''),
});
export type StatusDraft = z.infer<typeof statusDraftSchema>;

export const confidenceWord = {
  LOW: 'Low',
  MODERATE: 'Moderate',
  HIGH: 'High',
} satisfies Record<Confidence, string>;

/** A new verdict starts from the current one, without its reason: each needs its own. */
export function statusDraftOf(claim: ClaimDetail): StatusDraft {
  return { confirmation: claim.confirmation, confidence: claim.confidence, reason: '', overrideNote: '' };
}

/** Tells one verdict from the next, to see whether another was set meanwhile. */
export function judgementMark(claim: ClaimDetail): string {
  return `${claim.confirmation} ${claim.confirmationSetAt ?? 'never'}`;
}

function statusWords(word: StatusWord) {
  return ({ confirmation, confidence }: Pick<StatusDraft, 'confirmation' | 'confidence'>): string => {
    const label = word(confirmation);
    return confidence ? `${label}, confidence ${confidenceWord[confidence].toLowerCase()}` : label;
  };
}

/** The note that goes with a status, which has none where the evidence supports it. */
function noteOf({ confirmation, overrideNote }: StatusDraft, { corroboration }: ClaimDetail): string {
  return isOverride(confirmation, corroboration.verdict) ? overrideNote.trim() : '';
}

/** What the form of the status writes. */
export const statusFields = (word: StatusWord): readonly FormField<StatusDraft, ClaimDetail>[] => [
  {
    key: 'status',
    label: 'Status',
    writes: ['confirmation', 'confidence'],
    text: false,
    mine: statusWords(word),
    stored: statusWords(word),
  },
  {
    key: 'reason',
    label: 'Reason',
    writes: ['reason'],
    text: true,
    mine: ({ reason }) => reason.trim(),
    stored: ({ confirmationReason }) => confirmationReason ?? '',
    changed: 'Reason for the status changed',
  },
  {
    key: 'overrideNote',
    label: 'Override note',
    writes: ['overrideNote'],
    text: true,
    mine: noteOf,
    stored: ({ overrideNote }) => overrideNote ?? '',
    changed: 'Override note changed',
  },
];

/** The change that sets the status, by `person` at `at`. */
export function statusChange(
  draft: StatusDraft,
  by: { person: Person; at: string; outdated: boolean; word: StatusWord },
): ClaimChange {
  const { confirmation, confidence } = draft;
  const reason = draft.reason.trim();
  const noteOver = (claim: ClaimDetail, merged: MergedTexts) =>
    noteOf({ ...draft, overrideNote: merged['overrideNote'] ?? draft.overrideNote }, claim);
  return {
    command: 'set-confirmation',
    what: 'The status',
    said: `Status set to ${by.word(confirmation, 'within')}.`,
    outdated: by.outdated,
    input: (current, merged) => ({
      claimId: current.id,
      revision: current.revision,
      confirmation,
      confidence,
      reason: merged['reason']?.trim() ?? reason,
      overrideNote: noteOver(current, merged),
    }),
    optimistic: (current, merged) => ({
      ...current,
      confirmation,
      confidence,
      confirmationReason: merged['reason']?.trim() ?? reason,
      overrideNote: noteOver(current, merged) || null,
      confirmationSetBy: by.person,
      confirmationSetAt: by.at,
      stage: stageAfter(current.stage, 'confirmation'),
    }),
    conflict: (theirs) => besideStored(statusFields(by.word), draft, theirs, theirs),
  };
}
