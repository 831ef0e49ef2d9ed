import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallestCut } from './smallest-cut.ts';
import type { Way } from './ways.ts';

const vertices = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** The fewest vertices with one on every way, found by trying every set. */
function tried(ways: readonly Way[]): number {
  const masks = ways.map((way) => way.reduce((mask, vertex) => mask | (1 << vertices.indexOf(vertex)), 0));
  let fewest = vertices.length;
  for (let set = 0; set < 2 ** vertices.length; set += 1) {
    let size = 0;
    for (let rest = set; rest > 0; rest &= rest - 1) size += 1;
    if (size < fewest && masks.every((mask) => (mask & set) !== 0)) fewest = size;
  }
  return fewest;
}

const way = fc.shuffledSubarray(vertices, { minLength: 1, maxLength: 4 });

describe('the smallest cut', () => {
  test.each([
    ['of no way is nothing', [], []],
    ['of one party is that party', [['a'], ['a', 'b']], ['a']],
    [
      'is nearest the world',
      [
        ['a', 'b', 'c'],
        ['a', 'b', 'd'],
      ],
      ['a'],
    ],
    [
      'is made where the ways meet',
      [
        ['a', 'c'],
        ['b', 'c'],
      ],
      ['c'],
    ],
    [
      'of crossed ways is made at their start',
      [
        ['a', 'c'],
        ['a', 'd'],
        ['b', 'c'],
        ['b', 'd'],
      ],
      ['a', 'b'],
    ],
    // Drawn as one graph, three units go through; but two vertices are on every way.
    [
      'does not take one way into another',
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'a'],
      ],
      ['a', 'b'],
    ],
  ])('%s', (_, ways, expected) => {
    expect(smallestCut(ways)).toEqual(expected);
  });

  test('cuts every way with as few as trying every set finds', () => {
    fc.assert(
      fc.property(fc.array(way, { maxLength: 12 }), (ways) => {
        const cut = smallestCut(ways);
        expect(ways.every((each) => each.some((vertex) => cut.includes(vertex)))).toBe(true);
        expect(cut).toHaveLength(ways.length === 0 ? 0 : tried(ways));
      }),
      { numRuns: 10_000 },
    );
  });

  test('is the same in whatever order the ways come', () => {
    fc.assert(
      fc.property(fc.array(way, { maxLength: 12 }), (ways) => {
        expect(smallestCut(ways.toReversed())).toEqual(smallestCut(ways));
      }),
    );
  });
});
