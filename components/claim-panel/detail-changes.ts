import type { ClaimDetail, Person } from '#lib/domain/shapes/claim-detail.ts';
import type { ClaimChange } from '#components/claim/claim-change.ts';
import { besideStored, type FormField } from '#components/claim/form-field.ts';
import { utcWords } from '#components/ui/time/time-words.ts';
import { isolated } from '#lib/domain/text/direction.ts';

/** Who has the claim. */
export const assigneeFields: readonly FormField<Person | null, ClaimDetail>[] = [
  {
    key: 'assignee',
    label: 'Assignee',
    writes: ['assigneeId'],
    text: false,
    mine: (to) => to?.name ?? 'Nobody',
    stored: ({ assignee }) => assignee?.name ?? 'Nobody',
  },
];

/** By when it has to be settled, as ISO 8601 in UTC. */
export const dueFields: readonly FormField<string | null, ClaimDetail>[] = [
  {
    key: 'due',
    label: 'Due',
    writes: ['dueAt'],
    text: false,
    mine: (dueAt) => (dueAt ? utcWords(dueAt) : 'None'),
    stored: ({ dueAt }) => (dueAt ? utcWords(dueAt) : 'None'),
  },
];

/** The change that gives the claim to `to`, or to nobody. */
export function assignChange(to: Person | null): ClaimChange {
  return {
    command: 'assign-claim',
    what: 'The assignment',
    said: to ? `Assigned to ${isolated(to.name)}.` : 'Assigned to nobody.',
    input: (current) => ({ claimId: current.id, revision: current.revision, assigneeId: to?.id ?? null }),
    optimistic: (current) => ({ ...current, assignee: to }),
    conflict: (theirs) => besideStored(assigneeFields, to, theirs, theirs),
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
    conflict: (theirs) => besideStored(dueFields, dueAt, theirs, theirs),
  };
}
