import { z } from 'zod';
import type { Tx } from '#lib/db/connection/tx.ts';
import type { SearchKind } from '#lib/domain/search/search-kind.ts';
import type { Neighbours } from '#lib/searching/asked.ts';
import { foundByWords, holdingWords, olderByWords, ranksOf } from './found-by-words.ts';
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
const lookedAtOnce = 100;
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
  for (let at = 0; at < ids.length; at += lookedAtOnce) {
    const open = await readOpenTexts(tx, kind, ids.slice(at, at + lookedAtOnce));
    // Asked of the database, as the entries are: what holds the words has to be the same wherever names stand.
    const rows = holdingRows.parse(
      await tx.$queryRaw`
        SELECT e.id, ts_rank(e.vector, ${ranked}::tsquery) AS rank FROM (
          SELECT o.id, o.vector::tsvector AS vector
          FROM unnest(${open.map(({ id }) => id)}::text[], ${open.map(vectorOf)}::text[]) o (id, vector) OFFSET 0) e
        WHERE e.vector @@ ${whole}::tsquery`,
    );
    for (const { id, rank } of rows) holding.set(id, rank);
  }
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

/** All of one kind that `asked` finds, from the newest on, in pages. */
async function* newestFirst(
  tx: Tx,
  kind: SearchKind,
  { atLeast, neighbours }: OpenSearch,
): AsyncGenerator<string[]> {
  const asked = atLeast(kind);
  function* pages(ids: readonly string[]) {
    for (let at = 0; at < ids.length; at += passedAtOnce) yield ids.slice(at, at + passedAtOnce);
  }
  const { found, total } = await foundByWords(tx, kind, asked, neighbours);
  yield* pages(found.map(({ id }) => id));
  let below = total === null || total > found.length ? (found.at(-1)?.id ?? null) : null;
  while (below !== null) {
    const { ids, lowest } = await olderByWords(tx, kind, asked, below);
    yield* pages(ids);
    below = lowest;
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
  for await (const ids of newestFirst(tx, kind, search)) {
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
