import type { ClaimChange } from '#components/claim/claim-change.ts';
import type { EvidenceDetail } from '#lib/domain/shapes/claim-detail.ts';

/** What its publisher took back: `at` is ISO 8601 in UTC. */
export interface Withdrawal {
  at: string;
  reason: string;
}

const revisionOf = (evidence: readonly EvidenceDetail[], item: EvidenceDetail) =>
  evidence.find(({ id }) => id === item.id)?.revision ?? item.revision;

function state(item: EvidenceDetail | undefined): string {
  if (!item) return 'Deleted';
  return item.withdrawn ? `Withdrawn: ${item.withdrawn.reason}` : 'Not withdrawn';
}

/** The change that records that its publisher took an item back or corrected it. */
export function withdrawEvidenceChange(item: EvidenceDetail, { at, reason }: Withdrawal): ClaimChange {
  return {
    command: 'withdraw-evidence',
    what: 'The withdrawal',
    said: 'Withdrawn: listed, and not counted.',
    input: (current) => ({
      evidenceId: item.id,
      revision: revisionOf(current.evidence, item),
      withdrawnAt: at,
      reason: reason.trim(),
    }),
    conflict: (theirs) => [
      {
        key: 'withdrawn',
        label: item.title,
        mine: `Withdrawn: ${reason.trim()}`,
        theirs: state(theirs.evidence.find(({ id }) => id === item.id)),
        text: false,
      },
    ],
  };
}

/** The change that takes that back: the item counts again. */
export function undoWithdrawEvidenceChange(item: EvidenceDetail): ClaimChange {
  return {
    command: 'undo-withdraw-evidence',
    what: 'Taking back the withdrawal',
    said: 'No longer withdrawn.',
    input: (current) => ({ evidenceId: item.id, revision: revisionOf(current.evidence, item) }),
    conflict: (theirs) => [
      {
        key: 'withdrawn',
        label: item.title,
        mine: 'Not withdrawn',
        theirs: state(theirs.evidence.find(({ id }) => id === item.id)),
        text: false,
      },
    ],
  };
}
