import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inReadingOrder } from './reading-order.ts';

const place = fc.record({ id: fc.uuid(), start: fc.nat(20), length: fc.integer({ min: 1, max: 20 }) });
const claims = fc.uniqueArray(
  place.map(({ id, start, length }) => ({ id, start, end: start + length })),
  { selector: ({ id }) => id, maxLength: 30 },
);
const ordered = (given: readonly { id: string; start: number; end: number }[]) =>
  inReadingOrder(given, (claim) => claim);

test('claims are read in the order of their passages, an enclosing one before what it holds', () => {
  const given = [
    { id: 'c', start: 8, end: 9 },
    { id: 'b', start: 2, end: 4 },
    { id: 'a', start: 2, end: 9 },
  ];
  expect(ordered(given).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('the order of claims follows from their places alone, and loses none', () => {
  fc.assert(
    fc.property(claims, (given) => {
      const found = ordered(given);
      expect(ordered(given.toReversed())).toEqual(found);
      expect(found.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
        given.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      );
      found.forEach((claim, at) => {
        const before = found.slice(0, at);
        expect(before.every((one) => one.start <= claim.start)).toBe(true);
        expect(before.some((one) => one.start === claim.start && one.end < claim.end)).toBe(false);
      });
    }),
  );
});
