import { normaliseParagraphs } from '#lib/domain/text/normalise.ts';

/** A stated detail as one clean line of at most `limit` code points; null when there is nothing in it. */
export function cleanField(raw: string | null | undefined, limit = 300): string | null {
  if (raw === null || raw === undefined) return null;
  // Bounded first: a detail of a megabyte is not read to its end.
  const line = normaliseParagraphs([raw.slice(0, limit * 4)])[0];
  return line === undefined ? null : [...line].slice(0, limit).join('').trim();
}

/** An absolute http or https address in its standard form, without a name or password in it; else null. */
export function cleanAddress(raw: string | null | undefined): string | null {
  const trimmed = raw?.trim() ?? '';
  if (trimmed === '' || trimmed.length > 2000 || !URL.canParse(trimmed)) return null;
  const address = new URL(trimmed);
  const isWeb = address.protocol === 'https:' || address.protocol === 'http:';
  return isWeb && address.username === '' && address.password === '' ? address.href : null;
}

/** Names as one reads them: "A", "A and B", "A, B and C". */
export function joinNames(names: readonly string[]): string | null {
  const clean = names.slice(0, 20).flatMap((name) => cleanField(name, 100) ?? []);
  return clean.length === 0 ? null : new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(clean);
}
