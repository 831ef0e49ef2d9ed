import { z } from 'zod';

/** When a report is made again: each day or week at a time on somebody's clock, or at the due time of its article. */
export const rhythms = ['DAILY', 'WEEKLY', 'AT_DUE'] as const;
export type ReportRhythm = (typeof rhythms)[number];

/** ISO 8601: Monday is 1. */
export const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** A name of the IANA time zone database. */
export const timeZoneSchema = z
  .string()
  .max(60)
  .refine(isTimeZone, 'Give a time zone such as Europe/Berlin.');

/** `HH:MM` of a day. */
export const clockTimeSchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'Give a time such as 07:30.');

export interface ByClock {
  rhythm: 'DAILY' | 'WEEKLY';
  /** Of a weekly one. */
  weekday: number | null;
  atTime: string;
  timeZone: string;
}

const dayMs = 24 * 60 * 60 * 1000;

/** What the clocks of a zone show at a moment, as if it were UTC. */
function clockAt(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
}

/** The moment at which the clocks of a zone show `clock`; where they skip it, as much later as they skip. */
function momentOf(timeZone: string, clock: number): number {
  const offset = (at: number) => clockAt(timeZone, at) - at;
  const first = clock - offset(clock - dayMs);
  if (clockAt(timeZone, first) === clock) return first;
  const second = clock - offset(clock + dayMs);
  return clockAt(timeZone, second) === clock ? second : first;
}

/** The next time after `after` at which a report of this rhythm is made, by the clocks of its zone. */
export function nextTime({ rhythm, weekday, atTime, timeZone }: ByClock, after: Date): Date {
  const [hours = 0, minutes = 0] = atTime.split(':').map(Number);
  const today = Math.floor(clockAt(timeZone, after.getTime()) / dayMs) * dayMs;
  for (let day = today - dayMs; ; day += dayMs) {
    const isoDay = new Date(day).getUTCDay() || 7;
    if (rhythm === 'WEEKLY' && isoDay !== weekday) continue;
    const at = momentOf(timeZone, day + (hours * 60 + minutes) * 60_000);
    if (at > after.getTime()) return new Date(at);
  }
}

interface Rhythmic {
  rhythm: ReportRhythm;
  weekday: number | null;
  atTime: string | null;
  timeZone: string;
}

/** When what a schedule says comes next by the clock; one at a due time comes when that time is set anew. */
export function nextOf({ rhythm, atTime, ...rest }: Rhythmic, after: Date): Date | null {
  return rhythm === 'AT_DUE' || atTime === null ? null : nextTime({ rhythm, atTime, ...rest }, after);
}
