import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockTimeSchema, nextTime, timeZoneSchema } from './rhythm.ts';

test.each([
  ['daily, later today', 'DAILY', null, '07:30', 'UTC', '2026-03-02T06:00:00Z', '2026-03-02T07:30:00.000Z'],
  [
    'daily, not at the very moment',
    'DAILY',
    null,
    '07:30',
    'UTC',
    '2026-03-02T07:30:00Z',
    '2026-03-03T07:30:00.000Z',
  ],
  [
    'by the clocks there',
    'DAILY',
    null,
    '07:30',
    'Asia/Seoul',
    '2026-03-02T06:00:00Z',
    '2026-03-02T22:30:00.000Z',
  ],
  [
    'weekly, on that day',
    'WEEKLY',
    1,
    '09:00',
    'Europe/Berlin',
    '2026-03-03T12:00:00Z',
    '2026-03-09T08:00:00.000Z',
  ],
  ['on Sunday', 'WEEKLY', 7, '00:00', 'Pacific/Auckland', '2026-03-03T12:00:00Z', '2026-03-07T11:00:00.000Z'],
  [
    'in summer at the same time',
    'DAILY',
    null,
    '07:30',
    'Europe/Berlin',
    '2026-03-29T06:00:00Z',
    '2026-03-30T05:30:00.000Z',
  ],
  [
    'at a time the clocks skip',
    'DAILY',
    null,
    '02:30',
    'Europe/Berlin',
    '2026-03-28T12:00:00Z',
    '2026-03-29T01:30:00.000Z',
  ],
  [
    'once where the clocks show it twice',
    'DAILY',
    null,
    '02:30',
    'Europe/Berlin',
    '2026-10-25T00:30:00Z',
    '2026-10-26T01:30:00.000Z',
  ],
] as const)('a report is made again %s', (_, rhythm, weekday, atTime, timeZone, after, next) => {
  expect(nextTime({ rhythm, weekday, atTime, timeZone }, new Date(after)).toISOString()).toBe(next);
});

test('the next time is always later, within the rhythm, and on that weekday there', () => {
  const zones = fc.constantFrom(
    'UTC',
    'Europe/Berlin',
    'America/St_Johns',
    'Pacific/Apia',
    'Australia/Lord_Howe',
  );
  const moments = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
  const clock = fc
    .tuple(fc.nat(23), fc.nat(59))
    .map((parts) => parts.map((n) => String(n).padStart(2, '0')).join(':'));
  fc.assert(
    fc.property(zones, moments, clock, fc.integer({ min: 1, max: 7 }), (timeZone, after, atTime, weekday) => {
      const day = 24 * 60 * 60 * 1000;
      const daily =
        nextTime({ rhythm: 'DAILY', weekday: null, atTime, timeZone }, after).getTime() - after.getTime();
      expect(daily).toBeGreaterThan(0);
      expect(daily).toBeLessThanOrEqual(2 * day);
      const weekly = nextTime({ rhythm: 'WEEKLY', weekday, atTime, timeZone }, after);
      expect(weekly.getTime() - after.getTime()).toBeGreaterThan(0);
      expect(weekly.getTime() - after.getTime()).toBeLessThanOrEqual(8 * day);
      const there = new Intl.DateTimeFormat('en', { timeZone, weekday: 'long' }).format(weekly);
      const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
      expect(there).toBe(names[weekday - 1]);
    }),
  );
});

test.each([
  ['Europe/Berlin', true],
  ['Moon/Base', false],
  ['', false],
])('“%s” is a time zone: %s', (name, is) => {
  expect(timeZoneSchema.safeParse(name).success).toBe(is);
});

test.each([
  ['07:30', true],
  ['24:00', false],
  ['7:30', false],
  ['07:30\n', false],
])('“%s” is a time of day: %s', (text, is) => {
  expect(clockTimeSchema.safeParse(text).success).toBe(is);
});
