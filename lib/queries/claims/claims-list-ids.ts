import { z } from 'zod';
import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import { join, sql, uuids, type Sql } from '#lib/db/connection/sql.ts';
import { hiddenIds } from '#lib/db/confidential/audience.ts';
import { isSearch, searchGuard, type SearchGuard } from '#lib/db/confidential/search-guard.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { placeOfClaim, stretchesOf, stretchSql, type ListStart, type Place } from './claims-list-order.ts';
import { mostFound } from '#lib/domain/search/search-kind.ts';
import { bestFirst, withFound } from './claims-list-found.ts';
import { claimSearches, type FilterContext } from './claims-list-where.ts';

const newestRows = z.array(z.object({ ids: z.array(z.array(z.string())) })).length(1);
// As one value: row by row, hundreds take their time on the way.
const idRows = z.array(z.object({ ids: z.array(z.string()) })).length(1);
const searchedRows = z
  .array(z.object({ found: z.array(z.tuple([z.string(), z.string(), z.array(z.string())])) }))
  .length(1);
/** Claims that are looked at together in a search that some of them may not be found by: a page first, then more. */
const searchedFirst = 100;
const searchedAtOnce = 3_000;

/** From where, and how many: the claims after one in the list, or those before it, the nearest first. */
export type ListPage = { take: number; asOpen?: boolean | undefined } & ListStart;

/** The statement behind a page of one stretch; apart, so that a test can ask the database how it would run it. */
export function claimIdsSql(
  filters: ClaimFilters,
  context: FilterContext,
  page: { take: number; back?: boolean; from?: Place | null; stretch?: number },
): Sql {
  const { take, back = false, from = null, stretch: nth = 0 } = page;
  const stretch = stretchesOf(filters.sort)[nth];
  if (!stretch) throw new Error('A list has no such stretch.');
  const cut = { sort: filters.sort, back, from, take, workspaceId: context.actor.workspaceId };
  return stretchSql(claimSearches(filters, context), stretch, cut);
}

/** Ids of the claims that fit, guarded or not, in the order of the list or away from its place: at most `take`. */
async function fittingIds(
  tx: Tx,
  filters: ClaimFilters,
  context: FilterContext,
  page: ListPage,
): Promise<string[]> {
  const back = 'before' in page;
  const id = back ? page.before : page.after;
  const from = id === null ? null : await placeOfClaim(tx, filters.sort, { id, asOpen: page.asOpen });
  const last = stretchesOf(filters.sort).length - 1;
  const ids: string[] = [];
  for (
    let nth = from?.stretch ?? 0;
    nth >= 0 && nth <= last && ids.length < page.take;
    nth += back ? -1 : 1
  ) {
    const cut = {
      take: page.take - ids.length,
      back,
      from: nth === from?.stretch ? from : null,
      stretch: nth,
    };
    const statement = claimIdsSql(filters, context, cut);
    const [found] = idRows.parse(await tx.$queryRaw(sql`SELECT to_json(ARRAY(${statement})) AS ids`));
    ids.push(...(found?.ids ?? []));
  }
  return ids;
}

/** Pages of the ids of the claims that a guarded search may find, in the order of the list from `start`, or away from it. */
export async function* guardedIds(
  tx: Tx,
  { filters, context, guard }: { filters: ClaimFilters; context: FilterContext; guard: SearchGuard },
  start: ListStart & { asOpen?: boolean | undefined },
): AsyncGenerator<string[]> {
  for (let [from, take] = [start, searchedFirst]; ; take = searchedAtOnce) {
    const page = await fittingIds(tx, filters, context, { ...from, take });
    const [row] = searchedRows.parse(
      await tx.$queryRaw`
        SELECT coalesce(json_agg(json_build_array(c.id, c.statement, c.tags) ORDER BY page.nth), '[]') AS found
        FROM unnest(${uuids(page)}) WITH ORDINALITY AS page (id, nth)
        JOIN "Claim" c ON c."workspaceId" = current_workspace() AND c.id = page.id`,
    );
    const found = (row?.found ?? []).map(([id, statement, tags]) => ({ id, statement, tags }));
    yield (await guard(found)).map(({ id }) => id);
    const last = page.at(-1);
    if (last === undefined || page.length < take) return;
    from = 'before' in from ? { before: last } : { after: last };
  }
}

/** Ids of the claims the filters show, in their order, or nearest first where it is those before one: at most `take`. */
export async function claimIds(
  tx: Tx,
  filters: ClaimFilters,
  context: FilterContext,
  page: ListPage,
): Promise<string[]> {
  const own = { ...(await withFound(tx, filters, context)), hiddenSourceIds: hiddenIds(tx) };
  if (filters.sort === 'relevance' && own.foundIds) {
    const fitting = await claimIds(tx, { ...filters, sort: null }, own, { after: null, take: mostFound });
    return bestFirst(fitting, own, page).slice(0, page.take);
  }
  const guard = await searchGuard(tx, filters);
  if (!guard) return fittingIds(tx, filters, own, page);
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
  if (views.some(isSearch)) throw new Error('A search is asked for by itself.');
  const guarded = { ...context, hiddenSourceIds: hiddenIds(tx) };
  const each = views.map((filters) => sql`ARRAY(${claimIdsSql(filters, guarded, { take })})`);
  const [row] = newestRows.parse(await tx.$queryRaw(sql`SELECT jsonb_build_array(${join(each)}) AS ids`));
  return row?.ids ?? [];
}
