import fc from 'fast-check';
import { expect, test } from 'vitest';
import { durationTicks } from './duration-ticks.ts';

const hour = 3_600_000;

test.each([
  [0, []],
  [3 * hour, ['1 h', '2 h', '3 h']],
  [30 * hour, ['12 h', '24 h']],
  [9 * 24 * hour, ['5 d']],
])('Up to %i ms lines are drawn at %o', (most, labels) => {
  expect(durationTicks(most).map(({ label }) => label)).toEqual(labels);
});

test('Lines are few, none beyond the highest, and there is one wherever there is a minute to show', () => {
  fc.assert(
    fc.property(fc.integer({ min: 60_000, max: 4_000 * 24 * hour }), (most) => {
      const ticks = durationTicks(most);
      expect(ticks.length).toBeGreaterThan(0);
      expect(ticks.length).toBeLessThanOrEqual(3);
      expect(ticks.every(({ at }) => at <= most)).toBe(true);
    }),
  );
});
