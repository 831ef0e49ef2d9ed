import { expect, test } from 'vitest';
import type { RecurringClaim } from '#lib/domain/recurring/recurring-claim.ts';
import { recurringInput, chosenFor, shownRecurring, withUse } from './recurring-use.ts';

function recurring(last: string): RecurringClaim {
  return {
    id: `0198c0de-0000-7000-8000-00000000000${last}`,
    statement: 'Putin wrote to Kim.',
    article: { id: '0198c0de-0000-7000-8000-0000000000aa', headline: 'Letters' },
    confirmation: 'CONFIRMED',
    stage: 'SIGNED_OFF',
    recordedAt: '2026-03-01T12:00:00.000Z',
    evidence: 2,
    hops: 1,
    score: 0.9,
    standsOut: true,
  };
}
const [one, other] = [recurring('1'), recurring('2')];

test('a claim is linked, its findings copied, or both, until nothing is chosen for it', () => {
  const linked = withUse([], one, { relation: 'SAME_AS', copy: false });
  const both = withUse(linked, one, { relation: 'SAME_AS', copy: true });
  expect(recurringInput(both)).toEqual([{ claimId: one.id, relation: 'SAME_AS', copy: true }]);
  expect(chosenFor(both, one.id)).toMatchObject({ relation: 'SAME_AS', copy: true });
  expect(chosenFor(both, other.id)).toEqual({ relation: null, copy: false });
  expect(withUse(both, one, { relation: null, copy: false })).toEqual([]);
});

test('what was chosen stays on the screen when the statement no longer finds it', () => {
  const uses = withUse([], one, { relation: 'UPDATES', copy: false });
  expect(shownRecurring(uses, [other])).toEqual([one, other]);
  expect(shownRecurring(uses, [other, one])).toEqual([other, one]);
});
