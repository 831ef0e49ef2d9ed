import type { ClaimChange } from '#components/claim/claim-change.ts';
import type { PassageDecision } from '#lib/domain/versions/passage-decision.ts';

const said: Record<PassageDecision, string> = {
  ACCEPTED: 'Passage accepted.',
  DROPPED: 'Claim dropped from the text.',
};

/** The change that says of a changed passage that the claim stands there, or in the text no more. */
export function settleChange(versionId: string, decision: PassageDecision): ClaimChange {
  return {
    command: 'settle-passage',
    what: 'The passage',
    said: said[decision],
    input: ({ id, revision }) => ({ claimId: id, revision, versionId, decision }),
    optimistic: (current) => ({
      ...current,
      anchor: {
        ...current.anchor,
        state: decision === 'ACCEPTED' ? 'ANCHORED' : 'ORPHANED',
        awaitsPerson: false,
        decision,
        was: null,
      },
    }),
  };
}

/** The change that takes such a decision back. */
export function unsettleChange(versionId: string): ClaimChange {
  return {
    command: 'undo-settle-passage',
    what: 'The passage',
    said: 'The passage waits again.',
    input: ({ id, revision }) => ({ claimId: id, revision, versionId }),
  };
}
