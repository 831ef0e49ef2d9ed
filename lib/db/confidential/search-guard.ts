import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import { holdsWithout, mayFind, nameIndex, type NameIndex } from '#lib/domain/confidential/search-without.ts';
import { seesMarked } from '#lib/domain/confidential/shown.ts';
import { namesOf } from '#lib/domain/confidential/names-of.ts';
import { findWithheld, type Withheld } from '#lib/domain/confidential/withhold.ts';
import { searchWords } from '#lib/domain/text/search-text.ts';
import { readershipOf, readWithheldOn, withheldAnywhere } from './audience.ts';
import { readGuardedSources } from './guarded-hops.ts';
import type { HiddenSource } from './hidden-sources.ts';
import type { Tx } from '#lib/db/connection/tx.ts';

interface Searched {
  id: string;
  statement: string;
  tags: readonly string[];
}

type Search = Pick<ClaimFilters, 'q' | 'tag'>;

/** Whether a list is searched by what people wrote on claims, where a name may stand. What is printed is for all to read. */
export function isSearch({ q, tag }: Search): boolean {
  return q !== null || tag.length > 0;
}

/** Of claims that fit a search, those that fit it also without the names that are kept back there. */
export type SearchGuard = <Claim extends Searched>(claims: readonly Claim[]) => Promise<Claim[]>;

/** The words of a search, as they are looked for. */
export function searchedWords(q: string): string[] {
  return searchWords(q);
}

const namesIn = ({ name, aliases }: HiddenSource): string[] => [name, ...aliases];
// Parts of names that are kept back on some claims only.
const partsIn = (source: HiddenSource): readonly string[] => namesOf(source, 'ON_ITS_CLAIM').asNames;

/** The index of the same sources' names is made once. */
function indexed(names: (source: HiddenSource) => readonly string[]) {
  const made = new WeakMap<readonly HiddenSource[], NameIndex>();
  return (hidden: readonly HiddenSource[]): NameIndex => {
    const index = made.get(hidden) ?? nameIndex(hidden.flatMap(names));
    made.set(hidden, index);
    return index;
  };
}

const indexOf = indexed(namesIn);
const partsOf = indexed(partsIn);

/**
 * What holds a search to the texts as those may read them for whom the transaction reads; `null` where the database can
 * answer by itself, because no searched word stands in a name that is kept back from them.
 */
export async function searchGuard(tx: Tx, search: Search): Promise<SearchGuard | null> {
  const readership = readershipOf(tx);
  if (!isSearch(search) || !readership || seesMarked(readership.audience)) return null;
  const words = searchedWords(search.q ?? '');
  const all = [...words, ...search.tag.flatMap(searchedWords)];
  const anywhere = withheldAnywhere(readership);
  const guarded = await readGuardedSources(tx, readership.audience);
  const indexes = [indexOf(readership.hidden), nameIndex(guarded.flatMap(namesIn))];
  if (!all.some((word) => indexes.some((index) => mayFind(word, index)))) return null;
  const find = findWithheld(anywhere);
  const isOnClaims = guarded.length > 0 || all.some((word) => mayFind(word, partsOf(readership.hidden)));
  return async (claims) => {
    const ids = claims.map(({ id }) => id);
    const onClaims = isOnClaims ? await readWithheldOn(tx, readership, ids) : new Map<string, Withheld[]>();
    return claims.filter(({ id, statement, tags }) => {
      const own = onClaims.get(id);
      const finders = own ? [findWithheld(own), find] : [find];
      const isTagged = search.tag.some(
        (tag) => tags.includes(tag) && finders.every((finds) => finds(tag).length === 0),
      );
      return (search.tag.length === 0 || isTagged) && holdsWithout(statement, words, finders);
    });
  };
}

/** Of tags, those that surely hold no name that is kept back anywhere from those the transaction reads for. */
export async function tellableTags(tx: Tx, tags: readonly string[]): Promise<string[]> {
  const readership = readershipOf(tx);
  if (!readership || seesMarked(readership.audience)) return [...tags];
  const guarded = await readGuardedSources(tx, readership.audience);
  const indexes = [
    indexOf(readership.hidden),
    partsOf(readership.hidden),
    nameIndex(guarded.flatMap(namesIn)),
  ];
  return tags.filter(
    (tag) => !searchedWords(tag).some((word) => indexes.some((index) => mayFind(word, index))),
  );
}
