import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standingOut, type FoundClaim } from './stands-out.ts';

const words = (count: number, letter: string) => Array.from({ length: count }, (_, at) => `${letter}${at}`);

/** On a desk where each of the terms is in one claim alone, but for `holding`. */
function shown(
  statement: readonly string[],
  found: readonly (readonly [score: number, ...stated: string[]])[],
  { claims = 1_000, holding = {} }: { claims?: number; holding?: Record<string, number> } = {},
): number[] {
  const stats = { claims, meanLength: 8, holding: new Map(Object.entries(holding)) };
  const rows: FoundClaim[] = found.map(([score, ...stated], at) => ({ id: String(at), score, stated }));
  return [...standingOut(statement, rows, stats)].map(Number);
}

const six = words(6, 'a');
const half = [...six.slice(0, 3), ...words(4, 'b')];

describe('A claim stands out', () => {
  it.each([
    { name: 'when the statement says the same', found: [[9, ...six]], out: [0] },
    {
      name: 'and so do two that say the same',
      found: [
        [9, ...six],
        [8.9, ...six, 'c'],
      ],
      out: [0, 1],
    },
    {
      name: 'when half of it is the same, or nearly, and nothing else is near',
      found: [[9, ...half]],
      out: [0],
    },
    {
      name: 'but not when something else is as near',
      found: [
        [9, ...half],
        [8.9, ...six.slice(3), ...words(4, 'c')],
      ],
      out: [],
    },
    { name: 'never by a single word', found: [[9, 'a0']], out: [] },
    { name: 'never by nothing', found: [[0, 'z']], out: [] },
  ] as const)('$name', ({ found, out }) => {
    expect(shown(six, found)).toEqual(out);
  });

  it('by two words when they are all that is said, and not when they are two of many', () => {
    const two = [9, 'a0', 'a1'] as const;
    expect(shown(['a0', 'a1'], [two])).toEqual([0]);
    expect(shown(words(9, 'a'), [two, [8, 'a2', 'b', 'c']])).toEqual([]);
  });

  it('less by words that many claims have', () => {
    const found = [[9, ...half] as const, [6, 'a4', 'b4'] as const];
    const often = Object.fromEntries(six.map((word) => [word, 300]));
    expect(shown(six, found)).toEqual([0]);
    expect(shown(six, found, { holding: often })).toEqual([]);
  });
});

const desks = fc.constantFrom(16, 468, 14_000, 1_000_000);
const part = fc.subarray([...six, ...words(4, 'b')], { minLength: 1 });
const claim = fc
  .tuple(fc.double({ min: 1, max: 20, noNaN: true }), part)
  .map(([score, stated]) => [score, ...stated] as const);
const found = fc.array(claim, { maxLength: 6 }).map((all) => all.toSorted(([one], [other]) => other - one));

describe('On desks of sixteen claims and of a million', () => {
  it('the same is shown where words are as rare as can be', () => {
    fc.assert(
      fc.property(found, desks, (all, claims) => {
        expect(shown(six, all, { claims })).toEqual(shown(six, all));
      }),
    );
  });

  it('a claim that says all of a statement of three words or more is shown, whatever else was found', () => {
    fc.assert(
      fc.property(found, desks, fc.integer({ min: 3, max: 6 }), (all, claims, count) => {
        const statement = six.slice(0, count);
        expect(shown(statement, [[21, ...statement], ...all], { claims })).toContain(0);
      }),
    );
  });

  it('what makes no difference is in which order the words come', () => {
    fc.assert(
      fc.property(found, (all) => {
        const turned = all.map(([score, ...stated]) => [score, ...stated.toReversed()] as const);
        expect(shown(six.toReversed(), turned)).toEqual(shown(six, all));
      }),
    );
  });
});
