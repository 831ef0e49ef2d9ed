import { z } from 'zod';
import { publicationStateSchema, type PublicationState } from '#lib/domain/publication.ts';
import { articleDue } from '#lib/domain/due.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { isInWork } from '#lib/db/twins/due.ts';
import { isOpen } from '#lib/db/twins/stage.ts';
import { articleFigures, type ArticleFigures } from '#lib/queries/articles/article-figures.ts';
import type { FilterContext } from '#lib/queries/claims/claims-list-where.ts';

/** How far an article is. */
export interface ArticleProgress extends ArticleFigures {
  id: string;
  headline: string;
  publisher: string;
  publicationState: PublicationState;
  /** ISO 8601 in UTC. */
  dueAt: string | null;
  overdue: boolean;
}

/** Articles on the dashboard; the others are in the list of articles. */
export const articlesShown = 8;

const articleRows = z.array(
  z.object({
    id: z.string(),
    headline: z.string(),
    publisher: z.string(),
    publicationState: publicationStateSchema,
    dueAt: z.date().nullable(),
  }),
);

// Walks the due times in the order of their index and stops at the last article shown; what is out is due no more.
async function articlesInWork(tx: Tx, workspaceId: string) {
  return articleRows.parse(
    await tx.$queryRaw`
      (SELECT a.id, a.headline, a.publisher, a."publicationState"::text, a."dueAt" FROM "Article" a
      WHERE a."workspaceId" = ${workspaceId}::uuid AND a."deletedAt" IS NULL
        AND ${isInWork}
      ORDER BY a."dueAt" ASC NULLS LAST, a.id DESC LIMIT ${articlesShown})
      UNION ALL
      (SELECT a.id, a.headline, a.publisher, a."publicationState"::text, a."dueAt" FROM "Article" a
      WHERE a."workspaceId" = ${workspaceId}::uuid AND a."deletedAt" IS NULL
        AND NOT ${isInWork} AND EXISTS (
          SELECT FROM "ClaimCount" k WHERE k."workspaceId" = ${workspaceId}::uuid
            AND k."articleId" = a.id AND k.claims > 0 AND ${isOpen('k')})
      ORDER BY a.id DESC LIMIT ${articlesShown})
      LIMIT ${articlesShown}`,
  );
}

/** Articles that are not out yet or have open claims, by due time; those without one last, newest first. */
export async function articleProgress(tx: Tx, { actor, now }: FilterContext): Promise<ArticleProgress[]> {
  const { workspaceId } = actor;
  const articles = await articlesInWork(tx, workspaceId);
  const known = await articleFigures(
    tx,
    workspaceId,
    articles.map((article) => article.id),
  );
  return articles.map((article) => {
    const { figures } = known.of(article.id);
    return {
      ...article,
      ...figures,
      ...articleDue({ ...article, dueAt: article.dueAt?.toISOString() ?? null }, figures, now.toISOString()),
    };
  });
}
