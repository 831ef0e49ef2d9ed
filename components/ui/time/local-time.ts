function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** A moment as a `datetime-local` input holds it, in this machine's zone; empty for none. */
export function localInputOf(iso: string | null): string {
  if (iso === null) return '';
  const at = new Date(iso);
  const day = `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

const wholeInput = /^\d{4,6}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** The moment a `datetime-local` input names in this machine's zone, in UTC; `null` for none or half a one. */
export function isoOfLocalInput(input: string): string | null {
  const at = new Date(input);
  return wholeInput.test(input) && !Number.isNaN(at.getTime()) ? at.toISOString() : null;
}

const wholeDay = /^([12]\d{3})-(\d{2})-(\d{2})$/;

/** The moment at which the day of a `date` input begins in this machine's zone, in UTC; `null` for none or half a one. */
export function startOfLocalDay(input: string): string | null {
  const [, year, month, day] = wholeDay.exec(input) ?? [];
  if (day === undefined) return null;
  return new Date(Number(year), Number(month) - 1, Number(day)).toISOString();
}

/** The moment at which that day is over there. */
export function endOfLocalDay(input: string): string | null {
  const [, year, month, day] = wholeDay.exec(input) ?? [];
  if (day === undefined) return null;
  return new Date(Number(year), Number(month) - 1, Number(day) + 1).toISOString();
}

/** The day a moment falls on in this machine's zone, as a `date` input holds it; empty for none. */
export function localDayOf(iso: string | null): string {
  return localInputOf(iso).slice(0, 10);
}

/** The day that is over at a moment, or still goes on just before it. */
export function localDayBefore(iso: string | null): string {
  return iso === null ? '' : localDayOf(new Date(Date.parse(iso) - 1).toISOString());
}
