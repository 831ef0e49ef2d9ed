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
