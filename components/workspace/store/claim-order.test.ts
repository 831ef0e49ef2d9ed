import { describe, expect, test } from 'vitest';
import { claimAtPlace, neighbour, successor } from './claim-order.ts';

describe('moving on', () => {
  const order = ['a', 'b', 'c', 'd'];

  test.each([
    ['from nothing to the first', null, 1, order, 'a'],
    ['back from nothing to the last', null, -1, order, 'd'],
    ['to the next', 'b', 1, order, 'c'],
    ['back to the one before', 'b', -1, order, 'a'],
    ['past the end stays there', 'd', 1, order, 'd'],
    ['skips what the filter hides', 'a', 1, ['a', 'd'], 'd'],
    ['from a claim the filter hides to its neighbour', 'b', -1, ['a', 'd'], 'a'],
    ['with nothing shown goes nowhere', 'b', 1, [], null],
  ] as const)('%s', (_, from, step, shown, to) => {
    expect(neighbour(order, shown, from, step)).toBe(to);
  });

  test('a deleted claim hands over to the next, the last one to the one before', () => {
    expect(successor(order, 'b')).toBe('c');
    expect(successor(order, 'd')).toBe('c');
    expect(successor(['a'], 'a')).toBeNull();
  });
});

test('pressing one place again and again opens every claim that stands there', () => {
  const here = ['outer', 'middle', 'inner'];
  let open: string | null = 'elsewhere';
  const opened = Array.from({ length: 4 }, () => {
    open = claimAtPlace(here, open);
    return open;
  });
  expect(opened).toEqual(['inner', 'middle', 'outer', 'inner']);
  expect(claimAtPlace([], 'outer')).toBeNull();
});
