import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binDays, binReachesTo, daysLeft, isGone } from './bin.ts';

const deleted = new Date('2026-03-01T12:00:00.000Z');
const after = (days: number, ms = 0) => new Date(deleted.getTime() + days * 86_400_000 + ms);

describe('The bin', () => {
  it.each([
    [after(0), binDays, false],
    [after(0, 1), binDays, false],
    [after(1), binDays - 1, false],
    [after(binDays - 1), 1, false],
    [after(binDays, -1), 1, false],
    [after(binDays), 0, true],
    [after(binDays, 1), 0, true],
    [after(400), 0, true],
  ])('at %s leaves %i days', (now, days, gone) => {
    expect(daysLeft(deleted, now)).toBe(days);
    expect(isGone(deleted, now)).toBe(gone);
  });

  it('never holds what is not deleted', () => {
    expect(isGone(null, after(400))).toBe(false);
  });

  it('has days left for exactly what is not gone and was deleted after what it reaches to', () => {
    const times = {
      min: new Date('2020-01-01T00:00:00Z'),
      max: new Date('2040-01-01T00:00:00Z'),
      noInvalidDate: true,
    };
    fc.assert(
      fc.property(fc.date(times), fc.date(times), (at, now) => {
        expect(daysLeft(at, now) > 0).toBe(!isGone(at, now));
        expect(at > binReachesTo(now)).toBe(!isGone(at, now));
      }),
    );
  });
});
