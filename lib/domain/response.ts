import { z } from 'zod';

/** How a party was asked. Source: domain.md, "ResponseRequest". */
export const channels = ['EMAIL', 'PHONE', 'IN_PERSON', 'LETTER', 'SOCIAL_MEDIA', 'OTHER'] as const;
export const channelSchema = z.enum(channels);
export type Channel = z.infer<typeof channelSchema>;

/** What came of it. "Denied" is an outcome of a response, never a confirmation status. */
export const outcomes = ['PENDING', 'CONFIRMED', 'DENIED', 'DECLINED', 'NO_RESPONSE'] as const;
export const outcomeSchema = z.enum(outcomes);
export type Outcome = z.infer<typeof outcomeSchema>;

const answers: readonly Outcome[] = ['CONFIRMED', 'DENIED', 'DECLINED'];

/** True for an outcome that is an answer of theirs, given at some time. */
export function isAnswer(outcome: Outcome): boolean {
  return answers.includes(outcome);
}

/** True of a request whose answer is still to come. */
export function isAwaited({ outcome }: { outcome: Outcome }): boolean {
  return outcome === 'PENDING';
}

/** True when an answer is still awaited although its deadline has come. Times are ISO 8601 in UTC. */
export function isPastDeadline(
  request: { outcome: Outcome; deadlineAt: string | null },
  nowIso: string,
): boolean {
  return isAwaited(request) && request.deadlineAt !== null && request.deadlineAt <= nowIso;
}

/** The stance an answer has as evidence, or `null` where it says neither yes nor no. */
export function stanceOfAnswer(outcome: Outcome): 'SUPPORTS' | 'REFUTES' | null {
  if (outcome === 'CONFIRMED') return 'SUPPORTS';
  return outcome === 'DENIED' ? 'REFUTES' : null;
}

/**
 * Whether an answer that becomes evidence is said in one's own cause, until a person says otherwise: a denial is, an
 * admission is not. Source: domain.md, "Corroboration", 6.
 */
export function isInOwnCause(outcome: Outcome): boolean {
  return outcome === 'DENIED';
}

/** True when an answer can become evidence: it says yes or no, and is none yet. */
export function mayBecomeEvidence(answer: { outcome: Outcome; evidenceId: string | null }): boolean {
  return stanceOfAnswer(answer.outcome) !== null && answer.evidenceId === null;
}
