import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rarestTerms } from './rarest-terms.ts';

const stats = {
  claims: 1_000,
  meanLength: 4,
  holding: new Map([
    ['envoy', 3],
    ['kcna', 12],
    ['missil', 40],
    ['monday', 200],
    ['said', 700],
  ]),
};

describe('Claims are looked for', () => {
  it.each([
    {
      name: 'by all the terms when they are rare enough',
      budget: 955,
      found: ['envoy', 'kcna', 'missil', 'monday', 'said'],
    },
    { name: 'by the rarest when the others are too common', budget: 60, found: ['envoy', 'kcna', 'missil'] },
    { name: 'exactly up to the budget', budget: 55, found: ['envoy', 'kcna', 'missil'] },
    { name: 'by one at least', budget: 1, found: ['envoy'] },
  ])('$name', ({ budget, found }) => {
    const asked = ['said', 'missil', 'unheard', 'kcna', 'monday', 'envoy', 'kcna'];
    expect(rarestTerms(asked, stats, budget)).toEqual(found);
  });

  it('by nothing when no claim has any of the terms', () => {
    expect(rarestTerms(['unheard'], stats, 100)).toEqual([]);
  });

  it('by the same terms in whatever order they were said, never one more common than one left out', () => {
    const asked = fc.shuffledSubarray([...stats.holding.keys()], { minLength: 1 });
    fc.assert(
      fc.property(asked, fc.nat(1_200), (terms, budget) => {
        const chosen = rarestTerms(terms, stats, budget);
        expect(rarestTerms(terms.toReversed(), stats, budget)).toEqual(chosen);
        const most = Math.max(...chosen.map((term) => stats.holding.get(term) ?? 0));
        for (const term of terms.filter((one) => !chosen.includes(one))) {
          expect(stats.holding.get(term)).toBeGreaterThanOrEqual(most);
        }
      }),
    );
  });
});
