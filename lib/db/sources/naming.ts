import { isOpenItem, isTellable } from '#lib/db/confidential/guarded-uses.ts';
import { readershipOf } from '#lib/db/confidential/audience.ts';
import { sql, type Sql } from '#lib/db/connection/sql.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { guardedTerms } from '#lib/domain/confidential/shown.ts';

/** What names a source is counted from the newest on, and of each kind no further than this. */
export const namingAtMost = 10_000;

/** Of what is told of claims that name it, each of them read, no more than the newest so many of each kind are. */
const tellingAtMost = 3_000;

/** A source, and how much of what names it is read; all parts below are of one statement. */
export interface Naming {
  sourceId: string;
  /** Left out, `namingAtMost` where it is counted, and `tellingAtMost` where claims are read. */
  most?: number;
}

/** The one after the last that is read, where there are more. */
function beyond(part: Sql, most: number): Sql {
  return sql`(SELECT id FROM ${part} ORDER BY id DESC OFFSET ${most} LIMIT 1)`;
}

/** True of a hop `h` that names its source to those this transaction reads for. */
export function isTellableHop(tx: Tx): Sql {
  const readership = readershipOf(tx);
  return readership ? sql`h.terms::text <> ALL(${guardedTerms(readership.audience)}::text[])` : sql`true`;
}

/** The part `hops (id)`, the newest claims in whose chain the source stands, of those that may be told of, and one more. */
function newestHops(tx: Tx, { sourceId, most }: Required<Naming>): Sql {
  return sql`hops AS MATERIALIZED (
      SELECT h."claimId" AS id FROM "Hop" h
      WHERE h."workspaceId" = current_workspace() AND h."sourceId" = ${sourceId}::uuid AND ${isTellableHop(tx)}
      ORDER BY h."claimId" DESC LIMIT ${most + 1})`;
}

/**
 * The parts `published (id)` and `citing (id)`, the newest items of evidence the source published and that cite it, and
 * `items (id, "claimId")`, those of them that are there and shown whole. Twin of `sourcesOfItem` in lib/domain/rests-on.ts.
 */
export function newestItems(tx: Tx, { sourceId, most = namingAtMost }: Naming): Sql {
  return sql`published AS MATERIALIZED (
      SELECT e.id FROM "Evidence" e WHERE e."workspaceId" = current_workspace() AND e."publisherId" = ${sourceId}::uuid
      ORDER BY e.id DESC LIMIT ${most + 1}),
    citing AS MATERIALIZED (
      SELECT DISTINCT t."evidenceId" AS id FROM "Citation" t
      WHERE t."workspaceId" = current_workspace() AND t."citedSourceId" = ${sourceId}::uuid
      ORDER BY 1 DESC LIMIT ${most + 1}),
    items AS MATERIALIZED (
      SELECT e.id, e."claimId" FROM (
        (SELECT id FROM published ORDER BY id DESC LIMIT ${most}) UNION (SELECT id FROM citing ORDER BY id DESC LIMIT ${most})) u
      JOIN "Evidence" e ON e."workspaceId" = current_workspace() AND e.id = u.id
      WHERE e."deletedAt" IS NULL AND ${isOpenItem(tx)}
        AND ${isTellable(tx, { claimId: sql`e."claimId"`, sourceId: sql`${sourceId}::uuid` })})`;
}

/** The id that the items left out are not newer than, or no row where none is. */
export function itemsCut({ most = namingAtMost }: Naming): Sql {
  return sql`SELECT id FROM (${beyond(sql`published`, most)} UNION ALL ${beyond(sql`citing`, most)}) c
    ORDER BY id DESC LIMIT 1`;
}

/**
 * The claims that name a source, in the chain or behind evidence, as the parts `named (id)` and `cut (id)`: the newest of
 * them, each once, and what all that were left out are older than; `cut` has no row where none was. Whatever is recorded of
 * a claim is younger than it, so that evidence beyond the newest items is of claims older than those.
 */
export function newestNaming(tx: Tx, { sourceId, most = tellingAtMost }: Naming): Sql {
  const naming = { sourceId, most };
  return sql`${newestHops(tx, naming)}, ${newestItems(tx, naming)},
    cut AS MATERIALIZED (
      SELECT id FROM (${beyond(sql`hops`, most)} UNION ALL (${itemsCut(naming)})) c ORDER BY id DESC LIMIT 1),
    named AS MATERIALIZED (
      SELECT n.id FROM (SELECT id FROM hops UNION SELECT "claimId" FROM items) n
      WHERE n.id > (SELECT id FROM cut) OR NOT EXISTS (SELECT FROM cut))`;
}
