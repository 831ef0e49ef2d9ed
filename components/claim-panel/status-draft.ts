import { z } from 'zod';
import type { ClaimDetail, Person } from '#lib/domain/shapes/claim-detail.ts';
import { confidenceSchema, confirmationSchema, type Confidence } from '#lib/domain/values/confirmation.ts';
import { isOverride } from '#lib/domain/override.ts';
import { stageAfter } from '#lib/domain/stage.ts';
import type { ClaimChange, MergedTexts } from '#components/claim/claim-change.ts';
import { confirmationLook } from '#components/claim/status-words.ts';

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

function statusWords(status: Pick<StatusDraft, 'confirmation' | 'confidence'>): string {
  const { label } = confirmationLook[status.confirmation];
  return status.confidence
    ? `${label}, confidence ${confidenceWord[status.confidence].toLowerCase()}`
    : label;
}

/** The change that sets the status, by `person` at `at`. */
export function statusChange(
  draft: StatusDraft,
  by: { person: Person; at: string; outdated: boolean },
): ClaimChange {
  const { confirmation, confidence } = draft;
  const reason = draft.reason.trim();
  const noteOver = ({ corroboration }: ClaimDetail, merged: MergedTexts) =>
    isOverride(confirmation, corroboration.verdict)
      ? (merged['overrideNote'] ?? draft.overrideNote).trim()
      : '';
  return {
    command: 'set-confirmation',
    what: 'The status',
    said: `Status set to ${confirmationLook[confirmation].label.toLowerCase()}.`,
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
    conflict: (theirs) => [
      { key: 'status', label: 'Status', mine: statusWords(draft), theirs: statusWords(theirs), text: false },
      { key: 'reason', label: 'Reason', mine: reason, theirs: theirs.confirmationReason ?? '', text: true },
      {
        key: 'overrideNote',
        label: 'Override note',
        mine: noteOver(theirs, {}),
        theirs: theirs.overrideNote ?? '',
        text: true,
      },
    ],
  };
}
