import { expect, test } from 'vitest';
import { filterClaims, filterCounts, progressOf } from './outline-filter.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { claimAt, mina, otto } from '#testing/sample-workspace.ts';

const claims = [
  claimAt('a', 0, 1, { stage: 'SIGNED_OFF', confirmation: 'CONFIRMED', assignee: mina }),
  claimAt('b', 2, 3, { stage: 'READY', confirmation: 'CONFIRMED', assignee: otto }),
  claimAt('c', 4, 5, { confirmation: 'DISPUTED', assignee: mina }),
];

test.each([
  ['ALL', ['a', 'b', 'c']],
  ['OPEN', ['b', 'c']],
  ['MINE', ['a', 'c']],
  ['CONFIRMED', ['a', 'b']],
  ['FALSE', []],
] as const)('the filter %s shows what it says', (filter, ids) => {
  expect(filterClaims(claims, filter, mina.id).map(({ id }) => id)).toEqual(ids);
});

test('only statuses some claim has are offered, each with its count', () => {
  expect(filterCounts(claims, mina.id)).toEqual([
    { filter: 'ALL', count: 3 },
    { filter: 'OPEN', count: 2 },
    { filter: 'MINE', count: 2 },
    { filter: 'CONFIRMED', count: 2 },
    { filter: 'DISPUTED', count: 1 },
  ]);
});

test('settled means signed off, whatever the status', () => {
  const { parts, ...counts } = progressOf(claims);
  expect(counts).toEqual({ settled: 1, total: 3 });
  expect(parts.filter(({ count }) => count > 0)).toEqual([
    { confirmation: 'CONFIRMED', settled: true, count: 1 },
    { confirmation: 'CONFIRMED', settled: false, count: 1 },
    { confirmation: 'DISPUTED', settled: false, count: 1 },
  ]);
});

test('claims whose passage waits for a person are a filter of their own, as long as there are any', () => {
  const [first, ...others] = claims;
  if (!first) throw new Error('There are claims.');
  const waiting: ClaimDetail = {
    ...first,
    anchor: { ...first.anchor, state: 'CHANGED', awaitsPerson: true },
  };
  expect(filterClaims([waiting, ...others], 'PLACE', mina.id)).toEqual([waiting]);
  expect(filterCounts([waiting, ...others], mina.id)).toContainEqual({ filter: 'PLACE', count: 1 });
  expect(filterCounts(claims, mina.id).map(({ filter }) => filter)).not.toContain('PLACE');
});
