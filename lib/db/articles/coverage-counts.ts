import { z } from 'zod';
import { sql } from '#lib/db/connection/sql.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { CoverageCount } from '#lib/domain/versions/coverage.ts';

/** Of the newest text of an article. */
export type UnlookedCount = Pick<CoverageCount, 'all' | 'notYet'>;

const found = z.array(z.object({ articleId: z.string(), all: z.number(), notYet: z.number() }));

/**
 * Counts the sentences of the newest texts of these articles. Twin of `coverage` in lib/domain/versions/coverage.ts, for
 * many texts at once and without reading one. A text whose sentences are not stored yet is not there.
 */
export async function unlookedCounts(
  tx: Tx,
  workspaceId: string,
  articleIds: readonly string[],
): Promise<Map<string, UnlookedCount>> {
  const rows = found.parse(
    await tx.$queryRaw(sql`
      SELECT article.id AS "articleId", told."all", told."notYet"
      FROM unnest(${articleIds}::uuid[]) article (id)
      CROSS JOIN LATERAL (
        SELECT v.id FROM "ArticleVersion" v
        WHERE v."workspaceId" = ${workspaceId}::uuid AND v."articleId" = article.id
        ORDER BY v.number DESC LIMIT 1) newest
      JOIN "VersionSentences" s ON s."workspaceId" = ${workspaceId}::uuid AND s."versionId" = newest.id
      CROSS JOIN LATERAL (
        SELECT coalesce(range_agg(int4range(n.start, n."end")), '{}'::int4multirange) AS claims
        FROM "Anchor" n
        JOIN "Claim" c ON c."workspaceId" = ${workspaceId}::uuid AND c.id = n."claimId" AND c."deletedAt" IS NULL
        LEFT JOIN "Appearance" p ON p."workspaceId" = ${workspaceId}::uuid AND p.id = n."appearanceId"
        WHERE n."workspaceId" = ${workspaceId}::uuid AND n."versionId" = newest.id AND n.state <> 'ORPHANED'
          AND p."removedAt" IS NULL) standing
      CROSS JOIN LATERAL (
        SELECT coalesce(range_agg(int4range(o.start, o."end")), '{}'::int4multirange) AS spans
        FROM "NoClaim" o
        WHERE o."workspaceId" = ${workspaceId}::uuid AND o."versionId" = newest.id) said
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS "all",
          count(*) FILTER (WHERE NOT (place && standing.claims) AND NOT (place <@ said.spans))::int AS "notYet"
        FROM (
          SELECT int4range(min(bound), max(bound)) AS place
          FROM unnest(s.bounds) WITH ORDINALITY bounds (bound, nth)
          GROUP BY (nth - 1) / 2) sentences) told`),
  );
  return new Map(rows.map(({ articleId, all, notYet }) => [articleId, { all, notYet }]));
}
