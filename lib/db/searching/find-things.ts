import type { Tx } from '#lib/db/connection/tx.ts';
import { touchesKeptNames } from '#lib/db/confidential/search-touches.ts';
import { holdsSearch, placesOf } from '#lib/domain/search/holds.ts';
import { mostFound, type SearchKind } from '#lib/domain/search/search-kind.ts';
import type { SearchPart, SearchQuery } from '#lib/domain/search/search-query.ts';
import { wordsOf } from '#lib/domain/search/words.ts';
import { askedFor } from '#lib/searching/asked.ts';
import { areForms } from '#lib/searching/forms.ts';
import { foundByWords } from './found-by-words.ts';
import { readShownTexts, thereFor } from './shown-texts.ts';

/** A search as the database is asked for it, and whether each thing it finds has to be looked at once more. */
export interface Asked {
  query: SearchQuery;
  asked: string;
  touchesNames: boolean;
}

/** What of one kind was found by people who may see it, newest first. */
export interface FoundThings {
  found: { id: string; rank: number }[];
  /** How many there are; `null` where that is more than can be counted in time. */
  total: number | null;
}

const mostPeople = 20;
const never = () => false;

/** Makes a search ready to be asked: who is called what it says, and what has to be kept back. */
export async function askFor(tx: Tx, query: SearchQuery): Promise<Asked> {
  const members = await tx.member.findMany({ select: { userId: true, user: { select: { name: true } } } });
  const people = members.map(({ userId, user }) => ({ userId, words: wordsOf(user.name) }));
  const called = (part: SearchPart) =>
    people
      .filter(({ words }) => placesOf(part, words, never).length > 0)
      .slice(0, mostPeople)
      .map(({ userId }) => userId);
  const touchesNames = await touchesKeptNames(tx, query);
  // What it is to be without is looked at afterwards then: left out by a name that is kept back, a thing would tell it.
  const looked = touchesNames ? { ...query, without: [] } : query;
  return { query, asked: askedFor(looked, called), touchesNames };
}

const lookedAtOnce = 200;

/** Of these, those that hold what is searched for as those may read them for whom the transaction reads. */
async function stillHolding(
  tx: Tx,
  kind: SearchKind,
  ids: readonly string[],
  query: SearchQuery,
): Promise<ReadonlySet<string>> {
  const holding = new Set<string>();
  for (let at = 0; at < ids.length; at += lookedAtOnce) {
    for (const { id, language, texts } of await readShownTexts(tx, kind, ids.slice(at, at + lookedAtOnce))) {
      const isForm = language === null ? never : areForms(language);
      if (
        holdsSearch(
          query,
          texts.map(({ said }) => said),
          isForm,
        )
      )
        holding.add(id);
    }
  }
  return holding;
}

/**
 * What of one kind a search finds, by those for whom the transaction reads: what they may not see is not found, nor
 * counted, and a name that is kept back from them finds nothing by being there.
 */
export async function findThings(
  tx: Tx,
  kind: SearchKind,
  { query, asked, touchesNames }: Asked,
): Promise<FoundThings> {
  const { found, total } = await foundByWords(tx, kind, asked);
  const all = found.map(({ id }) => id);
  const there = await thereFor(tx, kind, all);
  const holding = touchesNames ? await stillHolding(tx, kind, [...there], query) : there;
  if (holding.size === all.length) return { found, total };
  const seen = found.filter(({ id }) => holding.has(id));
  // Of a name that is kept back not even that there is more may be told.
  return { found: seen, total: touchesNames || (total !== null && total <= mostFound) ? seen.length : null };
}
