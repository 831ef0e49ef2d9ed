import { describe, expect, it } from 'vitest';
import { colourOf, initials } from './initials.ts';

describe('initials', () => {
  it.each([
    ['Demo Reviewer', 'DR'],
    ['  Kim   Jong  Un ', 'KU'],
    ['Cher', 'C'],
    ['Анна Каренина', 'АК'],
    ['김정은', '김'],
    ['😀 Test', '😀T'],
    ['', '?'],
  ])('stand for %j as %j', (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});

describe('colourOf', () => {
  it('gives an id the same colour every time, and uses all eight', () => {
    expect(colourOf('user-7')).toBe(colourOf('user-7'));
    const used = new Set(Array.from({ length: 200 }, (_, n) => colourOf(`user-${n}`)));
    expect([...used].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});
