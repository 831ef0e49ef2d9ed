export type TimeFormat = 'relative' | 'short' | 'full' | 'date';

const units = [
  { unit: 'day', milliseconds: 86_400_000 },
  { unit: 'hour', milliseconds: 3_600_000 },
  { unit: 'minute', milliseconds: 60_000 },
] as const;

const relativeFor = 7 * 86_400_000;

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The formatter of British dates and times for these options, made once: making one takes longer than
 * everything else a list of times needs.
 */
export function dateFormatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat('en-GB', options);
  formatters.set(key, formatter);
  return formatter;
}

const relativeWords = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });

/** The exact moment, in UTC, to the second: `2022-08-16 14:05:00 UTC`. */
export function utcWords(iso: string): string {
  return `${new Date(iso).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/**
 * A moment in words, in `timeZone` (an IANA name). `relative` says how long ago or until, and gives the date
 * beyond a week; `short` leaves out the year when it is this one. `now` is in milliseconds since 1970.
 */
export function timeWords(iso: string, format: TimeFormat, timeZone: string, nowMs: number): string {
  const at = new Date(iso);
  const away = at.getTime() - nowMs;
  if (format === 'relative' && Math.abs(away) < relativeFor) {
    const fitting = units.find(({ milliseconds }) => Math.abs(away) >= milliseconds);
    if (!fitting) return away < 0 ? 'just now' : 'in a moment';
    return relativeWords.format(Math.trunc(away / fitting.milliseconds), fitting.unit);
  }
  const year = (when: Date) => dateFormatter({ timeZone, year: 'numeric' }).format(when);
  const otherYear = away !== 0 && year(at) !== year(new Date(nowMs));
  const day = dateFormatter({
    timeZone,
    day: 'numeric',
    month: 'short',
    ...((format === 'full' || format === 'date' || otherYear) && { year: 'numeric' }),
  }).format(at);
  if (format === 'date') return day;
  const clock = dateFormatter({
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    ...(format === 'full' && { timeZoneName: 'short' }),
  }).format(at);
  return `${day}, ${clock}`;
}
