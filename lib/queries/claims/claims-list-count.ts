import { z } from 'zod';
import { isUnfiltered, noFilters, type ClaimFilters } from '#lib/domain/claim-filters.ts';
import { join, raw, sql, type Sql } from '#lib/db/connection/sql.ts';
import { hiddenIds } from '#lib/db/confidential/audience.ts';
import { keptOfSource } from '#lib/db/sources/source-counts.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { onlyThose, sievedIds, sieveOf } from './claims-list-ids.ts';
import { withFound } from './claims-list-found.ts';
import {
  articlesIn,
  asksByItself,
  audienceOf,
  claimsByIds,
  claimSearches,
  isOneOf,
  isSettledAs,
  sourceInFilter,
  type FilterContext,
} from './claims-list-where.ts';

/** How many claims; `more` when there are more than could be counted one by one in time. */
export interface ClaimTotal {
  count: number;
  more: boolean;
}

/** Of no claims. */
export const noClaims: ClaimTotal = { count: 0, more: false };

/** Claims are counted one by one up to here; what the kept counts can answer has no limit, but by state of publication. */
export const countLimit = 10_000;

const rows = z.array(z.object({ counts: z.array(z.number()) })).length(1);

/** True when the counts kept by confirmation, stage and importance can answer, of articles or of all; claims appear in articles besides. */
function isKept(filters: ClaimFilters): boolean {
  const { status, stage, importance, settled, publication } = noFilters;
  return isUnfiltered({ ...filters, status, stage, importance, settled, publication });
}

/** Of the articles in a state of publication no more counts are read than make ten thousand claims, article by article. */
function keptOf({ publication }: ClaimFilters, where: Sql): Sql {
  if (publication === null) return sql`"ClaimTotal" k WHERE ${where}`;
  return sql`(SELECT k.claims FROM (SELECT a.id FROM ${articlesIn(publication)}) a
    CROSS JOIN LATERAL (SELECT k.claims FROM "ClaimCount" k
      WHERE ${where} AND k."articleId" = a.id AND k.claims > 0 OFFSET 0) k LIMIT ${countLimit + 1}) k`;
}

function keptCount(filters: ClaimFilters, workspaceId: string): Sql {
  const where = join(
    [
      sql`k."workspaceId" = ${workspaceId}::uuid`,
      ...isOneOf('k.confirmation', filters.status),
      ...isOneOf('k.stage', filters.stage),
      ...isOneOf('k.importance', filters.importance),
      ...isSettledAs('k', filters.settled),
    ],
    ' AND ',
  );
  return sql`(SELECT coalesce(sum(k.claims), 0)::int FROM ${keptOf(filters, where)})`;
}

/** What of the counts kept by source answers; `null` where nothing does. */
function keptBySource(filters: ClaimFilters): 'claims' | 'open' | 'claims - k.open' | 'confirmed' | null {
  const { source, settled, status } = filters;
  if (source === null || !isUnfiltered({ ...filters, source: null, settled: null, status: [] })) return null;
  if (status.length === 0) {
    if (settled === null) return 'claims';
    return settled === 'no' ? 'open' : 'claims - k.open';
  }
  return settled === null && status.length === 1 && status[0] === 'CONFIRMED' ? 'confirmed' : null;
}

/** By the count kept of its source, where claims from before it was kept are in it. */
function countedBySource(filters: ClaimFilters, context: FilterContext, limit: number): Sql {
  const kept = keptBySource(filters);
  const found = sourceInFilter(filters, context);
  if (kept === null || found === null) return countedOneByOne(filters, context, limit);
  const counts = keptOfSource(found.stands, audienceOf(context));
  return sql`(SELECT coalesce(
    (SELECT k.${raw(kept)} FROM (${counts}) k WHERE ${join(found.shown, ' AND ')}),
    ${countedOneByOne(filters, context, limit)}))`;
}

function countedOneByOne(filters: ClaimFilters, context: FilterContext, limit: number): Sql {
  const claims = claimsByIds(filters, context, { rise: false, from: null });
  const parts = claimSearches(filters, context, { byIds: true, counted: true }).map(
    (search) => sql`(SELECT 1 FROM ${claims} WHERE ${search} LIMIT ${limit + 1})`,
  );
  // No part is begun once those before it make more than are counted.
  return sql`(SELECT count(*)::int FROM (
    SELECT 1 FROM (${join(parts, ' UNION ALL ')}) part LIMIT ${limit + 1}) found)`;
}

/** The statement behind `countAll`; apart, so that a test can ask the database how it would run it. */
export function countSql(views: readonly ClaimFilters[], context: FilterContext, limit = countLimit): Sql {
  const counts = views.map((filters) =>
    isKept(filters)
      ? keptCount(filters, context.actor.workspaceId)
      : countedBySource(filters, context, limit),
  );
  return sql`SELECT ARRAY[${join(counts)}]::int[] AS counts`;
}

/**
 * How many claims each of the views shows, none of them a search, in their order, in one statement; one by one up to
 * `limit`.
 */
export async function countAll(
  tx: Tx,
  views: readonly ClaimFilters[],
  context: FilterContext,
  limit = countLimit,
): Promise<ClaimTotal[]> {
  if (views.some(asksByItself)) throw new Error('A search is counted by itself.');
  return countTogether(tx, views, context, limit);
}

async function countTogether(
  tx: Tx,
  views: readonly ClaimFilters[],
  context: FilterContext,
  limit = countLimit,
): Promise<ClaimTotal[]> {
  if (views.length === 0) return [];
  const [row] = rows.parse(
    await tx.$queryRaw(countSql(views, { ...context, hiddenSourceIds: hiddenIds(tx) }, limit)),
  );
  return views.map((filters, at) => {
    const count = row?.counts[at] ?? 0;
    // One by one no more than one beyond the limit are counted.
    const all = isKept(filters) && filters.publication === null;
    const exact = all || (keptBySource(filters) !== null && count !== limit + 1);
    return totalOf(count, { exact, limit });
  });
}

function totalOf(count: number, { exact = false, limit = countLimit } = {}): ClaimTotal {
  return exact || count <= limit ? { count, more: false } : { count: limit, more: true };
}

/** How many claims the filters show; where very many were found by words, of the newest of them, and that there are more. */
export async function countClaims(
  tx: Tx,
  filters: ClaimFilters,
  context: FilterContext,
): Promise<ClaimTotal> {
  const { found, ...rest } = await withFound(tx, filters, context);
  const isMore = found !== undefined && found !== 'AFTERWARDS' && found.more;
  const own = { ...rest, ...(found && { found: onlyThose(found) }) };
  const sieve = await sieveOf(tx, filters, own);
  if (!sieve) {
    const { count, more } = (await countTogether(tx, [filters], own))[0] ?? noClaims;
    return { count, more: more || isMore };
  }
  const sought = { filters, context: { ...own, hiddenSourceIds: hiddenIds(tx) }, sieve };
  let count = 0;
  for await (const ids of sievedIds(tx, sought, { after: null })) {
    count += ids.length;
    if (count > countLimit) break;
  }
  const { count: counted, more } = totalOf(count);
  return { count: counted, more: more || isMore };
}
