import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limitHit, triesAMinute, type TryCounts } from './guessing.ts';

const elsewhere = (network: number, account: number, around: number): TryCounts => ({
  from: 'elsewhere',
  network,
  account,
  around,
});

describe('a try at a password', () => {
  test.each<[string, TryCounts, ReturnType<typeof limitHit>]>([
    ['the fifth of a known browser', { from: 'known-browser', browser: 5 }, null],
    ['the sixth of a known browser', { from: 'known-browser', browser: 6 }, 'browser'],
    ['the fifth of a network', elsewhere(5, 5, 5), null],
    ['the sixth of a network', elsewhere(6, 1, 1), 'network'],
    ['a network’s first at an account that is guessed at', elsewhere(1, 600, 1), null],
    ['a network’s second at an account that is guessed at', elsewhere(2, 6, 2), 'account'],
    ['another after a pause, once it is no longer guessed at', elsewhere(1, 5, 4), null],
  ])('%s', (_, counts, limit) => {
    expect(limitHit(counts)).toBe(limit);
  });

  const some = fc.integer({ min: 1, max: 1000 });

  test('from a network that has not tried is taken, whatever others did', () => {
    fc.assert(fc.property(some, (account) => limitHit(elsewhere(1, account, 1)) === null));
  });

  test('is never taken because there were more of them', () => {
    fc.assert(
      fc.property(some, some, some, some, some, some, (a, b, c, d, e, f) => {
        const fewer = limitHit(elsewhere(a, b, c));
        const more = limitHit(elsewhere(a + d, b + e, c + f));
        return fewer === null || more !== null;
      }),
    );
  });

  test('goes on for at most five a minute from one network', () => {
    fc.assert(
      fc.property(some, some, some, (network, account, around) =>
        limitHit(elsewhere(network, account, around)) === null ? network <= triesAMinute : true,
      ),
    );
  });
});
