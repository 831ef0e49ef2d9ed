import { parseDate } from './dates.ts';

const instant =
  /^(?<local>\d{4}-\d{2}-\d{2}[T\s]\d{2}:?\d{2}(?::?\d{2}(?:\.\d{1,9})?)?)\s?(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})$/iu;
const compact = /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:\d{4}(?:\d{2})?)?$/u;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

interface Stamp {
  /** The day written, in whatever zone. */
  date: string;
  /** Milliseconds since 1970; null where the zone is not given. */
  at: number | null;
  /** In minutes east of UTC; null where the zone is not given. */
  offset: number | null;
}

function offsetOf(zone: string): number {
  const digits = /(?<sign>[+-])(?<hours>\d{2}):?(?<minutes>\d{2})/u.exec(zone)?.groups;
  if (!digits) return 0;
  const minutes = Number(digits['hours']) * 60 + Number(digits['minutes']);
  return digits['sign'] === '-' ? -minutes : minutes;
}

/** Some pages write data dates without marks between: 20220815 or 202208152130. */
function stampOf(raw: string): Stamp | null {
  const text = raw.trim();
  if (text.length > 100) return null;
  const groups = compact.exec(text)?.groups;
  const date = parseDate(
    groups ? `${groups['year'] ?? ''}-${groups['month'] ?? ''}-${groups['day'] ?? ''}` : text,
  );
  if (date === null) return null;
  const { local, zone } = instant.exec(text)?.groups ?? {};
  if (local === undefined || zone === undefined) return { date, at: null, offset: null };
  const offset = offsetOf(zone);
  const asUtc = Date.parse(`${local.replace(/\s/u, 'T').replace(/T(?<h>\d{2})(?<m>\d{2})/u, 'T$<h>:$<m>')}Z`);
  return Number.isNaN(asUtc)
    ? { date, at: null, offset: null }
    : { date, at: asUtc - offset * MINUTE, offset };
}

function dayAt(at: number, offset: number): string {
  return new Date(at + offset * MINUTE).toISOString().slice(0, 10);
}

function daysApart(one: string, other: string): number {
  return Math.abs(Date.parse(one) - Date.parse(other)) / DAY;
}

/**
 * The day of publication as its publisher counts days. `stated` are the dates a page gives for it, the most
 * trusted first; where that is an instant in UTC, its day is the one in the offset of another stamp of the page
 * (`others` too), else the day a reader sees on the page (`seen`) when it is the day before or after, else UTC's.
 */
export function dayOfPublication(
  stated: readonly string[],
  others: readonly string[],
  seen: readonly string[],
): string | null {
  const stamps = stated.flatMap((raw) => stampOf(raw) ?? []);
  const days = seen.flatMap((raw) => parseDate(raw) ?? []);
  const first = stamps[0];
  if (!first) return days[0] ?? null;
  const { at } = first;
  if (at === null || first.offset !== 0) return first.date;
  const all = [...stamps, ...others.flatMap((raw) => stampOf(raw) ?? [])];
  const local =
    all.find((stamp) => stamp.at === at && stamp.offset !== 0) ??
    all.find(({ offset }) => (offset ?? 0) !== 0);
  if (local?.offset !== undefined && local.offset !== null) return dayAt(at, local.offset);
  return days.find((day) => daysApart(day, first.date) <= 1) ?? first.date;
}
