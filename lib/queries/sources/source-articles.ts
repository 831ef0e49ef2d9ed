import { z } from 'zod';
import { isOpenItem, isTellable } from '#lib/db/confidential/guarded-uses.ts';
import { sql } from '#lib/db/connection/sql.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { publicationStateSchema } from '#lib/domain/publication.ts';

const rows = z.array(
  z.object({
    id: z.string(),
    headline: z.string(),
    publicationState: publicationStateSchema,
    claims: z.number(),
    /** Articles in all. */
    total: z.number(),
  }),
);

/** An article with how many of its claims name a source or have evidence from it. */
export type SourceArticle = z.infer<typeof rows>[number];

/** Articles shown on the page of a source. */
const articlesShown = 50;

/** The articles whose claims name the source, or have evidence that it published or that cites it; newest first. */
export async function sourceArticles(
  actor: Actor,
  sourceId: string,
): Promise<{ articles: SourceArticle[]; count: number }> {
  return inWorkspace(actor, async (tx) => {
    const workspace = actor.workspaceId;
    const openItem = isOpenItem(tx);
    const found = rows.parse(
      await tx.$queryRaw`
        WITH naming AS (
          SELECT h."claimId" FROM "Hop" h
            WHERE h."workspaceId" = ${workspace}::uuid AND h."sourceId" = ${sourceId}::uuid
          UNION
          SELECT e."claimId" FROM "Evidence" e
            WHERE e."workspaceId" = ${workspace}::uuid AND e."publisherId" = ${sourceId}::uuid
              AND e."deletedAt" IS NULL AND ${openItem}
          UNION
          SELECT e."claimId" FROM "Citation" ci
            JOIN "Evidence" e ON e."workspaceId" = ci."workspaceId" AND e.id = ci."evidenceId"
            WHERE ci."workspaceId" = ${workspace}::uuid AND ci."citedSourceId" = ${sourceId}::uuid
              AND e."deletedAt" IS NULL AND ${openItem}
        )
        SELECT a.id, a.headline, a."publicationState"::text, count(*)::int AS claims,
          (count(*) OVER ())::int AS total
        FROM naming n
        JOIN "Claim" c ON c."workspaceId" = ${workspace}::uuid AND c.id = n."claimId" AND c."deletedAt" IS NULL
          AND ${isTellable(tx, { claimId: sql`c.id`, sourceId: sql`${sourceId}::uuid` })}
        JOIN "Article" a ON a."workspaceId" = c."workspaceId" AND a.id = c."articleId" AND a."deletedAt" IS NULL
        GROUP BY a.id, a.headline, a."publicationState"
        ORDER BY a.id DESC LIMIT ${articlesShown}`,
    );
    return { articles: found, count: found[0]?.total ?? 0 };
  });
}
