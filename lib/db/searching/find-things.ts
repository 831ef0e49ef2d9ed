import type { Tx } from '#lib/db/connection/tx.ts';
import { touchesKeptNames } from '#lib/db/confidential/search-touches.ts';
import { foundIn } from '#lib/domain/search/pieces.ts';
import { holdsSearch, placesOf } from '#lib/domain/search/holds.ts';
import type { SearchField, SearchKind } from '#lib/domain/search/search-kind.ts';
import type { SearchPart, SearchQuery } from '#lib/domain/search/search-query.ts';
import { wordsOf } from '#lib/domain/search/words.ts';
import { askedFor, neighboursOf, type Neighbours } from '#lib/searching/asked.ts';
import { areForms } from '#lib/searching/forms.ts';
import { foundByWords, holdingWords, type FoundByWords } from './found-by-words.ts';
import { foundByAddress, readShownTexts, seesEverything, thereFor } from './shown-texts.ts';

/** A search as the database is asked for it, and whether each thing it finds has to be looked at once more. */
export interface Asked {
  query: SearchQuery;
  asked: string;
  neighbours: Neighbours;
  touchesNames: boolean;
  /** The only texts that are searched; all of them where there is none. */
  field?: SearchField;
  /** The same with what it is to be without, where that could tell of an address that is kept back. */
  withAll?: string;
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
  const members = await tx.member.findMany({ select: { userId: true, user: { select: { name: true } } } });
  const people = members.map(({ userId, user }) => ({ userId, words: wordsOf(user.name) }));
  return (part) =>
    people
      .filter(({ words }) => placesOf(part, words, never).length > 0)
      .slice(0, mostPeople)
      .map(({ userId }) => userId);
}

/** Makes a search ready to be asked, of everything or of statements: who is called what it says, and what has to be kept back. */
export async function askFor(tx: Tx, query: SearchQuery, field?: 'statement'): Promise<Asked> {
  const touchesNames = await touchesKeptNames(tx, query);
  // What it is to be without is looked at afterwards then: left out by a name that is kept back, a thing would tell it.
  const looked = touchesNames ? { ...query, without: [] } : query;
  if (field) {
    const [asked, neighbours] = [askedFor(looked, { weight: 'A' }), neighboursOf(looked)];
    return { query, asked, neighbours, touchesNames, field };
  }
  const peopleCalled = await whoIsCalled(tx);
  const made = {
    query,
    asked: askedFor(looked, { peopleCalled }),
    neighbours: neighboursOf(looked, { peopleCalled }),
    touchesNames,
  };
  if (looked.without.length === 0 || seesEverything(tx)) return made;
  return { ...made, withAll: askedFor({ ...query, without: [] }, { peopleCalled }) };
}

const lookedAtOnce = 200;

/**
 * Of these things, those that hold what is searched for as those may read them for whom the transaction reads, and how
 * often they do.
 */
async function stillHolding(
  tx: Tx,
  kind: SearchKind,
  ids: readonly string[],
  { query, field }: Asked,
): Promise<Map<string, number>> {
  const holding = new Map<string, number>();
  for (let at = 0; at < ids.length; at += lookedAtOnce) {
    for (const { id, language, texts } of await readShownTexts(tx, kind, ids.slice(at, at + lookedAtOnce))) {
      const isForm = language === null ? never : areForms(language);
      const said = texts.filter((text) => !field || text.field === field).map((text) => text.said);
      if (!holdsSearch(query, said, isForm)) continue;
      holding.set(
        id,
        said.reduce((places, text) => places + foundIn(text, query, isForm).length, 0),
      );
    }
  }
  return holding;
}

/** What of found things those may know of for whom the transaction reads, and how well it fits where that is not as found. */
type Shown = ReadonlyMap<string, number | null>;

const asFound = (ids: Iterable<string>): [string, null][] => [...ids].map((id) => [id, null]);

async function shownOf(tx: Tx, kind: SearchKind, ids: readonly string[], asked: Asked): Promise<Shown> {
  const there = [...(await thereFor(tx, kind, ids))];
  // By how often a name that is kept back stands somewhere, nothing may be put in order either.
  if (asked.touchesNames) return stillHolding(tx, kind, there, asked);
  const doubted = await foundByAddress(tx, kind, there, asked.query.wanted);
  if (doubted.size === 0) return new Map(asFound(there));
  const holding = await stillHolding(tx, kind, [...doubted], asked);
  return new Map(asFound(there.filter((id) => !doubted.has(id) || holding.has(id))));
}

/** Evidence that was left out by an address that is kept back: told by nothing but that it is not found. */
async function leftOutByAddress(
  tx: Tx,
  asked: Asked,
  found: FoundByWords['found'],
): Promise<FoundByWords['found']> {
  if (asked.withAll === undefined) return [];
  const among = new Set(found.map(({ id }) => id));
  const all = (await foundByWords(tx, 'EVIDENCE', asked.withAll, asked.neighbours)).found.filter(
    ({ id }) => !among.has(id),
  );
  const ids = all.map(({ id }) => id);
  const doubted = await foundByAddress(tx, 'EVIDENCE', ids, asked.query.without);
  const holding = await stillHolding(tx, 'EVIDENCE', [...doubted], asked);
  return all.filter(({ id }) => holding.has(id));
}

/**
 * What of one kind a search finds, by those for whom the transaction reads: what they may not see is not found, nor
 * counted, and a name that is kept back from them finds nothing by being there.
 */
export async function findThings(tx: Tx, kind: SearchKind, asked: Asked): Promise<FoundThings> {
  const { found: first, total } = await foundByWords(tx, kind, asked.asked, asked.neighbours);
  const isCut = total === null || total > first.length;
  const leftOut = kind === 'EVIDENCE' ? await leftOutByAddress(tx, asked, first) : [];
  const found = [...first, ...leftOut].sort((a, b) => (a.id < b.id ? 1 : -1));
  const all = found.map(({ id }) => id);
  const shown = await shownOf(tx, kind, all, asked);
  const seen = found
    .filter(({ id }) => shown.has(id))
    .map(({ id, rank }) => ({ id, rank: shown.get(id) ?? rank }));
  // Of a name that is kept back not even that there is more may be told, and of what nobody looked at not how much it is.
  return { found: seen, total: asked.touchesNames || !isCut ? seen.length : null, isCut };
}

/** Of these things of one kind, those that a search finds, by those for whom the transaction reads, in no order. */
export async function findAmong(
  tx: Tx,
  kind: SearchKind,
  asked: Asked,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const shown = await shownOf(tx, kind, await holdingWords(tx, kind, ids, asked.asked), asked);
  return new Set(shown.keys());
}
