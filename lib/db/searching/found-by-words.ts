import { z } from 'zod';
import type { Tx } from '#lib/db/connection/tx.ts';
import type { Neighbours } from '#lib/searching/asked.ts';
import type { SearchKind } from '#lib/domain/search/search-kind.ts';

const rows = z.array(z.object({ id: z.string(), rank: z.number(), total: z.number().nullable() }));

/** What a search found of one kind: the newest, up to two thousand (`mostFound`), with how well each fits, newest first. */
export interface FoundByWords {
  found: { id: string; rank: number }[];
  /** How many there are; `null` where that is too many to be counted in time. */
  total: number | null;
}

/**
 * What of one kind in the workspace `asked` finds (`askedFor`), the same but sooner where its `neighbours` are told
 * (`neighboursOf`). It is no list of what this person may see: confidential things are found too.
 */
export async function foundByWords(
  tx: Tx,
  kind: SearchKind,
  asked: string,
  neighbours: Neighbours = { words: asked, pairs: [] },
): Promise<FoundByWords> {
  const { words, pairs } = neighbours;
  const found = rows.parse(
    await tx.$queryRaw`
      SELECT id, rank, total FROM search_found(${kind}::"SearchKind", ${asked}::tsquery, ${words}::tsquery, ${pairs}::text[])
      ORDER BY id DESC`,
  );
  return { found: found.map(({ id, rank }) => ({ id, rank })), total: found[0] ? found[0].total : 0 };
}

const ids = z.array(z.object({ id: z.string() }));

/** Of these things of one kind in the workspace, those that `asked` finds, seen by this person or not. */
export async function holdingWords(
  tx: Tx,
  kind: SearchKind,
  among: readonly string[],
  asked: string,
): Promise<string[]> {
  if (among.length === 0) return [];
  const found = ids.parse(
    await tx.$queryRaw`
      SELECT id FROM search_holding(${kind}::"SearchKind", ${[...among]}::uuid[], ${asked}::tsquery) id`,
  );
  return found.map(({ id }) => id);
}

const newestRows = z.array(z.object({ ids: z.array(z.string()), total: z.number().nullable() })).length(1);

/**
 * The newest that `asked` finds of one kind, before an id where that is told, without how well they fit: at least as many
 * as may be gone through where there are as many, newest first. `isAll` where there are no others.
 */
export async function newestByWords(
  tx: Tx,
  kind: SearchKind,
  { asked, neighbours, below }: { asked: string; neighbours: Neighbours; below: string | null },
): Promise<{ ids: string[]; isAll: boolean }> {
  const { words, pairs } = neighbours;
  const [row] = newestRows.parse(
    await tx.$queryRaw`
      SELECT ids, total FROM search_newest(${kind}::"SearchKind", ${asked}::tsquery, ${words}::tsquery, ${pairs}::text[],
        ${below}::uuid)`,
  );
  return row ? { ids: row.ids, isAll: row.total === row.ids.length } : { ids: [], isAll: true };
}

const ranks = z.array(z.object({ id: z.string(), rank: z.number() }));

/** How well each of these things fits what things are put in order by (`rankedBy`). */
export async function ranksOf(
  tx: Tx,
  kind: SearchKind,
  some: readonly string[],
  ranked: string,
): Promise<ReadonlyMap<string, number>> {
  if (some.length === 0) return new Map();
  const found = ranks.parse(
    await tx.$queryRaw`
      SELECT id, rank FROM search_ranks(${kind}::"SearchKind", ${[...some]}::uuid[], ${ranked}::tsquery)`,
  );
  return new Map(found.map(({ id, rank }) => [id, rank]));
}
