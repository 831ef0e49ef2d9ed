import type { Refusal } from './refusals/refusal.ts';

const day = 24 * 3_600_000;
// Where the day is furthest ahead, the calendar is 14 hours before UTC.
const furthestAhead = 14 * 3_600_000;
const years = (count: number) => count * 365.25 * day;

/**
 * What a time is the time of: something that happened in the course of checking, a day somebody published or did
 * something (of a source as old as it may be), or something that is planned.
 */
export type TimeKind = 'HAPPENED' | 'DAY' | 'PLANNED' | 'PLANNED_DAY';

interface Bounds {
  /** The first year that makes sense. */
  from: number;
  /** How far ahead it may lie, in milliseconds. */
  ahead: number;
}

const aheadInYears = 10;
const bounds: Readonly<Record<TimeKind, Bounds>> = {
  HAPPENED: { from: 1900, ahead: 0 },
  DAY: { from: 1000, ahead: furthestAhead },
  PLANNED: { from: 2000, ahead: years(aheadInYears) },
  PLANNED_DAY: { from: 1000, ahead: years(aheadInYears) },
};

/** A time as it was given, with the field it was given in and what it is called: “The deadline”. */
export interface GivenTime {
  path: readonly (string | number)[];
  what: string;
  kind: TimeKind;
  /** `null` where none was given, which is never what could not be read. */
  at: Date | null;
  /** What it can’t be before, and what that says of it in a sentence. */
  notBefore?: { at: Date | null; words: string };
}

// Forms give minutes; what was stamped by us has seconds.
function minute(at: Date): number {
  return Math.floor(at.getTime() / 60_000);
}

/** What is wrong with a time, in a sentence or two that a person can act on; `null` when nothing is. */
export function timeProblem(
  { what, kind, at, notBefore }: Omit<GivenTime, 'path'>,
  now: Date,
): string | null {
  if (at === null) return null;
  const { from, ahead } = bounds[kind];
  if (Number.isNaN(at.getTime())) return `${what} can’t be read.`;
  if (at.getUTCFullYear() < from) return `${what} is before the year ${from}. Look at the year.`;
  if (at.getTime() > now.getTime() + ahead) {
    return ahead > furthestAhead
      ? `${what} is more than ${aheadInYears} years ahead. Look at the year.`
      : `${what} has not come yet. Give one that has passed.`;
  }
  return notBefore?.at && minute(at) < minute(notBefore.at) ? notBefore.words : null;
}

/**
 * Refuses times that make no sense: what happened in time to come, or centuries ago; a plan for another century; what
 * comes before that which it follows. Every change and every import that takes a time asks here.
 */
export function refusalOfTimes(times: readonly GivenTime[], now: Date): Refusal | null {
  const problems = times.flatMap((time) => {
    const message = timeProblem(time, now);
    return message === null ? [] : [{ path: [...time.path], message }];
  });
  return problems.length === 0 ? null : { code: 'invalid', problems };
}

/** A calendar day such as `2026-03-01` as a time to look at; `null` for none. */
export function dayAsTime(given: string | null): Date | null {
  return given === null ? null : new Date(given);
}
