import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { attributionOf, hopChecks, refusalOfChain, type HopCheck } from './attribution.ts';

const chain = (...checks: HopCheck[]) => checks.map((check, at) => ({ party: `P${at}`, check }));

describe('did they say it', () => {
  test.each([
    [chain(), { status: 'UNCHECKED', firstUnchecked: null }],
    [chain('VERIFIED', 'VERIFIED'), { status: 'VERIFIED' }],
    [chain('VERIFIED', 'UNCHECKED', 'UNCHECKED'), { status: 'UNCHECKED', firstUnchecked: 'P1' }],
    [chain('UNCHECKED', 'MISATTRIBUTED'), { status: 'MISATTRIBUTED', party: 'P1' }],
  ])('%j is %j', (hops, attribution) => {
    expect(attributionOf(hops)).toEqual(attribution);
  });

  it('is verified exactly when there is a hop and every hop is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...hopChecks)), (checks) => {
        const all = checks.length > 0 && checks.every((check) => check === 'VERIFIED');
        expect(attributionOf(chain(...checks)).status === 'VERIFIED').toBe(all);
      }),
    );
  });
});

describe('a chain', () => {
  it('names no party twice', () => {
    const hops = (...ids: string[]) => ids.map((sourceId) => ({ sourceId, party: sourceId.toUpperCase() }));
    expect(refusalOfChain(hops('a', 'b', 'c'))).toBeNull();
    expect(refusalOfChain(hops('a', 'b', 'a'))).toEqual({ code: 'chain-repeats', party: 'A' });
    expect(refusalOfChain([])).toBeNull();
  });
});
