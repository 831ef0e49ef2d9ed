import { expect, test } from 'vitest';
import { isDueToday, nextStep } from './blocking.ts';

const now = new Date('2026-03-10T09:00:00.000Z');

test.each([
  ['late', '2026-03-09T09:00:00.000Z', 'DRAFT', true],
  ['due now', '2026-03-10T09:00:00.000Z', 'CLEARED', true],
  ['due a moment before this time tomorrow', '2026-03-11T08:59:59.999Z', 'DRAFT', true],
  ['due at this time tomorrow', '2026-03-11T09:00:00.000Z', 'DRAFT', false],
  ['due at no time', null, 'DRAFT', false],
  ['that is out', '2026-03-10T10:00:00.000Z', 'PUBLISHED', false],
  ['that was withdrawn', '2026-03-10T10:00:00.000Z', 'WITHDRAWN', false],
] as const)('A story %s (%s, %s) goes out today: %s', (_, dueAt, publicationState, expected) => {
  expect(isDueToday({ dueAt, publicationState }, now)).toBe(expected);
});

const asked = [{ outcome: 'PENDING' as const, deadlineAt: null }];

test.each([
  ['READY', 'CONFIRMED', null, asked, 'sign-off'],
  ['IN_REVIEW', 'UNVERIFIED', null, asked, 'answer'],
  ['OPEN', 'UNVERIFIED', null, [], 'person'],
  ['IN_REVIEW', 'DISPUTED', null, [], 'person'],
  ['OPEN', 'UNVERIFIED', 'dana', [], 'status'],
  ['IN_REVIEW', 'DISPUTED', 'dana', [], 'review'],
] as const)(
  'Next of a claim that is %s, %s, with %s, asked %o, comes %5$s',
  (stage, confirmation, assigneeId, responses, step) => {
    expect(nextStep({ stage, confirmation, assigneeId, responses }, now)).toBe(step);
  },
);
