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
}

/** Of claims that hold the searched words, those that hold them also without the names that are kept back there. */
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
export async function searchGuard(tx: Tx, q: string | null): Promise<SearchGuard | null> {
  const readership = readershipOf(tx);
  if (q === null || !readership || seesMarked(readership.audience)) return null;
  const words = searchedWords(q);
  const anywhere = withheldAnywhere(readership);
  const guarded = await readGuardedSources(tx, readership.audience);
  const indexes = [indexOf(readership.hidden), nameIndex(guarded.flatMap(namesIn))];
  if (!words.some((word) => indexes.some((index) => mayFind(word, index)))) return null;
  const find = findWithheld(anywhere);
  const isOnClaims = guarded.length > 0 || words.some((word) => mayFind(word, partsOf(readership.hidden)));
  return async (claims) => {
    const ids = claims.map(({ id }) => id);
    const onClaims = isOnClaims ? await readWithheldOn(tx, readership, ids) : new Map<string, Withheld[]>();
    return claims.filter(({ id, statement }) => {
      const own = onClaims.get(id);
      return holdsWithout(statement, words, own ? [findWithheld(own), find] : [find]);
    });
  };
}
