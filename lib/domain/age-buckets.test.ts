import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ageBuckets, isPastLimit, recordedBetween } from './age-buckets.ts';

const now = new Date('2026-03-01T12:00:00.000Z');
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
const hour = 3_600_000;

/** The buckets that hold a claim of this age, in milliseconds. */
function holding(age: number): string[] {
  const createdAt = ago(age);
  const held = ageBuckets.filter(({ key }) => {
    const { after, until } = recordedBetween(key, now);
    return (after === null || createdAt > after) && (until === null || createdAt <= until);
  });
  return held.map(({ key }) => key);
}

test.each([
  [0, 'under-1h'],
  [hour - 1, 'under-1h'],
  [hour, '1h-4h'],
  [4 * hour - 1, '1h-4h'],
  [4 * hour, '4h-12h'],
  [12 * hour - 1, '4h-12h'],
  [12 * hour, '12h-24h'],
  [24 * hour - 1, '12h-24h'],
  [24 * hour, '1d-3d'],
  [72 * hour - 1, '1d-3d'],
  [72 * hour, 'over-3d'],
  [1000 * hour, 'over-3d'],
])('A claim %i ms old is in the bucket %s', (age, key) => {
  expect(holding(age)).toEqual([key]);
});

test('A claim recorded a moment ahead of the clock counts as new', () => {
  expect(holding(-500)).toEqual(['under-1h']);
});

test('Buckets follow each other without gap or overlap', () => {
  expect(ageBuckets[0].from).toBe(0);
  for (const [at, bucket] of ageBuckets.entries()) expect(bucket.to).toBe(ageBuckets[at + 1]?.from ?? null);
});

test('The moments of the buckets hold a claim of any age once, in the bucket of its age', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 * hour }), (age) => {
      const of = ageBuckets.filter(({ from, to }) => age >= from && (to === null || age < to));
      expect(holding(age)).toEqual(of.map(({ key }) => key));
    }),
  );
});

test.each([
  [24, ['1d-3d', 'over-3d']],
  [25, ['over-3d']],
  [4, ['4h-12h', '12h-24h', '1d-3d', 'over-3d']],
  [720, []],
])('With a limit of %i hours these buckets are past it: %j', (hours, past) => {
  expect(ageBuckets.map(({ key }) => key).filter((key) => isPastLimit(key, hours))).toEqual(past);
});
