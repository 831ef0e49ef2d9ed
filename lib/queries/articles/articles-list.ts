import { z } from 'zod';
import { searchWords } from '#lib/domain/text/search-text.ts';
import { unlookedCounts, type UnlookedCount } from '#lib/db/twins/coverage.ts';
import { join, sql } from '#lib/db/connection/sql.ts';
import { onAnyServer } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { publicationStateSchema, type PublicationState } from '#lib/domain/publication.ts';
import { articleDue } from '#lib/domain/due.ts';
import { articleFigures, type ArticleFigures } from './article-figures.ts';

/** One line of the list of articles. Times are ISO 8601 in UTC, `publishedOn` is a day. */
export interface ArticleRow extends ArticleFigures {
  id: string;
  headline: string;
  byline: string;
  publisher: string;
  publishedOn: string | null;
  publicationState: PublicationState;
  dueAt: string | null;
  overdue: boolean;
  /** How many of the sentences of its newest text nobody has looked at; null where they are not known yet. */
  unlooked: UnlookedCount | null;
  /** When the article or a claim of it last changed. */
  updatedAt: string;
}

export interface ArticlesList {
  rows: ArticleRow[];
  /** Key of the next page, or `null` on the last. */
  next: string | null;
}

/** Articles on one page of the list. */
export const articlesPerPage = 50;

const found = z.array(
  z.object({
    id: z.string(),
    headline: z.string(),
    byline: z.string(),
    publisher: z.string(),
    publishedOn: z.date().nullable(),
    publicationState: publicationStateSchema,
    dueAt: z.date().nullable(),
    updatedAt: z.date(),
  }),
);

/** A part of a headline as a pattern that matches it and nothing else. */
function holding(word: string): string {
  return `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}

/**
 * One page of the articles whose headline holds every word of `q` (all, when it is empty), newest import
 * first. `after` is the id of the last article of the page before.
 */
export async function articlesList(
  actor: Actor,
  { q, after }: { q: string; after: string | null },
): Promise<ArticlesList> {
  const { workspaceId } = actor;
  const words = searchWords(q.slice(0, 200));
  const conditions = [
    sql`a."workspaceId" = ${workspaceId}::uuid`,
    sql`a."deletedAt" IS NULL`,
    ...(after === null ? [] : [sql`a.id < ${after}::uuid`]),
    ...words.map((word) => sql`coalesce(a."searchText", lower(a.headline)) LIKE ${holding(word)}`),
  ];
  return onAnyServer(actor, async (tx, now) => {
    const articles = found.parse(
      await tx.$queryRaw`
        SELECT a.id, a.headline, a.byline, a.publisher, a."publishedOn", a."publicationState"::text,
          a."dueAt", a."updatedAt"
        FROM "Article" a WHERE ${join(conditions, ' AND ')}
        ORDER BY a.id DESC LIMIT ${articlesPerPage + 1}`,
    );
    const shown = articles.slice(0, articlesPerPage);
    const ids = shown.map(({ id }) => id);
    const known = await articleFigures(tx, workspaceId, ids);
    const unlooked = await unlookedCounts(tx, workspaceId, ids);
    const rows = shown.map(({ publishedOn, updatedAt, ...article }) => {
      const { figures, changedAt } = known.of(article.id);
      const latest = changedAt !== null && changedAt > updatedAt ? changedAt : updatedAt;
      return {
        ...article,
        ...figures,
        publishedOn: publishedOn?.toISOString().slice(0, 10) ?? null,
        ...articleDue(
          { ...article, dueAt: article.dueAt?.toISOString() ?? null },
          figures,
          now.toISOString(),
        ),
        unlooked: unlooked.get(article.id) ?? null,
        updatedAt: latest.toISOString(),
      };
    });
    return { rows, next: articles.length > articlesPerPage ? (rows.at(-1)?.id ?? null) : null };
  });
}
