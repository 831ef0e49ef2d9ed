import type { ClaimChange } from '#components/claims/claim-change.ts';
import type { EvidencePair } from './alike-pairs.ts';

/** The change that counts two items apart although they read alike. */
export function tellApartChange(
  [firstEvidenceId, secondEvidenceId]: EvidencePair,
  reason: string,
): ClaimChange {
  return {
    command: 'tell-apart',
    what: 'Telling them apart',
    said: 'Counted apart.',
    input: (current) => ({
      claimId: current.id,
      firstEvidenceId,
      secondEvidenceId,
      reason: reason.trim(),
    }),
  };
}

/** The change that lets two items count as copies again. */
export function undoTellApartChange([firstEvidenceId, secondEvidenceId]: EvidencePair): ClaimChange {
  return {
    command: 'undo-tell-apart',
    what: 'Counting them as copies',
    said: 'Counted as copies again.',
    input: (current) => ({ claimId: current.id, firstEvidenceId, secondEvidenceId }),
  };
}
