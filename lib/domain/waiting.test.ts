import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPastDeadline, outcomes } from './response.ts';
import { stages } from './stage.ts';
import { answerWaits, waitsOf } from './waiting.ts';

const now = new Date('2026-03-10T12:00:00.000Z');
const hour = 3_600_000;
const pending = (ms: number | null) => ({
  outcome: 'PENDING' as const,
  deadlineAt: ms === null ? null : new Date(now.getTime() + ms).toISOString(),
});

test.each([
  ['nothing asked', [], []],
  ['a deadline that comes now', [pending(0)], ['answer-past']],
  ['a deadline a moment away', [pending(1)], ['answer-24h']],
  ['a deadline in a day', [pending(24 * hour)], ['answer-24h']],
  ['a deadline a moment after a day', [pending(24 * hour + 1)], ['answer-3d']],
  ['a deadline in three days', [pending(72 * hour)], ['answer-3d']],
  ['a deadline after three days', [pending(72 * hour + 1)], ['answer-later']],
  ['no deadline', [pending(null)], ['answer-undated']],
  ['one with a deadline beside one without', [pending(null), pending(80 * hour)], ['answer-later']],
  ['the earlier of two deadlines', [pending(80 * hour), pending(-hour)], ['answer-past']],
] as const)('%s is waited for as %o says: %o', (_, responses, expected) => {
  expect(waitsOf({ stage: 'IN_REVIEW', responses }, now)).toEqual(expected);
});

test('Sign-off is waited for beside an answer', () => {
  expect(waitsOf({ stage: 'READY', responses: [] }, now)).toEqual(['sign-off']);
  expect(waitsOf({ stage: 'READY', responses: [pending(1)] }, now)).toEqual(['sign-off', 'answer-24h']);
});

const responses = fc.array(
  fc.record({
    outcome: fc.constantFrom(...outcomes),
    deadlineAt: fc.option(
      fc.integer({ min: -100, max: 100 }).map((hours) => pending(hours * hour).deadlineAt),
    ),
  }),
  { maxLength: 4 },
);

test('A claim waits for at most one answer, for one exactly while one is pending, in whatever order they were asked', () => {
  fc.assert(
    fc.property(fc.constantFrom(...stages), responses, (stage, asked) => {
      const found = waitsOf({ stage, responses: asked }, now);
      const answers = found.filter((wait) => answerWaits.some((answer) => answer === wait));
      expect(answers.length).toBe(asked.some(({ outcome }) => outcome === 'PENDING') ? 1 : 0);
      expect(found.includes('answer-past')).toBe(asked.some((one) => isPastDeadline(one, now.toISOString())));
      expect(waitsOf({ stage, responses: asked.toReversed() }, now)).toEqual(found);
    }),
  );
});
