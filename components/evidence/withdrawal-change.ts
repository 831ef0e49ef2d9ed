import type { ClaimChange } from '#components/claim/claim-change.ts';
import type { ConflictField } from '#components/claim/conflict-field.ts';
import { besideStored, type FormField } from '#components/claim/form-field.ts';
import type { ClaimDetail, EvidenceDetail } from '#lib/domain/shapes/claim-detail.ts';

/** What its publisher took back: `at` is ISO 8601 in UTC. */
export interface Withdrawal {
  at: string;
  reason: string;
}

const revisionOf = (evidence: readonly EvidenceDetail[], item: EvidenceDetail) =>
  evidence.find(({ id }) => id === item.id)?.revision ?? item.revision;

function state({ withdrawn }: Pick<EvidenceDetail, 'withdrawn'>): string {
  return withdrawn ? `Withdrawn: ${withdrawn.reason}` : 'Not withdrawn';
}

/** What is recorded of an item beside its form: whether its publisher took it back, and whether it is confidential. */
export const standingFields: readonly FormField<Withdrawal | null, EvidenceDetail>[] = [
  {
    key: 'withdrawn',
    label: 'Withdrawal',
    writes: ['reason', 'withdrawnAt'],
    text: false,
    mine: (withdrawal) => (withdrawal ? `Withdrawn: ${withdrawal.reason.trim()}` : 'Not withdrawn'),
    stored: state,
  },
  {
    key: 'confidential',
    label: 'Confidential',
    writes: [],
    text: false,
    when: () => false,
    mine: () => '',
    stored: ({ confidential }) => (confidential ? 'yes' : 'no'),
  },
];

function beside(
  item: EvidenceDetail,
  withdrawal: Withdrawal | null,
): (theirs: ClaimDetail) => ConflictField[] {
  return (theirs) => {
    const now = theirs.evidence.find(({ id }) => id === item.id);
    const mine = withdrawal ? `Withdrawn: ${withdrawal.reason.trim()}` : 'Not withdrawn';
    if (!now) return [{ key: 'withdrawn', label: item.title, mine, theirs: 'Deleted', text: false }];
    return besideStored(standingFields, withdrawal, now, theirs).map((field) => ({
      ...field,
      label: item.title,
    }));
  };
}

/** The change that records that its publisher took an item back or corrected it. */
export function withdrawEvidenceChange(item: EvidenceDetail, withdrawal: Withdrawal): ClaimChange {
  const { at, reason } = withdrawal;
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
    conflict: beside(item, withdrawal),
  };
}

/** The change that takes that back: the item counts again. */
export function undoWithdrawEvidenceChange(item: EvidenceDetail): ClaimChange {
  return {
    command: 'undo-withdraw-evidence',
    what: 'Taking back the withdrawal',
    said: 'No longer withdrawn.',
    input: (current) => ({ evidenceId: item.id, revision: revisionOf(current.evidence, item) }),
    conflict: beside(item, null),
  };
}
