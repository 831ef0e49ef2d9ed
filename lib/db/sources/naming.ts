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

/** True of an item `e` of a claim `c` that are there, the one shown whole and the other to be told of. */
function isShownItem(tx: Tx, sourceId: string): Sql {
  return sql`e."deletedAt" IS NULL AND c."deletedAt" IS NULL AND ${isOpenItem(tx)}
    AND ${isTellable(tx, { claimId: sql`e."claimId"`, sourceId: sql`${sourceId}::uuid` })}`;
}

const withItsClaim = sql`JOIN "Claim" c ON c."workspaceId" = current_workspace() AND c.id = e."claimId"`;

/** Of what was read as `part`, what is shown; for what is not, as many are read on from `older`, where there are others. */
function shownOf(part: Sql, older: Sql, most: number): Sql {
  const shown = sql`FROM ${part} r JOIN seen s ON s.id = r.id`;
  return sql`SELECT s.id, s."claimId" ${shown} UNION ALL (
      ${older} LIMIT ${most + 1}::bigint - (SELECT count(*) ${shown}))`;
}

/**
 * The parts `published (id, "claimId")` and `citing (id, "claimId")`, the newest items of evidence the source published and
 * that cite it, of those that are there and shown whole, and one more of each; and `items (id, "claimId")`, both without
 * that one. Twin of `sourcesOfItem` in lib/domain/rests-on.ts. As many as are wanted are read at once; what of them is
 * kept back is made up for item by item, in order, so that nothing told of them hangs on that.
 */
export function newestItems(tx: Tx, { sourceId, most = namingAtMost }: Naming): Sql {
  const isShown = isShownItem(tx, sourceId);
  const publishedBy = sql`e."workspaceId" = current_workspace() AND e."publisherId" = ${sourceId}::uuid`;
  const cites = sql`t."workspaceId" = current_workspace() AND t."citedSourceId" = ${sourceId}::uuid`;
  const one = sql`SELECT ${isShown} FROM "Claim" c WHERE c."workspaceId" = current_workspace() AND c.id = e."claimId"`;
  return sql`publishedFirst AS MATERIALIZED (
      SELECT e.id FROM "Evidence" e WHERE ${publishedBy} ORDER BY e.id DESC LIMIT ${most + 1}),
    citingFirst AS MATERIALIZED (
      SELECT DISTINCT t."evidenceId" AS id FROM "Citation" t WHERE ${cites} ORDER BY 1 DESC LIMIT ${most + 1}),
    seen AS MATERIALIZED (
      SELECT e.id, e."claimId" FROM (SELECT id FROM publishedFirst UNION SELECT id FROM citingFirst) u
      JOIN "Evidence" e ON e."workspaceId" = current_workspace() AND e.id = u.id ${withItsClaim} WHERE ${isShown}),
    published AS MATERIALIZED (${shownOf(
      sql`publishedFirst`,
      sql`SELECT e.id, e."claimId" FROM "Evidence" e
        WHERE ${publishedBy} AND e.id < (SELECT id FROM publishedFirst ORDER BY id LIMIT 1) AND (${one})
        ORDER BY e.id DESC`,
      most,
    )}),
    citing AS MATERIALIZED (${shownOf(
      sql`citingFirst`,
      sql`SELECT e.id, e."claimId" FROM (
          SELECT DISTINCT t."evidenceId" FROM "Citation" t
          WHERE ${cites} AND t."evidenceId" < (SELECT id FROM citingFirst ORDER BY id LIMIT 1)
          ORDER BY 1 DESC) older
        CROSS JOIN LATERAL (SELECT e.id, e."claimId" FROM "Evidence" e
          WHERE e."workspaceId" = current_workspace() AND e.id = older."evidenceId" AND (${one}) LIMIT 1) e
        ORDER BY older."evidenceId" DESC`,
      most,
    )}),
    items AS MATERIALIZED (
      (SELECT id, "claimId" FROM published ORDER BY id DESC LIMIT ${most})
      UNION (SELECT id, "claimId" FROM citing ORDER BY id DESC LIMIT ${most}))`;
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
