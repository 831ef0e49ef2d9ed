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
  const open = { check: 'UNCHECKED', checkNote: null, checkEvidenceId: null } as const;
  const hop = (id: string, more: object = {}) => ({
    sourceId: id,
    party: id.toUpperCase(),
    ...open,
    ...more,
  });

  it('names no party twice', () => {
    const hops = (...ids: string[]) => ids.map((id) => hop(id));
    expect(refusalOfChain(hops('a', 'b', 'c'))).toBeNull();
    expect(refusalOfChain(hops('a', 'b', 'a'))).toEqual({ code: 'chain-repeats', party: 'A' });
    expect(refusalOfChain([])).toBeNull();
  });

  it.each([
    ['left unchecked', {}, true],
    ['left unchecked for a reason', { checkNote: 'No answer yet.' }, true],
    ['verified by evidence', { check: 'VERIFIED', checkEvidenceId: 'e1' }, true],
    ['verified as a note says', { check: 'VERIFIED', checkNote: 'On tape.' }, true],
    ['verified without a word', { check: 'VERIFIED' }, false],
    ['verified with a blank note', { check: 'VERIFIED', checkNote: ' ' }, false],
    ['misattributed by evidence', { check: 'MISATTRIBUTED', checkEvidenceId: 'e1' }, true],
    ['misattributed without a word', { check: 'MISATTRIBUTED' }, false],
  ])('with a step %s is taken, or asks what settles it', (_, more, taken) => {
    const no = refusalOfChain([hop('a'), hop('b', more)]);
    expect(no).toEqual(taken ? null : { code: 'check-unsettled', party: 'B' });
  });
});
