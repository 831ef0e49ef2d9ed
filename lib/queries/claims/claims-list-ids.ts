import { z } from 'zod';
import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import { empty, join, raw, sql, type Sql } from '#lib/db/connection/sql.ts';
import { hiddenIds } from '#lib/db/confidential/audience.ts';
import { searchGuard, type SearchGuard } from '#lib/db/confidential/search-guard.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { claimSearches, type FilterContext } from './claims-list-where.ts';

const newestRows = z.array(z.object({ ids: z.array(z.array(z.string())) })).length(1);
const idRows = z.array(z.object({ id: z.string() }));
// As one value: row by row, thousands take their time on the way.
const searchedRows = z.array(z.object({ found: z.array(z.tuple([z.string(), z.string()])) })).length(1);
/** Claims that are looked at together in a search that some of them may not be found by: a page first, then more. */
const searchedFirst = 100;
const searchedAtOnce = 3_000;

/** From where, and how many: the claims after one in the list, or those before it, the nearest first. */
export type ListPage = { take: number } & ({ after: string | null } | { newerThan: string });

function boundsOf(page: ListPage): { bound: Sql; order: Sql } {
  if ('newerThan' in page) {
    return { bound: sql`AND c.id > ${page.newerThan}::uuid`, order: raw('ASC') };
  }
  const bound = page.after === null ? empty : sql`AND c.id < ${page.after}::uuid`;
  return { bound, order: raw('DESC') };
}

/** The statement behind `claimIds`; apart, so that a test can ask the database how it would run it. */
export function claimIdsSql(filters: ClaimFilters, context: FilterContext, page: ListPage): Sql {
  const { bound, order } = boundsOf(page);
  const parts = claimSearches(filters, context).map(
    (search) =>
      sql`(SELECT c.id FROM "Claim" c WHERE ${search} ${bound} ORDER BY c.id ${order} LIMIT ${page.take})`,
  );
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  return sql`SELECT id FROM (${join(parts, ' UNION ALL ')}) found ORDER BY id ${order} LIMIT ${page.take}`;
}

/** Pages of the ids of the claims that a guarded search may find, in the order of the list from `start`, or away from it. */
export async function* guardedIds(
  tx: Tx,
  { filters, context, guard }: { filters: ClaimFilters; context: FilterContext; guard: SearchGuard },
  start: { after: string | null } | { newerThan: string },
): AsyncGenerator<string[]> {
  for (let [from, take] = [start, searchedFirst]; ; take = searchedAtOnce) {
    const page = claimIdsSql(filters, context, { ...from, take });
    const { order } = boundsOf({ ...from, take });
    const [row] = searchedRows.parse(
      await tx.$queryRaw`
        SELECT coalesce(json_agg(json_build_array(c.id, c.statement) ORDER BY c.id ${order}), '[]') AS found
        FROM (${page}) page JOIN "Claim" c ON c."workspaceId" = current_workspace() AND c.id = page.id`,
    );
    const found = (row?.found ?? []).map(([id, statement]) => ({ id, statement }));
    yield (await guard(found)).map(({ id }) => id);
    const last = found.at(-1);
    if (!last || found.length < take) return;
    from = 'newerThan' in from ? { newerThan: last.id } : { after: last.id };
  }
}

/** Ids of the claims the filters show, newest first, or nearest first where it is those before one: at most `take`. */
export async function claimIds(
  tx: Tx,
  filters: ClaimFilters,
  context: FilterContext,
  page: ListPage,
): Promise<string[]> {
  const own = { ...context, hiddenSourceIds: hiddenIds(tx) };
  const guard = await searchGuard(tx, filters.q);
  if (!guard) return idRows.parse(await tx.$queryRaw(claimIdsSql(filters, own, page))).map(({ id }) => id);
  const ids: string[] = [];
  for await (const some of guardedIds(tx, { filters, context: own, guard }, page)) {
    ids.push(...some);
    if (ids.length >= page.take) break;
  }
  return ids.slice(0, page.take);
}

/** For each of the views, in their order, the ids of its newest claims, newest first, at most `take`: in one statement. */
export async function newestOfEach(
  tx: Tx,
  views: readonly ClaimFilters[],
  context: FilterContext,
  take: number,
): Promise<string[][]> {
  if (views.length === 0) return [];
  if (views.some(({ q }) => q !== null)) throw new Error('A search is asked for by itself.');
  const guarded = { ...context, hiddenSourceIds: hiddenIds(tx) };
  const each = views.map((filters) => sql`ARRAY(${claimIdsSql(filters, guarded, { after: null, take })})`);
  const [row] = newestRows.parse(await tx.$queryRaw(sql`SELECT jsonb_build_array(${join(each)}) AS ids`));
  return row?.ids ?? [];
}
