import { z } from 'zod';
import { isAwaited, type Outcome } from './response.ts';
import type { Stage } from './stage.ts';

const hour = 3_600_000;

/**
 * By when an answer is awaited, in steps a desk can act on: deadlines after `from` (excluded) and up to `to` (included),
 * in milliseconds from now; `null` has no end. What is past is past as `isPastDeadline` of response.ts has it.
 */
export const answerSpans = [
  { key: 'answer-past', label: 'past', from: null, to: 0 },
  { key: 'answer-24h', label: '< 24 h', from: 0, to: 24 * hour },
  { key: 'answer-3d', label: '1–3 d', from: 24 * hour, to: 72 * hour },
  { key: 'answer-later', label: '> 3 d', from: 72 * hour, to: null },
] as const;

/** What a claim can wait for that is not its assignee’s to do: an editor’s sign-off, or an answer, by when it is due. */
export const waits = ['sign-off', ...answerSpans.map(({ key }) => key), 'answer-undated'] as const;
export const waitSchema = z.enum(waits);
export type Wait = z.infer<typeof waitSchema>;

/** Those of them that are an answer, the most pressing first. */
export const answerWaits: readonly Exclude<Wait, 'sign-off'>[] = waits.filter((wait) => wait !== 'sign-off');

/** The deadlines of a span, seen from `now`: after `after` (excluded) and up to `until` (included). */
export function deadlinesOf(
  key: (typeof answerSpans)[number]['key'],
  now: Date,
): { after: Date | null; until: Date | null } {
  const span = answerSpans.find((candidate) => candidate.key === key);
  if (!span) throw new Error(`There is no span ${key}.`);
  const at = (milliseconds: number | null) =>
    milliseconds === null ? null : new Date(now.getTime() + milliseconds);
  return { after: at(span.from), until: at(span.to) };
}

/** What of a claim decides what it waits for. Times are ISO 8601 in UTC. */
export interface WaitFacts {
  stage: Stage;
  responses: readonly { outcome: Outcome; deadlineAt: string | null }[];
}

/** By when the first answer is awaited; `undefined` where none is, `null` where one is without a deadline. */
function awaitedUntil({ responses }: WaitFacts): string | null | undefined {
  const awaited = responses.filter(isAwaited).map(({ deadlineAt }) => deadlineAt);
  return awaited.filter((at) => at !== null).toSorted()[0] ?? (awaited.length > 0 ? null : undefined);
}

/**
 * What the claim waits for at `now`. Several answers are one wait, by the earliest deadline among them, so that each
 * claim stands in one span; beside it there can be the sign-off.
 */
export function waitsOf(claim: WaitFacts, now: Date): Wait[] {
  const signOff: Wait[] = claim.stage === 'READY' ? ['sign-off'] : [];
  const until = awaitedUntil(claim);
  if (until === undefined) return signOff;
  if (until === null) return [...signOff, 'answer-undated'];
  const left = Date.parse(until) - now.getTime();
  const span = answerSpans.find(
    ({ from, to }) => (from === null || left > from) && (to === null || left <= to),
  );
  return span ? [...signOff, span.key] : signOff;
}
