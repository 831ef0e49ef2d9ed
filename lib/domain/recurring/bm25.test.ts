import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countTerms, rank, score, termWeight, type TermStatistics } from './bm25.ts';

function statistics(holding: Record<string, number>, claims = 1_000, meanLength = 4): TermStatistics {
  return { claims, meanLength, holding: new Map(Object.entries(holding)) };
}

function text(id: string, ...terms: string[]) {
  return { id, length: terms.length, frequencies: countTerms(terms) };
}

const stats = statistics({ missil: 40, kcna: 12, envoy: 3, said: 700, monday: 200 });

describe('The score of a claim', () => {
  // By hand: ln(1 + (1000 - n + 0.5) / (n + 0.5)) · 3.4 f / (f + 2.4 (0.25 + 0.75 l / 4)), summed.
  it.each([
    { name: 'one term once, at the mean length', terms: ['envoy', 'x', 'y', 'z'], expected: 5.656 },
    { name: 'two terms', terms: ['envoy', 'kcna', 'y', 'z'], expected: 10.039 },
    { name: 'a term said twice', terms: ['envoy', 'envoy', 'y', 'z'], expected: 8.7411 },
    { name: 'a short claim', terms: ['envoy'], expected: 9.3807 },
    { name: 'a common word', terms: ['said', 'x', 'y', 'z'], expected: 0.357 },
    { name: 'no term', terms: ['x', 'y', 'z'], expected: 0 },
  ])('is what the formula gives for $name', ({ terms, expected }) => {
    expect(score(['envoy', 'kcna', 'said'], text('1', ...terms), stats)).toBeCloseTo(expected, 4);
  });

  it('does not count a word twice because the statement has it twice', () => {
    const claim = text('1', 'envoy', 'kcna');
    expect(score(['envoy', 'envoy', 'kcna'], claim, stats)).toBe(score(['kcna', 'envoy'], claim, stats));
  });
});

describe('What a term weighs', () => {
  it.each([
    ['rare before common', 'envoy', 'kcna'],
    ['never seen before rare', 'nowhere', 'envoy'],
    ['common before very common', 'monday', 'said'],
  ])('%s', (_, more, less) => {
    expect(termWeight(more, stats)).toBeGreaterThan(termWeight(less, stats));
  });

  it('is something in a workspace whose only claim has it', () => {
    expect(termWeight('envoy', statistics({ envoy: 1 }, 1))).toBeGreaterThan(4);
  });

  it('is never less than nothing, also when a sample reckons more claims than there are', () => {
    expect(termWeight('said', statistics({ said: 5_000 }, 4_000))).toBeGreaterThan(0);
  });
});

describe('Ranking', () => {
  it('puts the best first, and of equal ones the one recorded last', () => {
    const texts = [text('a', 'envoy'), text('c', 'kcna'), text('b', 'kcna'), text('d', 'envoy', 'kcna')];
    expect(rank(['envoy', 'kcna'], texts, stats).map(({ id }) => id)).toEqual(['d', 'a', 'c', 'b']);
  });

  const term = fc.constantFrom<string>('missil', 'kcna', 'envoy', 'said', 'monday', 'elsewhere', 'other');
  const terms = fc.array(term, { minLength: 1, maxLength: 8 });
  const texts = fc
    .array(terms, { minLength: 1, maxLength: 12 })
    .map((all) => all.map((one, at) => text(String(at), ...one)));

  it('does not depend on the order of anything', () => {
    fc.assert(
      fc.property(
        terms,
        texts.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        (query, [all, shuffled]) => {
          expect(rank(query.toReversed(), shuffled, stats)).toEqual(rank(query, all, stats));
        },
      ),
    );
  });

  it('gives no score below nothing, and none to what shares no term', () => {
    fc.assert(
      fc.property(terms, texts, (query, all) => {
        for (const { id, score: value } of rank(query, all, stats)) {
          const shares = query.some((one) => all[Number(id)]?.frequencies.has(one));
          expect(value > 0).toBe(shares);
        }
      }),
    );
  });

  it('puts a claim with all the terms before one of the same length with some of them', () => {
    fc.assert(
      fc.property(fc.uniqueArray(term, { minLength: 2 }), fc.nat(), (query, at) => {
        const whole = text('1', ...query);
        const part = text('2', ...query.with(at % query.length, 'unasked'));
        expect(rank(query, [part, whole], stats)[0]?.id).toBe('1');
      }),
    );
  });

  it('takes a word said more often for no less', () => {
    fc.assert(
      fc.property(term, fc.integer({ min: 1, max: 20 }), (one, times) => {
        const said = (frequency: number) => ({
          id: '1',
          length: 40,
          frequencies: new Map([[one, frequency]]),
        });
        expect(score([one], said(times + 1), stats)).toBeGreaterThan(score([one], said(times), stats));
      }),
    );
  });
});
