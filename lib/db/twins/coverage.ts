import { z } from 'zod';
import { sql, type Sql } from '#lib/db/connection/sql.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { CoverageCount } from '#lib/domain/versions/coverage.ts';

/** Of the newest text of an article. */
export type UnlookedCount = Pick<CoverageCount, 'all' | 'notYet'>;

const found = z.array(z.object({ articleId: z.string(), all: z.number(), notYet: z.number() }));

/**
 * How many sentences there are, by their `bounds` (a start and an end each, in turn), and on how many nobody has looked:
 * those that no passage of `claims` touches and that none of what is said to make no claim, `without`, holds whole. Both
 * are statements of `start` and `"end"`. Twin of `coverage` in lib/domain/versions/coverage.ts.
 */
export function unlookedOf({ bounds, claims, without }: Record<'bounds' | 'claims' | 'without', Sql>): Sql {
  // Of what begins no later than a sentence, that which goes furthest holds it, or nothing does.
  return sql`
    SELECT count(*)::int AS "all",
      count(*) FILTER (WHERE NOT (int4range(held.start, held."end") && standing.spans)
        AND NOT coalesce(held.furthest >= held."end", false))::int AS "notYet"
    FROM (
      SELECT start, "end", sentence, max("end") FILTER (WHERE NOT sentence) OVER (ORDER BY start) AS furthest
      FROM (
        SELECT min(bound) AS start, max(bound) AS "end", true AS sentence
        FROM unnest(${bounds}) WITH ORDINALITY bounds (bound, nth)
        GROUP BY (nth - 1) / 2
        UNION ALL
        SELECT start, "end", false FROM (${without}) without) said) held
    CROSS JOIN (
      SELECT coalesce(range_agg(int4range(start, "end")), '{}'::int4multirange) AS spans
      FROM (${claims}) claims) standing
    WHERE held.sentence`;
}

/**
 * Counts the sentences of the newest texts of these articles, for many texts at once and without reading one. A text
 * whose sentences are not stored yet is not there.
 */
export async function unlookedCounts(
  tx: Tx,
  workspaceId: string,
  articleIds: readonly string[],
): Promise<Map<string, UnlookedCount>> {
  const claims = sql`
    SELECT n.start, n."end"
    FROM "Anchor" n
    JOIN "Claim" c ON c."workspaceId" = ${workspaceId}::uuid AND c.id = n."claimId" AND c."deletedAt" IS NULL
    LEFT JOIN "Appearance" p ON p."workspaceId" = ${workspaceId}::uuid AND p.id = n."appearanceId"
    WHERE n."workspaceId" = ${workspaceId}::uuid AND n."versionId" = newest.id AND n.state <> 'ORPHANED'
      AND p."removedAt" IS NULL`;
  const without = sql`
    SELECT o.start, o."end" FROM "NoClaim" o
    WHERE o."workspaceId" = ${workspaceId}::uuid AND o."versionId" = newest.id`;
  const rows = found.parse(
    await tx.$queryRaw(sql`
      SELECT article.id AS "articleId", told."all", told."notYet"
      FROM unnest(${articleIds}::uuid[]) article (id)
      CROSS JOIN LATERAL (
        SELECT v.id FROM "ArticleVersion" v
        WHERE v."workspaceId" = ${workspaceId}::uuid AND v."articleId" = article.id
        ORDER BY v.number DESC LIMIT 1) newest
      JOIN "VersionSentences" s ON s."workspaceId" = ${workspaceId}::uuid AND s."versionId" = newest.id
      CROSS JOIN LATERAL (${unlookedOf({ bounds: sql`s.bounds`, claims, without })}) told`),
  );
  return new Map(rows.map(({ articleId, all, notYet }) => [articleId, { all, notYet }]));
}
