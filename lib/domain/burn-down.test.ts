import fc from 'fast-check';
import { expect, test } from 'vitest';
import { burnDown, fewerSteps, type ClaimMove } from './burn-down.ts';
import { stages, type Stage } from './stage.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 10, 9, minute)).toISOString();
const move = (minute: number, claimId: string, type: string, stage: Stage | null = null): ClaimMove => ({
  at: at(minute),
  claimId,
  type,
  stage,
});

test('What is left goes up with each claim recorded or reopened, and down with each settled or deleted', () => {
  const steps = burnDown([
    move(0, 'a', 'claim.recorded'),
    move(0, 'b', 'claim.recorded'),
    move(1, 'a', 'claim.confirmation-set', 'IN_REVIEW'),
    move(2, 'a', 'claim.sign-off-asked', 'READY'),
    move(3, 'a', 'claim.signed-off', 'SIGNED_OFF'),
    move(4, 'b', 'claim.sign-off-asked', 'READY'),
    move(5, 'b', 'evidence.added', 'IN_REVIEW'),
    move(6, 'a', 'claim.reopened', 'IN_REVIEW'),
    move(7, 'b', 'claim.deleted'),
    move(8, 'b', 'claim.restored'),
  ]);
  const told = steps.map(({ at: time, became, open, ready, claims }) => [
    time,
    became.map(({ claimId, what }) => `${claimId} ${what}`).join(', '),
    [open, ready, claims],
  ]);
  expect(told).toEqual([
    [at(0), 'a recorded, b recorded', [2, 0, 2]],
    [at(2), 'a ready', [2, 1, 2]],
    [at(3), 'a settled', [1, 0, 2]],
    [at(4), 'b ready', [1, 1, 2]],
    [at(5), 'b not-ready', [1, 0, 2]],
    [at(6), 'a reopened', [2, 0, 2]],
    [at(7), 'b deleted', [1, 0, 1]],
    [at(8), 'b restored', [2, 0, 2]],
  ]);
});

const types = ['claim.recorded', 'claim.deleted', 'claim.restored', 'claim.edited'] as const;
const moves = fc
  .array(
    fc.record({
      minute: fc.nat(30),
      claimId: fc.constantFrom('a', 'b', 'c', 'd'),
      type: fc.constantFrom(...types),
      stage: fc.option(fc.constantFrom(...stages)),
    }),
  )
  .map((some) =>
    some
      .toSorted((one, other) => one.minute - other.minute)
      .map(({ minute, claimId, type, stage }) => move(minute, claimId, type, stage)),
  );

test('However a story went, what is left in the end is what its claims are in, and never less than what is ready', () => {
  fc.assert(
    fc.property(moves, (some) => {
      const steps = burnDown(some);
      const ends = ['a', 'b', 'c', 'd'].flatMap((claimId) => {
        const own = some.filter((one) => one.claimId === claimId);
        const last = own.findLast(({ type }) => type === 'claim.deleted' || type === 'claim.restored');
        if (own.length === 0 || last?.type === 'claim.deleted') return [];
        return [own.findLast(({ stage }) => stage !== null)?.stage ?? 'OPEN'];
      });
      const { open, ready, claims } = steps.at(-1) ?? { open: 0, ready: 0, claims: 0 };
      expect(claims).toBe(ends.length);
      expect(open).toBe(ends.filter((stage) => stage !== 'SIGNED_OFF').length);
      expect(ready).toBe(ends.filter((stage) => stage === 'READY').length);
      expect(
        steps.every((step) => 0 <= step.ready && step.ready <= step.open && step.open <= step.claims),
      ).toBe(true);
      expect(new Set(steps.map((step) => step.at)).size).toBe(steps.length);
    }),
  );
});

test('Fewer steps tell of the same claims and end the same', () => {
  fc.assert(
    fc.property(moves, fc.integer({ min: 1, max: 10 }), (some, most) => {
      const steps = burnDown(some);
      const fewer = fewerSteps(steps, most);
      expect(fewer.length).toBeLessThanOrEqual(most);
      expect(fewer.flatMap(({ became }) => became)).toEqual(steps.flatMap(({ became }) => became));
      expect(fewer.at(-1)?.open).toBe(steps.at(-1)?.open);
    }),
  );
});
