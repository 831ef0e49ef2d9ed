import { z } from 'zod';
import { readershipOf } from '#lib/db/confidential/audience.ts';
import { sql, type Sql } from '#lib/db/connection/sql.ts';
import { isTellableHop, itemsCut, namingAtMost, newestItems, type Naming } from '#lib/db/sources/naming.ts';
import { keptOfSource } from '#lib/db/sources/source-counts.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { Total } from '#lib/domain/words/total-words.ts';

const found = z.array(z.object({ ids: z.array(z.string()), count: z.number(), more: z.boolean() })).length(1);

/** What names a source: ids of the newest, and how many there are. */
export interface Uses {
  ids: string[];
  total: Total;
}

/** How much of it is shown. */
export type Shown = Naming & { shown: number };

async function usesOf(tx: Tx, statement: Sql): Promise<Uses> {
  const [uses] = found.parse(await tx.$queryRaw(statement));
  const { ids, count, more } = uses ?? { ids: [], count: 0, more: false };
  return { ids, total: { count, more } };
}

/** The statement behind `claimsNaming`; apart, so that a test can ask the database how it would run it. */
export function claimsNamingSql(tx: Tx, { sourceId, shown, most = namingAtMost }: Shown): Sql {
  const audience = readershipOf(tx)?.audience ?? { role: 'ADMIN', way: 'DESK' };
  const naming = sql`"Hop" h
    JOIN "Claim" c ON c."workspaceId" = current_workspace() AND c.id = h."claimId" AND c."deletedAt" IS NULL
    WHERE h."workspaceId" = current_workspace() AND h."sourceId" = ${sourceId}::uuid AND ${isTellableHop(tx)}`;
  return sql`
    WITH kept AS MATERIALIZED (${keptOfSource(sql`${sourceId}::uuid`, audience)}),
      counted AS MATERIALIZED (SELECT coalesce((SELECT claims FROM kept),
        (SELECT count(*) FROM (SELECT FROM ${naming} LIMIT ${most + 1}) n))::int AS claims)
    SELECT ARRAY(SELECT h."claimId" FROM ${naming} ORDER BY h."claimId" DESC LIMIT ${shown}) AS ids,
      CASE WHEN EXISTS (SELECT FROM kept) THEN claims ELSE least(claims, ${most}::int) END AS count,
      claims > ${most}::int AND NOT EXISTS (SELECT FROM kept) AS more
    FROM counted`;
}

/** Claims in whose chain the source stands; all are counted, but where the kept counts have it not yet. */
export function claimsNaming(tx: Tx, naming: Shown): Promise<Uses> {
  return usesOf(tx, claimsNamingSql(tx, naming));
}

/** The statement behind `evidenceNaming`; apart, so that a test can ask the database how it would run it. */
export function evidenceNamingSql(tx: Tx, naming: Shown): Sql {
  return sql`
    WITH ${newestItems(tx, naming)}, cut AS MATERIALIZED (${itemsCut(naming)}),
      shown AS MATERIALIZED (
        SELECT i.id FROM items i WHERE i.id > (SELECT id FROM cut) OR NOT EXISTS (SELECT FROM cut))
    SELECT ARRAY(SELECT s.id FROM shown s ORDER BY s.id DESC LIMIT ${naming.shown}) AS ids,
      (SELECT count(*)::int FROM shown) AS count, EXISTS (SELECT FROM cut) AS more`;
}

/** Items of evidence that the source published or that cite it, of those that are shown whole, with claims that are there. */
export function evidenceNaming(tx: Tx, naming: Shown): Promise<Uses> {
  return usesOf(tx, evidenceNamingSql(tx, naming));
}
