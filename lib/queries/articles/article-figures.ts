import { z } from 'zod';
import type { Tx } from '#lib/db/transaction.ts';
import { isPutAlone } from '#lib/db/twins/appearance.ts';
import { isSettled } from '#lib/db/twins/stage.ts';
import { personSchema, type Person } from '#lib/domain/shapes/claim-detail.ts';
import { confirmations, confirmationSchema, type Confirmation } from '#lib/domain/values/confirmation.ts';

/** How far the claims that stand in one article are, its own and others’. */
export interface ArticleFigures {
  /** Of each status how many, and how many of those are signed off. */
  byStatus: { confirmation: Confirmation; claims: number; settled: number }[];
  claims: number;
  settled: number;
  /** Who its claims are given to, by name. */
  people: Person[];
}

const countRows = z.array(
  z.object({
    articleId: z.string(),
    confirmation: confirmationSchema,
    claims: z.number(),
    settled: z.number(),
  }),
);
const workRows = z.array(
  z.object({ articleId: z.string(), changedAt: z.date(), people: z.array(personSchema) }),
);

// Its own from the kept counts, never from the claims themselves; of others those few that appear in it.
async function countsOf(tx: Tx, workspaceId: string, articleIds: string[]) {
  return countRows.parse(
    await tx.$queryRaw`
      SELECT "articleId", confirmation::text, sum(claims)::int AS claims, sum(settled)::int AS settled FROM (
        SELECT k."articleId", k.confirmation, k.claims, CASE WHEN ${isSettled('k')} THEN k.claims ELSE 0 END AS settled
        FROM "ClaimCount" k
        WHERE k."workspaceId" = ${workspaceId}::uuid AND k."articleId" = ANY(${articleIds}::uuid[])
        UNION ALL
        SELECT p."articleId", c.confirmation, 1, CASE WHEN ${isSettled('c')} AND NOT ${isPutAlone} THEN 1 ELSE 0 END
        FROM "Appearance" p
        JOIN "Claim" c ON c."workspaceId" = ${workspaceId}::uuid AND c.id = p."claimId" AND c."deletedAt" IS NULL
        WHERE p."workspaceId" = ${workspaceId}::uuid AND p."articleId" = ANY(${articleIds}::uuid[])
          AND p."removedAt" IS NULL) standing
      GROUP BY 1, 2`,
  );
}

async function workOn(tx: Tx, workspaceId: string, articleIds: string[]) {
  return workRows.parse(
    await tx.$queryRaw`
      SELECT g."articleId", max(g."changedAt") AS "changedAt",
        coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) ORDER BY u.name, u.id)
          FILTER (WHERE u.id IS NOT NULL), '[]') AS people
      FROM (
        SELECT "articleId", "assigneeId", max("updatedAt") AS "changedAt" FROM (
          SELECT c."articleId", c."assigneeId", c."updatedAt" FROM "Claim" c
          WHERE c."workspaceId" = ${workspaceId}::uuid AND c."articleId" = ANY(${articleIds}::uuid[])
            AND c."deletedAt" IS NULL
          UNION ALL
          SELECT p."articleId", c."assigneeId", c."updatedAt" FROM "Appearance" p
          JOIN "Claim" c ON c."workspaceId" = ${workspaceId}::uuid AND c.id = p."claimId" AND c."deletedAt" IS NULL
          WHERE p."workspaceId" = ${workspaceId}::uuid AND p."articleId" = ANY(${articleIds}::uuid[])
            AND p."removedAt" IS NULL) standing
        GROUP BY 1, 2) g
      LEFT JOIN "User" u ON u.id = g."assigneeId"
      GROUP BY 1`,
  );
}

/** The figures of these articles, and when a claim of each last changed (`null` without claims). */
export async function articleFigures(tx: Tx, workspaceId: string, articleIds: string[]) {
  const counts = await countsOf(tx, workspaceId, articleIds);
  const work = new Map((await workOn(tx, workspaceId, articleIds)).map((row) => [row.articleId, row]));
  return {
    of(articleId: string): { figures: ArticleFigures; changedAt: Date | null } {
      const own = counts.filter((row) => row.articleId === articleId);
      const figures = {
        byStatus: confirmations.map((confirmation) => {
          const row = own.find((one) => one.confirmation === confirmation);
          return { confirmation, claims: row?.claims ?? 0, settled: row?.settled ?? 0 };
        }),
        claims: own.reduce((sum, row) => sum + row.claims, 0),
        settled: own.reduce((sum, row) => sum + row.settled, 0),
        people: work.get(articleId)?.people ?? [],
      };
      return { figures, changedAt: work.get(articleId)?.changedAt ?? null };
    },
  };
}
