import { z } from 'zod';
import type { AgeBucketKey } from '#lib/domain/age-buckets.ts';
import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import { ageFilters, figureFilters, type Figure } from '#lib/domain/shapes/dashboard-views.ts';
import { isSettled } from '#lib/domain/stage.ts';
import { sql } from '#lib/db/connection/sql.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { isDue, isInWork } from '#lib/db/twins/due.ts';
import { isOpen } from '#lib/db/twins/stage.ts';
import { countAll, noClaims, type ClaimTotal } from '#lib/queries/claims/claims-list-count.ts';
import type { FilterContext } from '#lib/queries/claims/claims-list-where.ts';

export interface StatusFigures {
  totals: Record<Exclude<Figure, 'overdue'>, number>;
  overdue: ClaimTotal;
  /** The earliest due time that has passed, of a claim that is not settled: ISO 8601 in UTC. */
  oldestDue: string | null;
  ages: { key: AgeBucketKey; label: string; filters: ClaimFilters; total: ClaimTotal }[];
}

const oldestRows = z.array(z.object({ oldest: z.date().nullable() })).length(1);

/** All figures that the kept counts answer, from at most 72 rows. */
async function keptTotals(tx: Tx): Promise<StatusFigures['totals']> {
  const kept = await tx.claimTotal.findMany();
  const total = (filters: ClaimFilters) =>
    kept
      .filter(
        (row) =>
          (filters.status.length === 0 || filters.status.includes(row.confirmation)) &&
          (filters.stage.length === 0 || filters.stage.includes(row.stage)) &&
          (filters.importance.length === 0 || filters.importance.includes(row.importance)) &&
          (filters.settled === null || (filters.settled === 'yes') === isSettled(row.stage)),
      )
      .reduce((sum, row) => sum + row.claims, 0);
  return {
    open: total(figureFilters.open),
    unverified: total(figureFilters.unverified),
    unverifiedHigh: total(figureFilters.unverifiedHigh),
    disputed: total(figureFilters.disputed),
    disputedHigh: total(figureFilters.disputedHigh),
    ready: total(figureFilters.ready),
    readyHigh: total(figureFilters.readyHigh),
  };
}

// Taken from the ends of two indexes, one for claims' own due times and one for articles'.
async function oldestDue(tx: Tx, { actor, now }: FilterContext): Promise<string | null> {
  const found = await tx.$queryRaw`
    SELECT least(
      (SELECT c."dueAt" FROM "Claim" c
        WHERE c."workspaceId" = ${actor.workspaceId}::uuid AND c."deletedAt" IS NULL
          AND ${isOpen('c')} AND ${isDue(sql`c."dueAt"`, 'overdue', now)}
          AND EXISTS (SELECT FROM "Article" a WHERE a."workspaceId" = ${actor.workspaceId}::uuid
            AND a.id = c."articleId" AND ${isInWork})
        ORDER BY c."dueAt" LIMIT 1),
      (SELECT a."dueAt" FROM "Article" a
        WHERE a."workspaceId" = ${actor.workspaceId}::uuid AND ${isDue(sql`a."dueAt"`, 'overdue', now)}
          AND ${isInWork}
          AND EXISTS (SELECT FROM "Claim" c WHERE c."workspaceId" = ${actor.workspaceId}::uuid
            AND c."articleId" = a.id AND c."dueAt" IS NULL AND c."deletedAt" IS NULL AND ${isOpen('c')})
        ORDER BY a."dueAt" LIMIT 1)) AS oldest`;
  return oldestRows.parse(found)[0]?.oldest?.toISOString() ?? null;
}

/** The figures at the top of the dashboard and of its chart. */
export async function statusFigures(tx: Tx, context: FilterContext): Promise<StatusFigures> {
  const views = [figureFilters.overdue, ...ageFilters.map((age) => age.filters)];
  const [overdue, ...ages] = await countAll(tx, views, context);
  return {
    totals: await keptTotals(tx),
    overdue: overdue ?? noClaims,
    oldestDue: await oldestDue(tx, context),
    ages: ageFilters.map((age, at) => ({ ...age, total: ages[at] ?? noClaims })),
  };
}
