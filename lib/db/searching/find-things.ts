import type { Tx } from '#lib/db/connection/tx.ts';
import { touchesKeptNames } from '#lib/db/confidential/search-touches.ts';
import { placesOf } from '#lib/domain/search/holds.ts';
import type { SearchKind } from '#lib/domain/search/search-kind.ts';
import type { SearchPart, SearchQuery } from '#lib/domain/search/search-query.ts';
import { wordsOf } from '#lib/domain/search/words.ts';
import {
  anyWordOf,
  askedFor,
  askedForAny,
  neighboursOf,
  rankedBy,
  type AskedAmong,
  type Neighbours,
} from '#lib/searching/asked.ts';
import { foundByWords, holdingWords } from './found-by-words.ts';
import { weights } from './keep-entries.ts';
import { findOpenAmong, findOpenThings, type OpenSearch } from './open-things.ts';
import { readPeople } from './people.ts';
import { seesEverything } from './shown-texts.ts';

/** A search as the database is asked for it. */
export interface Asked {
  asked: string;
  neighbours: Neighbours;
  /** How it is asked where names are kept back from those the transaction reads for; `null` where none are. */
  open: OpenSearch | null;
}

/** What of one kind was found by people who may see it, newest first. */
export interface FoundThings {
  found: { id: string; rank: number }[];
  /** How many there are; `null` where there are more than those found. */
  total: number | null;
  /** Something older was found besides, or may have been; not to be told of, as it may be by a name that is kept back. */
  isCut: boolean;
}

const mostPeople = 20;
const never = () => false;

async function whoIsCalled(tx: Tx): Promise<(part: SearchPart) => string[]> {
  const people = (await readPeople(tx)).map(({ userId, name }) => ({ userId, words: wordsOf(name) }));
  return (part) =>
    people
      .filter(({ words }) => placesOf(part, words, never).length > 0)
      .slice(0, mostPeople)
      .map(({ userId }) => userId);
}

/** No name that is kept back may find a thing, leave one out or put it in order: where one could, the thing is looked at. */
async function askOpenly(tx: Tx, query: SearchQuery, among: AskedAmong): Promise<OpenSearch> {
  const { wanted, without } = query;
  const mayTell = await touchesKeptNames(tx);
  const sure = without.filter((part) => !mayTell(part));
  const unsure = askedForAny(
    without.filter((part) => mayTell(part)),
    among,
  );
  // An address that tells a name is kept back whole, with all its other words. It is the text of weight C of evidence.
  const inAddress = askedForAny([...wanted, ...sure], { weight: 'C' });
  return {
    whole: askedFor(query, among),
    neighbours: neighboursOf(query, among),
    atLeast: (kind) =>
      askedFor({ ...query, without: sure }, kind === 'EVIDENCE' ? { ...among, weightWithout: 'ABD' } : among),
    doubted: (kind) => {
      const telling = wanted.filter((part) => mayTell(part));
      // Of an article nothing is kept back but who wrote it, the text of weight B: what else it says is for all to read.
      if (telling.length > 0 && kind !== 'ARTICLE') return null;
      const besides = { ARTICLE: anyWordOf(telling, 'B'), EVIDENCE: inAddress, CLAIM: '', SOURCE: '' };
      return [unsure, besides[kind]].filter(Boolean).join(' | ');
    },
    ranked: rankedBy(query, among),
  };
}

/**
 * Makes a search ready to be asked, of everything, of statements, or of passages, with which come the tags, as
 * texts of one weight: who is called what it says, and what has to be kept back.
 */
export async function askFor(tx: Tx, query: SearchQuery, field?: 'statement' | 'passage'): Promise<Asked> {
  const among: AskedAmong = field ? { weight: weights[field] } : { peopleCalled: await whoIsCalled(tx) };
  return {
    asked: askedFor(query, among),
    neighbours: neighboursOf(query, among),
    open: seesEverything(tx) ? null : await askOpenly(tx, query, among),
  };
}

/**
 * What of one kind a search finds, by those for whom the transaction reads: what they may not see is not found, nor
 * counted, and a name that is kept back from them finds nothing by being there.
 */
export async function findThings(
  tx: Tx,
  kind: SearchKind,
  { asked, neighbours, open }: Asked,
): Promise<FoundThings> {
  if (open) {
    const { found, more, isCut } = await findOpenThings(tx, kind, open);
    return { found, total: more ? null : found.length, isCut };
  }
  const { found, total } = await foundByWords(tx, kind, asked, neighbours);
  const isCut = total === null || total > found.length;
  return { found, total: isCut ? null : total, isCut };
}

/** Of these things of one kind, those that a search finds, by those for whom the transaction reads, in no order. */
export async function findAmong(
  tx: Tx,
  kind: SearchKind,
  { asked, open }: Asked,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  return new Set(await (open ? findOpenAmong(tx, kind, open, ids) : holdingWords(tx, kind, ids, asked)));
}
