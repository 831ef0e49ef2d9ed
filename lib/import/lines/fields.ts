import { addressProblem } from '#lib/domain/text/web-address.ts';
import { normaliseParagraphs } from '#lib/domain/text/normalise.ts';

/** A stated detail as one clean line of at most `limit` code points; null when there is nothing in it. */
export function cleanField(raw: string | null | undefined, limit = 300): string | null {
  if (raw === null || raw === undefined) return null;
  // Bounded first: a detail of a megabyte is not read to its end.
  const line = normaliseParagraphs([raw.slice(0, limit * 4)])[0];
  return line === undefined ? null : [...line].slice(0, limit).join('').trim();
}

/** An address of the web in its standard form; null where there is none, and for what `addressProblem` refuses. */
export function cleanAddress(raw: string | null | undefined): string | null {
  const trimmed = raw?.trim() ?? '';
  return trimmed.length > 2000 || addressProblem(trimmed) !== null ? null : new URL(trimmed).href;
}

/** Names as one reads them: "A", "A and B", "A, B and C". */
export function joinNames(names: readonly string[]): string | null {
  const clean = names.slice(0, 20).flatMap((name) => cleanField(name, 100) ?? []);
  return clean.length === 0 ? null : new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(clean);
}
