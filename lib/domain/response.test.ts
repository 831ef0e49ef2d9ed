import { expect, test } from 'vitest';
import { isAwaited, isInOwnCause, isPastDeadline, mayBecomeEvidence, outcomes } from './response.ts';

test.each([
  ['PENDING', null, false],
  ['DECLINED', null, false],
  ['NO_RESPONSE', null, false],
  ['DENIED', null, true],
  ['CONFIRMED', null, true],
  ['DENIED', 'e1', false],
  ['CONFIRMED', 'e1', false],
] as const)('an answer %s with evidence %s may become evidence: %s', (outcome, evidenceId, expected) => {
  expect(mayBecomeEvidence({ outcome, evidenceId })).toBe(expected);
});

test('Only an answer that is still to come is awaited, and only a denial is said in one’s own cause', () => {
  expect(outcomes.filter((outcome) => isAwaited({ outcome }))).toEqual(['PENDING']);
  expect(outcomes.filter(isInOwnCause)).toEqual(['DENIED']);
});

test.each([
  ['still awaited when the deadline comes', 'PENDING', '2026-08-16T09:00:00.000Z', true],
  ['still awaited a moment before it', 'PENDING', '2026-08-16T09:00:00.001Z', false],
  ['asked for without one', 'PENDING', null, false],
  ['that came', 'DECLINED', '2026-08-16T08:00:00.000Z', false],
] as const)('an answer %s (%s, %s) is past it: %s', (_, outcome, deadlineAt, expected) => {
  expect(isPastDeadline({ outcome, deadlineAt }, '2026-08-16T09:00:00.000Z')).toBe(expected);
});
