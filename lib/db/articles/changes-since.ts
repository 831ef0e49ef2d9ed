import { z } from 'zod';
import { readHiddenSources } from '#lib/db/confidential/hidden-sources.ts';
import { standingClaims } from '#lib/db/articles/standing-claims.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { ClaimChange } from '#lib/domain/report/facts.ts';
import { toldChanges } from '#lib/domain/report/told-changes.ts';
import { outcomeSchema } from '#lib/domain/response.ts';
import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import { confirmationSchema } from '#lib/domain/values/confirmation.ts';

const rows = z.array(
  z.object({
    claimId: z.string(),
    type: z.string(),
    entityId: z.string(),
    at: z.date().transform((at) => at.toISOString()),
    statement: z.string(),
    confirmation: confirmationSchema.nullable(),
    outcome: outcomeSchema.nullable(),
  }),
);

/** What was done to the claims that stand in an article since it was published first, oldest first; nothing where it never was. */
export async function readChangesSince(
  tx: Tx,
  { id, publishedAt }: Pick<ArticleDetail, 'id' | 'publishedAt'>,
): Promise<ClaimChange[]> {
  if (publishedAt === null) return [];
  const hidden = (await readHiddenSources(tx)).map((source) => source.id);
  const here = await standingClaims(tx, id, { deleted: true });
  // By the log's order: two entries can bear one time. What was published before it was logged goes by the time.
  return rows.parse(
    await tx.$queryRaw`
      WITH published AS (
        SELECT min(sequence) AS sequence FROM "Event"
        WHERE "workspaceId" = current_workspace() AND "articleId" = ${id}::uuid
          AND type = 'article.publication-set' AND after->>'publicationState' = 'PUBLISHED')
      SELECT e."claimId", e.type, e."entityId", e.at,
        coalesce(e.before->>'statement', '') AS statement, e.before->>'confirmation' AS confirmation,
        CASE WHEN e.type = 'response.deleted' THEN e.before->>'outcome' END AS outcome
      FROM "Event" e CROSS JOIN published p
      WHERE e."workspaceId" = current_workspace() AND e."claimId" IS NOT NULL
        -- Of a claim of another article what was done to it, and not to its passages elsewhere.
        AND (e."articleId" = ${id}::uuid OR e."claimId" = ANY(${here}::uuid[])
          AND e."articleId" = (SELECT c."articleId" FROM "Claim" c
            WHERE c."workspaceId" = current_workspace() AND c.id = e."claimId")
          AND NOT (e.type = 'claim.moved' OR e.type LIKE 'claim.passage-%'))
        AND e.type = ANY(${[...toldChanges]}::text[])
        AND CASE WHEN p.sequence IS NULL THEN e.at > ${new Date(publishedAt)} ELSE e.sequence > p.sequence END
        -- That somebody was asked is not told of whom nothing may be told, whatever they were called then.
        AND NOT (e.type = 'response.deleted' AND EXISTS (
          SELECT FROM "Source" s WHERE s."workspaceId" = current_workspace() AND s.id::text = e.before->>'partyId'
            AND (coalesce(s."mergedIntoId", s.id) = ANY(${hidden}::uuid[])
              OR EXISTS (SELECT FROM "Hop" h WHERE h."workspaceId" = current_workspace()
                AND h."claimId" = e."claimId" AND h."sourceId" = coalesce(s."mergedIntoId", s.id)
                AND h.terms <> 'ON_RECORD'))))
      ORDER BY e.sequence`,
  );
}
