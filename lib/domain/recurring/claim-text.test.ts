import { expect, it } from 'vitest';
import { score } from './bm25.ts';
import { claimText, ownScore } from './claim-text.ts';

const stats = {
  claims: 1_000,
  meanLength: 4,
  holding: new Map([
    ['envoy', 3],
    ['kcna', 12],
  ]),
};

it('counts a word of the statement twice, and one of the headline once', () => {
  const { length, frequencies } = claimText(['envoy', 'met', 'envoy'], ['kcna', 'envoy']);
  expect(length).toBe(8);
  expect([...frequencies]).toEqual([
    ['envoy', 5],
    ['met', 2],
    ['kcna', 1],
  ]);
});

it('counts a claim without words as one', () => {
  expect(claimText([])).toEqual({ length: 1, frequencies: new Map() });
});

it('makes a claim that says exactly the same as good as the statement itself', () => {
  const terms = ['envoy', 'kcna', 'kcna'];
  expect(score(terms, { id: '1', ...claimText(terms) }, stats)).toBe(ownScore(terms, stats));
});

it('ranks a claim that states a word above one whose headline has it', () => {
  const [stated, named] = [claimText(['envoy', 'kcna'], ['x']), claimText(['x', 'kcna'], ['envoy'])];
  expect(score(['envoy'], { id: '1', ...stated }, stats)).toBeGreaterThan(
    score(['envoy'], { id: '2', ...named }, stats),
  );
});
