import type { SourceMatch } from '#lib/domain/source-match.ts';
import { searchText } from '#lib/domain/search-text.ts';
import { suggestOrigins } from '#lib/domain/suggest-origin.ts';
import type { SourceRef } from '#lib/domain/claim-detail.ts';

/** A name a text gives as its origin, with the words that say so. */
export interface NamedOrigin {
  name: string;
  words: string;
}

const most = 5;

/** The origins a text names, in its order; at most five. */
export function namedOrigins(text: string): NamedOrigin[] {
  if (text.trim() === '') return [];
  return suggestOrigins(text, [])
    .slice(0, most)
    .map(({ name, words }) => ({ name, words }));
}

/** Which of the sources found goes by exactly this name, whatever its case and accents; else `null`. */
export function sourceNamed(name: string, found: readonly SourceMatch[]): SourceRef | null {
  const wanted = searchText(name);
  const match = found.find((source) =>
    [source.name, ...source.aliases].some((each) => searchText(each) === wanted),
  );
  if (!match) return null;
  const { id, kind, controlledBy } = match;
  return { id, name: match.name, kind, controlledBy };
}

/** The suggestions still worth showing: not what is cited already, nor the item's own publisher. */
export function stillOpen<S extends { source: SourceRef | null; name: string }>(
  suggestions: readonly S[],
  cited: readonly SourceRef[],
  publisher: SourceRef | null,
): S[] {
  const known = [...cited, ...(publisher ? [publisher] : [])];
  const ids = new Set(known.map(({ id }) => id));
  const names = new Set(known.map(({ name }) => searchText(name)));
  const seen = new Set<string>();
  return suggestions.filter(({ source, name }) => {
    const key = source?.id ?? searchText(name);
    if (seen.has(key) || ids.has(source?.id ?? '') || names.has(searchText(name))) return false;
    seen.add(key);
    return true;
  });
}
