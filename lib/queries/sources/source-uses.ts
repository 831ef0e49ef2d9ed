import { z } from 'zod';
import { isOpenItem, isTellable } from '#lib/db/confidential/guarded-uses.ts';
import { sql, type Sql } from '#lib/db/connection/sql.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { citing, hopsOf, publishedBy } from '#lib/db/twins/rests-on.ts';

const found = z.array(z.object({ ids: z.array(z.string()), count: z.number() })).length(1);

/** What names a source: ids of the newest, and how many there are. */
export interface Uses {
  ids: string[];
  count: number;
}

/**
 * The newest of what `named` selects as `id`, and how many there are. What names the source is found first, in an index:
 * asked of all claims or items from the newest on, one that is seldom named is looked for in all of them.
 */
async function newestOf(tx: Tx, sourceId: string, named: Sql, most: number): Promise<Uses> {
  const [uses] = found.parse(
    await tx.$queryRaw`
      WITH reached (id) AS (SELECT ${sourceId}::uuid), named AS MATERIALIZED (${named})
      SELECT ARRAY(SELECT n.id FROM named n ORDER BY n.id DESC LIMIT ${most}) AS ids,
        (SELECT count(*)::int FROM named) AS count`,
  );
  return uses ?? { ids: [], count: 0 };
}

/** True of a claim `c` that is there and may be told to have to do with the source. */
function tellable(tx: Tx, sourceId: string): Sql {
  return sql`c."deletedAt" IS NULL AND ${isTellable(tx, { claimId: sql`c.id`, sourceId: sql`${sourceId}::uuid` })}`;
}

/** Claims in whose chain the source stands. */
export function claimsNaming(tx: Tx, sourceId: string, most: number): Promise<Uses> {
  const named = sql`
    SELECT DISTINCT h."claimId" AS id FROM ${hopsOf}
    JOIN "Claim" c ON c."workspaceId" = current_workspace() AND c.id = h."claimId"
    WHERE ${tellable(tx, sourceId)}`;
  return newestOf(tx, sourceId, named, most);
}

/** Items of evidence that the source published or that cite it, of those that are shown whole. */
export function evidenceNaming(tx: Tx, sourceId: string, most: number): Promise<Uses> {
  const open = isOpenItem(tx);
  const claim = sql`JOIN "Claim" c ON c."workspaceId" = current_workspace() AND c.id = e."claimId"`;
  const named = sql`
    SELECT e.id FROM ${publishedBy} ${claim} WHERE ${open} AND ${tellable(tx, sourceId)}
    UNION
    SELECT e.id FROM ${citing} ${claim} WHERE ${open} AND ${tellable(tx, sourceId)}`;
  return newestOf(tx, sourceId, named, most);
}
