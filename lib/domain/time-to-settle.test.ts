import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastWeeks, parsePeriod, percentile, periods, timeToSettle } from './time-to-settle.ts';

test.each([
  [[], 0.5, null],
  [[7], 0.5, 7],
  [[7], 0.9, 7],
  [[1, 2], 0.5, 1],
  [[3, 1, 2], 0.5, 2],
  [[4, 3, 2, 1], 0.5, 2],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, 9],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 0.9, 10],
  [[1, 1, 1, 100], 0.9, 100],
])('of %o the share %d does not exceed %o', (values, share, expected) => {
  expect(percentile(values, share)).toBe(expected);
});

test('A percentile is one of the values, in whatever order they came, and at least its share does not exceed it', () => {
  const values = fc.array(fc.nat(), { minLength: 1 });
  const shares = fc.constantFrom(0.1, 0.5, 0.9, 1);
  fc.assert(
    fc.property(values, shares, (some, share) => {
      const found = percentile(some, share) ?? -1;
      expect(some).toContain(found);
      expect(percentile(some.toReversed(), share)).toBe(found);
      expect(some.filter((value) => value <= found).length).toBeGreaterThanOrEqual(share * some.length);
      expect(some.filter((value) => value < found).length).toBeLessThan(share * some.length);
    }),
  );
});

test('Weeks begin on Monday, follow each other without a gap, and the last holds this moment', () => {
  expect(lastWeeks(2, new Date('2026-11-29T12:00:00.000Z'))).toEqual([
    { from: '2026-11-16T00:00:00.000Z', until: '2026-11-23T00:00:00.000Z' },
    { from: '2026-11-23T00:00:00.000Z', until: '2026-11-30T00:00:00.000Z' },
  ]);
  const moments = fc.date({
    min: new Date('1990-01-01'),
    max: new Date('2200-01-01'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(moments, fc.constantFrom(...periods), (now, count) => {
      const weeks = lastWeeks(count, now);
      const last = weeks.at(-1);
      expect(weeks.length).toBe(count);
      expect(weeks.every(({ from }) => new Date(from).getUTCDay() === 1)).toBe(true);
      expect(weeks.slice(1).map(({ from }) => from)).toEqual(weeks.slice(0, -1).map(({ until }) => until));
      expect(last && last.from <= now.toISOString() && now.toISOString() < last.until).toBe(true);
    }),
  );
});

test('A claim took as long as it was open, and none less than nothing', () => {
  const createdAt = '2026-11-01T00:00:00.000Z';
  expect(timeToSettle({ createdAt, signedOffAt: '2026-11-01T05:00:00.000Z' })).toBe(5 * 3_600_000);
  expect(timeToSettle({ createdAt, signedOffAt: '2026-10-01T05:00:00.000Z' })).toBe(0);
});

test.each([
  [undefined, 12],
  [null, 12],
  ['4', 4],
  ['26', 26],
  ['5', 12],
  ['4; DROP', 12],
])('The address %o asks for %d weeks', (value, weeks) => {
  expect(parsePeriod(value)).toBe(weeks);
});
