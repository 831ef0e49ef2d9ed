import { z } from 'zod';
import { sql, type Sql } from '#lib/db/connection/sql.ts';
import { newestNaming, type Naming } from '#lib/db/sources/naming.ts';
import { inWorkspace, type Tx } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { publicationStateSchema } from '#lib/domain/publication.ts';
import type { Total } from '#lib/domain/words/total-words.ts';

const rows = z.array(
  z.object({
    id: z.string(),
    headline: z.string(),
    publicationState: publicationStateSchema,
    claims: z.number(),
    /** Articles in all. */
    total: z.number(),
    /** More than were looked at. */
    more: z.boolean(),
  }),
);

/** An article with how many of its claims name a source or have evidence from it. */
export type SourceArticle = z.infer<typeof rows>[number];

/** Articles shown on the page of a source. */
const articlesShown = 50;

/** The statement behind `sourceArticles`; apart, so that a test can ask the database how it would run it. */
export function sourceArticlesSql(tx: Tx, naming: Naming): Sql {
  return sql`
    WITH ${newestNaming(tx, naming)},
      articles AS MATERIALIZED (
        SELECT a.id, a.headline, a."publicationState"::text, count(*)::int AS claims
        FROM named n
        JOIN "Claim" c ON c."workspaceId" = current_workspace() AND c.id = n.id AND c."deletedAt" IS NULL
        JOIN "Article" a ON a."workspaceId" = current_workspace() AND a.id = c."articleId" AND a."deletedAt" IS NULL
        GROUP BY a.id, a.headline, a."publicationState")
    SELECT a.*, (SELECT count(*)::int FROM articles) AS total, EXISTS (SELECT FROM cut) AS more FROM articles a
    -- Claims of an older article may be among those left out.
    WHERE a.id > (SELECT id FROM cut) OR NOT EXISTS (SELECT FROM cut)
    ORDER BY a.id DESC LIMIT ${articlesShown}`;
}

/**
 * The articles whose claims name the source, or have evidence that it published or that cites it; newest first. Where very
 * many claims name it, those of the newest of them.
 */
export async function sourceArticles(
  actor: Actor,
  sourceId: string,
): Promise<{ articles: SourceArticle[]; total: Total }> {
  return inWorkspace(actor, async (tx) => {
    const found = rows.parse(await tx.$queryRaw(sourceArticlesSql(tx, { sourceId })));
    const [{ total, more } = { total: 0, more: false }] = found;
    return { articles: found, total: { count: total, more } };
  });
}
