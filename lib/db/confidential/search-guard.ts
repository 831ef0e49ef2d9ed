import { mayFind, nameIndex } from '#lib/domain/confidential/search-without.ts';
import { seesMarked } from '#lib/domain/confidential/shown.ts';
import { everyName, namesOf } from '#lib/domain/confidential/names-of.ts';
import { findWithheld, type Withheld } from '#lib/domain/confidential/withhold.ts';
import { unnamedSource } from '#lib/domain/confidential/words.ts';
import { searchWords } from '#lib/domain/text/search-text.ts';
import { readershipOf, readWithheldOn, withheldAnywhere } from './audience.ts';
import { readGuardedSources } from './guarded-hops.ts';
import type { HiddenSource } from './hidden-sources.ts';
import type { Tx } from '#lib/db/connection/tx.ts';

interface Tagged {
  id: string;
  tags: readonly string[];
}

/** Of claims with one of the tags a list is narrowed to, those that have it also without the names that are kept back there. */
export type TagGuard = (claims: readonly Tagged[]) => Promise<string[]>;

// Parts of names that are kept back on some claims only.
const partsIn = (source: HiddenSource): readonly string[] => namesOf(source, 'ON_ITS_CLAIM').asNames;

/** What is made of the same things is made once: of thousands of names it takes a second, and every request asks. */
function madeOnce<Of extends object, Made extends object>(make: (of: Of) => Made): (of: Of) => Made {
  const known = new WeakMap<Of, Made>();
  return (of) => {
    const made = known.get(of) ?? make(of);
    known.set(of, made);
    return made;
  };
}

type Sources = readonly HiddenSource[];

const indexOf = madeOnce((sources: Sources) => nameIndex(sources.flatMap(everyName)));
const partsOf = madeOnce((sources: Sources) => nameIndex(sources.flatMap(partsIn)));
const tellerOf = madeOnce((sources: Sources) =>
  findWithheld(sources.map((source) => ({ names: namesOf(source, 'ON_ITS_CLAIM'), words: unnamedSource }))),
);

/** Whether a tag holds a name of these sources, however it is written there, or a part that tells it on their claims. */
function tells(...sources: Sources[]): (tag: string) => boolean {
  return (tag) => sources.some((some) => tellerOf(some)(tag).length > 0);
}

/**
 * What holds a filter by tags to those that may be read by whom the transaction reads for; `null` where the database can
 * answer by itself, because no word of the tags stands in a name that is kept back from them.
 */
export async function tagGuard(tx: Tx, sought: readonly string[]): Promise<TagGuard | null> {
  const readership = readershipOf(tx);
  if (sought.length === 0 || !readership || seesMarked(readership.audience)) return null;
  const words = sought.flatMap(searchWords);
  const guarded = await readGuardedSources(tx, readership.audience);
  const indexes = [indexOf(readership.hidden), indexOf(guarded)];
  const isKept = sought.some(tells(readership.hidden, guarded));
  if (!isKept && !words.some((word) => indexes.some((index) => mayFind(word, index)))) return null;
  const find = findWithheld(withheldAnywhere(readership));
  const isOnClaims =
    isKept || guarded.length > 0 || words.some((word) => mayFind(word, partsOf(readership.hidden)));
  return async (claims) => {
    const ids = claims.map(({ id }) => id);
    const onClaims = isOnClaims ? await readWithheldOn(tx, readership, ids) : new Map<string, Withheld[]>();
    const isTold = ({ id, tags }: Tagged) => {
      const own = onClaims.get(id);
      const finders = own ? [findWithheld(own), find] : [find];
      return sought.some((tag) => tags.includes(tag) && finders.every((finds) => finds(tag).length === 0));
    };
    return claims.filter(isTold).map(({ id }) => id);
  };
}

/** Of tags, those that surely hold no name that is kept back anywhere from those the transaction reads for. */
export async function tellableTags(tx: Tx, tags: readonly string[]): Promise<string[]> {
  const readership = readershipOf(tx);
  if (!readership || seesMarked(readership.audience)) return [...tags];
  const guarded = await readGuardedSources(tx, readership.audience);
  const indexes = [indexOf(readership.hidden), partsOf(readership.hidden), indexOf(guarded)];
  const isKept = tells(readership.hidden, guarded);
  return tags.filter(
    (tag) => !isKept(tag) && !searchWords(tag).some((word) => indexes.some((index) => mayFind(word, index))),
  );
}
