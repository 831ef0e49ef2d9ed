import type { SourceMatch } from '#lib/domain/shapes/source-match.ts';
import { searchText } from '#lib/domain/text/search-text.ts';
import type { SourceRef } from '#lib/domain/shapes/claim-detail.ts';

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
