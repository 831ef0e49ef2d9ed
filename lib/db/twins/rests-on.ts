import { sql, type Sql } from '#lib/db/connection/sql.ts';
import type { Terms } from '#lib/domain/attribution.ts';
import { reachedBelow } from './control.ts';
import { isTold } from './untold.ts';

// Twin of `sourcesOfItem` and `sourcesOfClaim` in lib/domain/rests-on.ts, from the sources named `reached` to what names
// them; `h` is a hop, `e` an item of evidence that is there.

const there = sql`e."workspaceId" = current_workspace() AND e."deletedAt" IS NULL`;

/** The hops that name a reached source. */
export const hopsOf: Sql = sql`reached r JOIN "Hop" h ON h."workspaceId" = current_workspace() AND h."sourceId" = r.id`;

/** The items of evidence a reached source published. */
export const publishedBy: Sql = sql`reached r JOIN "Evidence" e ON ${there} AND e."publisherId" = r.id`;

/** The items of evidence that cite a reached source. */
export const citing: Sql = sql`reached r
      JOIN "Citation" t ON t."workspaceId" = current_workspace() AND t."citedSourceId" = r.id
      JOIN "Evidence" e ON ${there} AND e.id = t."evidenceId"`;

/**
 * The ids of the claims, deleted ones too, that rest on one of the sources which the query `sources` selects, or on one
 * that those control: in the chain, as publisher of evidence, or cited by it. Of those `among` these where they are told.
 */
export function claimsOn(sources: Sql, among?: readonly string[]): Sql {
  return sql`
    WITH RECURSIVE ${reachedBelow(sources)}
    SELECT h."claimId" AS id FROM ${hopsOf} WHERE ${isAmong(sql`h."claimId"`, among)}
    UNION
    SELECT e."claimId" FROM ${publishedBy} WHERE ${isAmong(sql`e."claimId"`, among)}
    UNION
    SELECT e."claimId" FROM ${citing} WHERE ${isAmong(sql`e."claimId"`, among)}`;
}

// Of few claims what they rest on is read, and not all that rests on a source that may be behind very many.
const isAmong = (claimId: Sql, among: readonly string[] | undefined): Sql =>
  among ? sql`${claimId} = ANY(${[...among]}::uuid[])` : sql`true`;

const discredited = sql`s."workspaceId" = current_workspace() AND s."discreditedAt" IS NOT NULL`;

/**
 * Twin of `discreditedBehind` in lib/domain/rests-on.ts: the ids of the claims that rest on any discredited source, as
 * far as that may be told where nothing is of those who spoke on terms that are `untold`; of those `among` these where they
 * are told.
 */
export function claimsOnDiscredited(untold: readonly Terms[], among?: readonly string[]): Sql {
  if (untold.length === 0) return claimsOn(sql`SELECT s.id FROM "Source" s WHERE ${discredited}`, among);
  const told = (claimId: Sql) =>
    sql`${isAmong(claimId, among)} AND ${isTold(claimId, [sql`r.id`, sql`r.root`], untold)}`;
  return sql`
    WITH RECURSIVE reached (id, root) AS (
      SELECT s.id, s.id FROM "Source" s WHERE ${discredited}
      UNION
      SELECT s.id, r.root FROM reached r JOIN "Source" s
        ON s."workspaceId" = current_workspace() AND s."controlledById" = r.id
    )
    SELECT h."claimId" AS id FROM ${hopsOf} WHERE ${told(sql`h."claimId"`)}
    UNION
    SELECT e."claimId" FROM ${publishedBy} WHERE ${told(sql`e."claimId"`)}
    UNION
    SELECT e."claimId" FROM ${citing} WHERE ${told(sql`e."claimId"`)}`;
}
