import type { Person } from '#lib/domain/shapes/claim-detail.ts';
import type { ClaimChange } from '#components/claim/claim-change.ts';
import { utcWords } from '#components/ui/time/time-words.ts';

/** The change that gives the claim to `to`, or to nobody. */
export function assignChange(to: Person | null): ClaimChange {
  return {
    command: 'assign-claim',
    what: 'The assignment',
    said: to ? `Assigned to ${to.name}.` : 'Assigned to nobody.',
    input: (current) => ({ claimId: current.id, revision: current.revision, assigneeId: to?.id ?? null }),
    optimistic: (current) => ({ ...current, assignee: to }),
    conflict: (theirs) => [
      {
        key: 'assignee',
        label: 'Assignee',
        mine: to?.name ?? 'Nobody',
        theirs: theirs.assignee?.name ?? 'Nobody',
        text: false,
      },
    ],
  };
}

/** The change that sets when the claim is due, in UTC, or clears it. */
export function dueChange(dueAt: string | null, outdated: boolean): ClaimChange {
  return {
    command: 'set-claim-due',
    what: 'The due time',
    said: dueAt ? 'Due time set.' : 'Due time cleared.',
    outdated,
    input: (current) => ({ claimId: current.id, revision: current.revision, dueAt }),
    optimistic: (current) => ({ ...current, dueAt }),
    conflict: (theirs) => [
      {
        key: 'due',
        label: 'Due',
        mine: dueAt ? utcWords(dueAt) : 'None',
        theirs: theirs.dueAt ? utcWords(theirs.dueAt) : 'None',
        text: false,
      },
    ],
  };
}
