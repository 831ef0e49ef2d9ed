import { z } from 'zod';
import type { Person } from '#lib/domain/claim-detail.ts';
import { confirmations, confirmationSchema, type Confirmation } from '#lib/domain/confirmation.ts';
import { publicationStateSchema, type PublicationState } from '#lib/domain/publication.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { FilterContext } from './claims-list-where.ts';

/** How far an article is. */
export interface ArticleProgress {
  id: string;
  headline: string;
  publisher: string;
  publicationState: PublicationState;
  /** ISO 8601 in UTC. */
  dueAt: string | null;
  overdue: boolean;
  byStatus: { confirmation: Confirmation; claims: number }[];
  claims: number;
  settled: number;
  /** Who its claims are given to. */
  people: Person[];
}

/** Articles on the dashboard; the others are in the list of articles. */
export const articlesShown = 12;

const articleRows = z.array(
  z.object({
    id: z.string(),
    headline: z.string(),
    publisher: z.string(),
    publicationState: publicationStateSchema,
    dueAt: z.date().nullable(),
  }),
);
const countRows = z.array(
  z.object({
    articleId: z.string(),
    confirmation: confirmationSchema,
    claims: z.number(),
    settled: z.number(),
  }),
);
const peopleRows = z.array(z.object({ articleId: z.string(), id: z.string(), name: z.string() }));

// Walks the due times in the order of their index and stops at the last article shown.
async function articlesInWork(tx: Tx, workspaceId: string) {
  return articleRows.parse(
    await tx.$queryRaw`
      SELECT a.id, a.headline, a.publisher, a."publicationState"::text, a."dueAt" FROM "Article" a
      WHERE a."workspaceId" = ${workspaceId}::uuid AND a."deletedAt" IS NULL
        AND (a."publicationState" IN ('DRAFT', 'CLEARED') OR EXISTS (
          SELECT FROM "ClaimCount" k WHERE k."workspaceId" = ${workspaceId}::uuid
            AND k."articleId" = a.id AND k.claims > 0 AND k.stage <> 'SIGNED_OFF'))
      ORDER BY a."dueAt" ASC NULLS LAST, a.id DESC LIMIT ${articlesShown}`,
  );
}

async function countsOf(tx: Tx, workspaceId: string, articleIds: string[]) {
  return countRows.parse(
    await tx.$queryRaw`
      SELECT k."articleId", k.confirmation::text, sum(k.claims)::int AS claims,
        coalesce(sum(k.claims) FILTER (WHERE k.stage = 'SIGNED_OFF'), 0)::int AS settled
      FROM "ClaimCount" k
      WHERE k."workspaceId" = ${workspaceId}::uuid AND k."articleId" = ANY(${articleIds}::uuid[])
      GROUP BY 1, 2`,
  );
}

async function peopleOf(tx: Tx, workspaceId: string, articleIds: string[]) {
  return peopleRows.parse(
    await tx.$queryRaw`
      SELECT g."articleId", g."assigneeId" AS id, u.name FROM (
        SELECT DISTINCT c."articleId", c."assigneeId" FROM "Claim" c
        WHERE c."workspaceId" = ${workspaceId}::uuid AND c."articleId" = ANY(${articleIds}::uuid[])
          AND c."assigneeId" IS NOT NULL AND c."deletedAt" IS NULL) g
      JOIN "User" u ON u.id = g."assigneeId" ORDER BY u.name, u.id`,
  );
}

/** Articles that are not out yet or have open claims, by due time; those without one last, newest first. */
export async function articleProgress(tx: Tx, { actor, now }: FilterContext): Promise<ArticleProgress[]> {
  const { workspaceId } = actor;
  const articles = await articlesInWork(tx, workspaceId);
  const ids = articles.map((article) => article.id);
  const counts = await countsOf(tx, workspaceId, ids);
  const people = await peopleOf(tx, workspaceId, ids);
  return articles.map(({ dueAt, ...article }) => {
    const own = counts.filter((row) => row.articleId === article.id);
    const claims = own.reduce((sum, row) => sum + row.claims, 0);
    const settled = own.reduce((sum, row) => sum + row.settled, 0);
    return {
      ...article,
      dueAt: dueAt?.toISOString() ?? null,
      overdue: dueAt !== null && dueAt < now && settled < claims,
      byStatus: confirmations.map((confirmation) => ({
        confirmation,
        claims: own.find((row) => row.confirmation === confirmation)?.claims ?? 0,
      })),
      claims,
      settled,
      people: people.filter((row) => row.articleId === article.id).map(({ id, name }) => ({ id, name })),
    };
  });
}
