import { z } from 'zod';
import type { Tx } from '#lib/db/connection/tx.ts';
import type { SearchKind } from '#lib/domain/search/search-kind.ts';
import type { Neighbours } from '#lib/searching/asked.ts';
import { holdingWords, newestByWords, ranksOf } from './found-by-words.ts';
import { vectorOf } from './keep-entries.ts';
import { readOpenTexts, thereFor } from './shown-texts.ts';

/** How a search is asked for somebody from whom names are kept back, as `tsquery`s in their text form. */
export interface OpenSearch {
  /** What things hold that it finds. */
  whole: string;
  /** The same without what a name that is kept back may hold: all that it finds are among what this finds. */
  atLeast: (kind: SearchKind) => string;
  neighbours: Neighbours;
  /** What of those holds it perhaps by what is kept back, or is left out perhaps by that; `null` where all of it does. */
  doubted: (kind: SearchKind) => string | null;
  /** What they are put in order by. */
  ranked: string;
}

/** What of one kind such a search finds, newest first. */
interface OpenThings {
  found: { id: string; rank: number }[];
  /** There is more besides, which they are told. */
  more: boolean;
  /** There may be more, whether they are told or not. */
  isCut: boolean;
}

/** So many can be gone through: always as many, whatever is kept back among them. */
const mostOpen = 1_000;
const passedAtOnce = 500;
const leastAtOnce = 50;
const lookedAtOnce = 250;
// A name that is a word of half of all texts would have all of them looked at.
const mostLooked = 2_000;

const holdingRows = z.array(z.object({ id: z.string(), rank: z.number() }));

/** Of these things, those that hold what is searched for without what is kept back, and how well they fit. */
async function openlyHolding(
  tx: Tx,
  kind: SearchKind,
  ids: readonly string[],
  { whole, ranked }: OpenSearch,
): Promise<Map<string, number>> {
  const holding = new Map<string, number>();
  const untouched: string[] = [];
  for (let at = 0; at < ids.length; at += lookedAtOnce) {
    const open = await readOpenTexts(tx, kind, ids.slice(at, at + lookedAtOnce));
    untouched.push(...open.filter(({ isWhole }) => isWhole).map(({ id }) => id));
    const parted = open.filter(({ isWhole }) => !isWhole);
    if (parted.length === 0) continue;
    // Asked of the database, as the entries are: what holds the words has to be the same wherever names stand.
    const rows = holdingRows.parse(
      await tx.$queryRaw`
        SELECT e.id, ts_rank(e.vector, ${ranked}::tsquery) AS rank FROM (
          SELECT o.id, o.vector::tsvector AS vector
          FROM unnest(${parted.map(({ id }) => id)}::text[], ${parted.map(vectorOf)}::text[]) o (id, vector) OFFSET 0) e
        WHERE e.vector @@ ${whole}::tsquery`,
    );
    for (const { id, rank } of rows) holding.set(id, rank);
  }
  // Of which nothing is kept back, what is read for them is its entry.
  const held = await holdingWords(tx, kind, untouched, whole);
  for (const [id, rank] of await ranksOf(tx, kind, held, ranked)) holding.set(id, rank);
  return holding;
}

/** Of things that hold at least `atLeast`, in their order, those that are found, how well they fit, and how many were looked at. */
async function openAmong(
  tx: Tx,
  kind: SearchKind,
  ids: readonly string[],
  search: OpenSearch,
): Promise<{ found: { id: string; rank: number }[]; looked: number }> {
  const there = await thereFor(tx, kind, ids);
  const told = ids.filter((id) => there.has(id));
  const doubt = search.doubted(kind);
  const doubted = new Set(
    doubt === null ? told : doubt === '' ? [] : await holdingWords(tx, kind, told, doubt),
  );
  const sure = told.filter((id) => !doubted.has(id));
  const ranks = new Map([
    ...(await ranksOf(tx, kind, sure, search.ranked)),
    ...(await openlyHolding(tx, kind, [...doubted], search)),
  ]);
  const found = told.flatMap((id) => {
    const rank = ranks.get(id);
    return rank === undefined ? [] : [{ id, rank }];
  });
  return { found, looked: doubted.size };
}

/** All of one kind that holds at least what is asked, from the newest on: as many at a time as `howMany` says then. */
async function* newestFirst(
  tx: Tx,
  kind: SearchKind,
  { atLeast, neighbours }: OpenSearch,
  howMany: () => number,
): AsyncGenerator<string[]> {
  const asked = atLeast(kind);
  for (let below: string | null | undefined = null; below !== undefined;) {
    const { ids, isAll } = await newestByWords(tx, kind, { asked, neighbours, below });
    for (let at = 0; at < ids.length;) {
      const some = ids.slice(at, at + howMany());
      at += some.length;
      yield some;
    }
    below = isAll ? undefined : ids.at(-1);
  }
}

/**
 * What of one kind is found by somebody from whom names are kept back: which, in which order and how many are as if
 * those names stood nowhere.
 */
export async function findOpenThings(tx: Tx, kind: SearchKind, search: OpenSearch): Promise<OpenThings> {
  const found: OpenThings['found'] = [];
  let looked = 0;
  let isCut = false;
  // No more than are missing, if not many of them are kept back: to put them in order is most of the work.
  const missing = () => Math.min(passedAtOnce, Math.max(leastAtOnce, mostOpen + 1 - found.length));
  for await (const ids of newestFirst(tx, kind, search, missing)) {
    const some = await openAmong(tx, kind, ids, search);
    found.push(...some.found);
    looked += some.looked;
    isCut = found.length > mostOpen || looked >= mostLooked;
    if (isCut) break;
  }
  return { found: found.slice(0, mostOpen), more: found.length > mostOpen, isCut };
}

/** Of these things of one kind, those that are found by somebody from whom names are kept back. */
export async function findOpenAmong(
  tx: Tx,
  kind: SearchKind,
  search: OpenSearch,
  ids: readonly string[],
): Promise<string[]> {
  const holding = await holdingWords(tx, kind, ids, search.atLeast(kind));
  return (await openAmong(tx, kind, holding, search)).found.map(({ id }) => id);
}
