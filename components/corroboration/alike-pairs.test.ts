import { expect, test } from 'vitest';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { pairsAlike, pairsAmong } from './alike-pairs.ts';

test('three reports that read alike make three pairs', () => {
  expect(pairsAlike(['a', 'b', 'c'])).toEqual([
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'c'],
  ]);
});

test('many copies never make an endless list', () => {
  expect(pairsAlike(Array.from({ length: 100 }, (_, at) => String(at)))).toHaveLength(40);
});

test('only pairs of the reason’s own items can be put together again', () => {
  const distinctPairs: ClaimDetail['distinctPairs'] = [
    { evidenceIds: ['a', 'b'], reason: 'Two reporters.' },
    { evidenceIds: ['a', 'z'], reason: 'Two countries.' },
  ];
  expect(pairsAmong(['b', 'a'], distinctPairs)).toEqual([['a', 'b']]);
});
