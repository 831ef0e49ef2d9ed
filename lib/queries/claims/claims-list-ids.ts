import { z } from 'zod';
import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import { join, sql, type Sql } from '#lib/db/connection/sql.ts';
import { hiddenIds } from '#lib/db/confidential/audience.ts';
import { tagGuard } from '#lib/db/confidential/search-guard.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { articlesOfPage } from './claims-list-articles.ts';
import {
  placeOfClaim,
  risesIn,
  stretchesOf,
  stretchSql,
  type ListStart,
  type Place,
} from './claims-list-order.ts';
import { mostFound } from '#lib/domain/search/search-kind.ts';
import { bestFirst, withFound } from './claims-list-found.ts';
import {
  asksByItself,
  claimsByIds,
  claimSearches,
  type FilterContext,
  type Sieve,
} from './claims-list-where.ts';

const newestRows = z.array(z.object({ ids: z.array(z.array(z.string())) })).length(1);
const idRows = z.array(z.object({ id: z.string() }));
// As one value: row by row, thousands take their time on the way.
const taggedRows = z
  .array(z.object({ found: z.array(z.tuple([z.string(), z.array(z.string())])) }))
  .length(1);
/** So many of a workspace's newest claims are looked through for the newest of very many. */
const recentClaims = 20_000;
/** Claims that are looked at together where some of them may not be shown: a page first, then more. */
const sievedFirst = 100;
const sievedAtOnce = 3_000;

/** From where, and how many: the claims after one in the list, or those before it, the nearest first. */
export type ListPage = { take: number; asOpen?: boolean | undefined } & ListStart;

/** The statement behind a page of one stretch; apart, so that a test can ask the database how it would run it. */
export function claimIdsSql(
  filters: ClaimFilters,
  context: FilterContext,
  page: { take: number; back?: boolean; from?: Place | null; stretch?: number; among?: Sql },
): Sql {
  const { take, back = false, from = null, stretch: nth = 0, among } = page;
  const stretch = stretchesOf(filters.sort)[nth];
  if (!stretch) throw new Error('A list has no such stretch.');
  const cut = { sort: filters.sort, back, from, take, workspaceId: context.actor.workspaceId };
  return stretchSql(
    (byIds) => {
      const claims = byIds ? claimsByIds(filters, context, byIds) : sql`"Claim" c`;
      return claimSearches(filters, context, { byIds: byIds !== null }).map((where) => ({
        claims,
        where: among ? sql`${where} AND ${among}` : where,
      }));
    },
    stretch,
    cut,
  );
}

/** The context of one page of a list that is narrowed to a state of publication alone, which some articles are in: those that have it. */
async function onArticles(
  tx: Tx,
  filters: ClaimFilters,
  context: FilterContext,
  { take, back, from }: { take: number; back: boolean; from: Place | null },
): Promise<FilterContext> {
  if (context.fewArticles !== null) return context;
  const rise = risesIn({ sort: filters.sort, back });
  const fewArticles = await articlesOfPage(tx, filters, { rise, from: from?.id ?? null, take });
  return { ...context, fewArticles };
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
    const found = idRows.parse(
      await tx.$queryRaw(claimIdsSql(filters, await onArticles(tx, filters, context, cut), cut)),
    );
    ids.push(...found.map((row) => row.id));
  }
  return ids;
}

async function tagsOf(tx: Tx, ids: readonly string[]): Promise<{ id: string; tags: readonly string[] }[]> {
  const [row] = taggedRows.parse(
    await tx.$queryRaw`
      SELECT coalesce(json_agg(json_build_array(c.id, c.tags) ORDER BY page.nth), '[]') AS found
      FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS page (id, nth)
      JOIN "Claim" c ON c."workspaceId" = current_workspace() AND c.id = page.id`,
  );
  return (row?.found ?? []).map(([id, tags]) => ({ id, tags }));
}

/**
 * What is looked at in each claim that fits the other filters: whether it is found by the words, where very many are, and
 * whether those who ask may know of its tags; `null` where the database answers by itself.
 */
export async function sieveOf(tx: Tx, filters: ClaimFilters, context: FilterContext): Promise<Sieve | null> {
  const { found } = context;
  const sieve = found && found !== 'AFTERWARDS' ? found.sieve : null;
  const guard = await tagGuard(tx, filters.tag);
  if (!guard) return sieve;
  const told: Sieve = async (ids) => guard(await tagsOf(tx, ids));
  return sieve ? async (ids) => told(await sieve(ids)) : told;
}

/** Pages of the ids of the claims that fit the filters and the sieve, in the order of the list from `start`, or away from it. */
export async function* sievedIds(
  tx: Tx,
  { filters, context, sieve }: { filters: ClaimFilters; context: FilterContext; sieve: Sieve },
  start: ListStart & { asOpen?: boolean | undefined },
): AsyncGenerator<readonly string[]> {
  for (let [from, take] = [start, sievedFirst]; ; take = sievedAtOnce) {
    const page = await fittingIds(tx, filters, context, { ...from, take });
    yield await sieve(page);
    const last = page.at(-1);
    if (last === undefined || page.length < take) return;
    from = 'before' in from ? { before: last } : { after: last };
  }
}

/** What was found without what is older. */
export function onlyThose(found: NonNullable<FilterContext['found']>): NonNullable<FilterContext['found']> {
  return found === 'AFTERWARDS' ? found : { ...found, sieve: null };
}

/** Where very many were found they are looked for in what fits the other filters, whatever was found first. */
function lookedAtAfterwards(context: FilterContext): FilterContext {
  const { found } = context;
  return found && found !== 'AFTERWARDS' && found.sieve ? { ...context, found: 'AFTERWARDS' } : context;
}

/** Ids of the claims the filters show, in their order, or nearest first where it is those before one: at most `take`. */
export async function claimIds(
  tx: Tx,
  filters: ClaimFilters,
  context: FilterContext,
  page: ListPage,
): Promise<string[]> {
  const own = { ...(await withFound(tx, filters, context)), hiddenSourceIds: hiddenIds(tx) };
  if (filters.sort === 'relevance' && own.found && own.found !== 'AFTERWARDS') {
    const newest = { ...own, found: onlyThose(own.found) };
    const fitting = await claimIds(tx, { ...filters, sort: null }, newest, { after: null, take: mostFound });
    return bestFirst(fitting, own.found.ids, page).slice(0, page.take);
  }
  const sieve = await sieveOf(tx, filters, own);
  if (!sieve) return fittingIds(tx, filters, own, page);
  const ids: string[] = [];
  const sought = { filters, context: lookedAtAfterwards(own), sieve };
  for await (const some of sievedIds(tx, sought, page)) {
    ids.push(...some);
    if (ids.length >= page.take) break;
  }
  return ids.slice(0, page.take);
}

/** That the claim `c` is among the newest of all, those that are deleted counted in. */
async function isRecent(tx: Tx): Promise<Sql> {
  const [oldest] = idRows.parse(
    await tx.$queryRaw`
      SELECT id FROM "Claim" WHERE "workspaceId" = current_workspace()
      ORDER BY id DESC OFFSET ${recentClaims - 1} LIMIT 1`,
  );
  return oldest ? sql`c.id >= ${oldest.id}::uuid` : sql`true`;
}

/**
 * For each of the views, in their order, the ids of its newest claims, newest first, at most `take`: in one statement. Of a
 * view that is `crowded` only those among the newest `recentClaims` of the workspace: how far back the first of very many
 * stands nobody knows.
 */
export async function newestOfEach(
  tx: Tx,
  views: readonly { filters: ClaimFilters; crowded: boolean }[],
  context: FilterContext,
  take: number,
): Promise<string[][]> {
  if (views.length === 0) return [];
  if (views.some(({ filters }) => asksByItself(filters))) throw new Error('A search is asked for by itself.');
  const guarded = { ...context, hiddenSourceIds: hiddenIds(tx) };
  const among = views.some(({ crowded }) => crowded) ? await isRecent(tx) : sql`true`;
  const each = views.map(
    ({ filters, crowded }) =>
      sql`ARRAY(${claimIdsSql(filters, guarded, { take, ...(crowded && { among }) })})`,
  );
  const [row] = newestRows.parse(await tx.$queryRaw(sql`SELECT jsonb_build_array(${join(each)}) AS ids`));
  return row?.ids ?? [];
}
