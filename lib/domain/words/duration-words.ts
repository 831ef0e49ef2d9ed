const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long, in one unit, rounded down: `20 min`, `31 h` up to two days, then `4 d`. In milliseconds. */
export function durationWords(milliseconds: number): string {
  if (milliseconds < minute) return '< 1 min';
  if (milliseconds < hour) return `${Math.floor(milliseconds / minute)} min`;
  if (milliseconds < 2 * day) return `${Math.floor(milliseconds / hour)} h`;
  return `${Math.floor(milliseconds / day)} d`;
}

/** How long ago `iso` was, seen from `now`; both ISO 8601. */
export function sinceWords(iso: string, nowIso: string): string {
  return durationWords(Date.parse(nowIso) - Date.parse(iso));
}
