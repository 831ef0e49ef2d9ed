import { z } from 'zod';
import type { Tx } from '#lib/db/transaction.ts';
import { blockKindSchema, type BlockKind } from '#lib/domain/text/blocks.ts';

const rows = z.array(z.object({ claimId: z.string(), kind: blockKindSchema.nullable() }));

/**
 * In what kind of block of an article's text, or of its own, each of these claims' passages begins, in the newest version
 * that has it; `null` in a text of which that was not kept.
 */
export async function passageBlocks(
  tx: Tx,
  claimIds: readonly string[],
  articleId: string | null,
): Promise<ReadonlyMap<string, BlockKind | null>> {
  const found = await tx.$queryRaw`
    WITH placed AS (
      SELECT DISTINCT ON (s."claimId") s."claimId", s."versionId", s.start
      FROM "Anchor" s
      JOIN "ArticleVersion" v ON v."workspaceId" = current_workspace() AND v.id = s."versionId"
      WHERE s."workspaceId" = current_workspace() AND s."claimId" = ANY(${[...claimIds]}::uuid[])
        AND CASE WHEN ${articleId}::uuid IS NULL THEN s."appearanceId" IS NULL ELSE v."articleId" = ${articleId}::uuid END
      ORDER BY s."claimId", v.number DESC)
    SELECT p."claimId",
      v.kinds[1 + (length(before.text) - length(replace(before.text, E'\\n\\n', ''))) / 2]::text AS kind
    FROM placed p
    JOIN "ArticleVersion" v ON v."workspaceId" = current_workspace() AND v.id = p."versionId",
    LATERAL (SELECT left(v.text, p.start) AS text) before`;
  return new Map(rows.parse(found).map(({ claimId, kind }) => [claimId, kind]));
}
