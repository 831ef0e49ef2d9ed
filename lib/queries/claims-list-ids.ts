import { z } from 'zod';
import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import { empty, join, sql, type Sql } from '#lib/db/sql.ts';
import { unsearchedNames } from '#lib/db/audience.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { claimSearches, type FilterContext } from './claims-list-where.ts';

const newestRows = z.array(z.object({ ids: z.array(z.array(z.string())) })).length(1);
const idRows = z.array(z.object({ id: z.string() }));

/** The statement behind `claimIds`; apart, so that a test can ask the database how it would run it. */
export function claimIdsSql(
  filters: ClaimFilters,
  context: FilterContext,
  page: { after: string | null; take: number },
): Sql {
  const older = page.after === null ? empty : sql`AND c.id < ${page.after}::uuid`;
  const parts = claimSearches(filters, context).map(
    (search) =>
      sql`(SELECT c.id FROM "Claim" c WHERE ${search} ${older} ORDER BY c.id DESC LIMIT ${page.take})`,
  );
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  return sql`SELECT id FROM (${join(parts, ' UNION ALL ')}) found ORDER BY id DESC LIMIT ${page.take}`;
}

/** Ids of the claims the filters show, newest first, at most `take`, older than `after` when it is given. */
export async function claimIds(
  tx: Tx,
  filters: ClaimFilters,
  context: FilterContext,
  page: { after: string | null; take: number },
): Promise<string[]> {
  const guarded = { ...context, unsearched: unsearchedNames(tx) };
  const rows = await tx.$queryRaw(claimIdsSql(filters, guarded, page));
  return idRows.parse(rows).map((row) => row.id);
}

/** For each of the views, in their order, the ids of its newest claims, newest first, at most `take`: in one statement. */
export async function newestOfEach(
  tx: Tx,
  views: readonly ClaimFilters[],
  context: FilterContext,
  take: number,
): Promise<string[][]> {
  if (views.length === 0) return [];
  const guarded = { ...context, unsearched: unsearchedNames(tx) };
  const each = views.map((filters) => sql`ARRAY(${claimIdsSql(filters, guarded, { after: null, take })})`);
  const [row] = newestRows.parse(await tx.$queryRaw(sql`SELECT jsonb_build_array(${join(each)}) AS ids`));
  return row?.ids ?? [];
}
