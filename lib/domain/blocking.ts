import { dueBetween, isInWork } from './due.ts';
import type { PublicationState } from './publication.ts';
import { waitsOf, type WaitFacts } from './waiting.ts';
import type { Confirmation } from './values/confirmation.ts';

/** True of a story that goes out today: in work, and due within a day of `now` or before it. */
export function isDueToday(
  { dueAt, publicationState }: { dueAt: string | null; publicationState: PublicationState },
  now: Date,
): boolean {
  return (
    isInWork(publicationState) && dueAt !== null && dueAt < dueBetween('within-24h', now).until.toISOString()
  );
}

/**
 * What has to happen next to a claim that blocks: one of a story in work that is not settled, which an editor would
 * have to name before the story goes out. Source: domain.md, "Needs naming".
 */
export type NextStep = 'sign-off' | 'answer' | 'person' | 'status' | 'review';

export const stepWords: Record<NextStep, string> = {
  'sign-off': 'ready: waits for sign-off',
  answer: 'waits for an answer',
  person: 'nobody has it',
  status: 'not verified yet',
  review: 'in review',
};

interface StepFacts extends WaitFacts {
  confirmation: Confirmation;
  assigneeId: string | null;
}

/**
 * The one step to name of a claim that blocks: the editor’s own first, then what others keep it waiting for, then what
 * nobody has begun.
 */
export function nextStep(claim: StepFacts, now: Date): NextStep {
  const waiting = waitsOf(claim, now);
  if (waiting.includes('sign-off')) return 'sign-off';
  if (waiting.length > 0) return 'answer';
  if (claim.assigneeId === null) return 'person';
  return claim.confirmation === 'UNVERIFIED' ? 'status' : 'review';
}
