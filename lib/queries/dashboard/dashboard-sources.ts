import { z } from 'zod';
import { sourceFilters } from '#lib/domain/shapes/dashboard-views.ts';
import { sourceKindSchema, type SourceKind } from '#lib/domain/source.ts';
import { hiddenIds } from '#lib/db/confidential/audience.ts';
import { guardedTerms } from '#lib/domain/confidential/shown.ts';
import { sql, type Sql } from '#lib/db/connection/sql.ts';
import { keptOfSource } from '#lib/db/sources/source-counts.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { isOpen } from '#lib/db/twins/stage.ts';
import { countAll, type ClaimTotal } from '#lib/queries/claims/claims-list-count.ts';
import { audienceOf, type FilterContext } from '#lib/queries/claims/claims-list-where.ts';

/** A source with the claims that name it: how many are open, and how many of all are confirmed. */
export interface SourceBehind {
  id: string;
  name: string;
  kind: SourceKind;
  open: ClaimTotal;
  confirmed: ClaimTotal;
  claims: ClaimTotal;
}

/** Sources shown, those behind the most open claims first. */
export const sourcesShown = 6;

// Which sources to show is decided by the newest open claims: a desk that has more of them than this wants to see
// who is behind today's, and a million claims are not read for it. The figures count all claims.
const newestOpen = 2_000;
const longestChain = 20;

const rows = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    kind: sourceKindSchema,
    /** As they are kept; `null` where they are not yet. */
    open: z.number().nullable(),
    confirmed: z.number().nullable(),
    claims: z.number().nullable(),
  }),
);

/** The statement behind `sourcesBehind`; apart, so that a test can ask the database how it would run it. */
export function sourcesBehindSql(context: FilterContext, hiddenSourceIds: readonly string[]): Sql {
  const audience = audienceOf(context);
  const { workspaceId } = context.actor;
  return sql`
    WITH newest AS MATERIALIZED (
      SELECT c.id FROM "Claim" c
      WHERE c."workspaceId" = ${workspaceId}::uuid AND c."deletedAt" IS NULL AND ${isOpen('c')}
      ORDER BY c.id DESC LIMIT ${newestOpen}
    ), behind AS MATERIALIZED (
      SELECT h."sourceId" AS id, count(*) AS often FROM newest
      -- Each claim's chain by itself, which is short: all chains together are read from end to end.
      CROSS JOIN LATERAL (SELECT h."sourceId" FROM "Hop" h
        WHERE h."workspaceId" = ${workspaceId}::uuid AND h."claimId" = newest.id
          AND h.terms::text <> ALL(${guardedTerms(audience)}::text[])
          AND h."sourceId" <> ALL(${[...hiddenSourceIds]}::uuid[])
        LIMIT ${longestChain}) h
      GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${sourcesShown}
    )
    SELECT s.id, s.name, s.kind::text, k.claims, k.open, k.confirmed
    FROM behind
    JOIN "Source" s ON s."workspaceId" = ${workspaceId}::uuid AND s.id = behind.id
    LEFT JOIN LATERAL (${keptOfSource(sql`s.id`, audience)}) k ON true
    ORDER BY k.open DESC NULLS LAST, behind.often DESC, s.id`;
}

const exactly = (count: number): ClaimTotal => ({ count, more: false });

/** The sources behind the most open claims, with figures the claims list agrees with. */
export async function sourcesBehind(tx: Tx, context: FilterContext): Promise<SourceBehind[]> {
  const found: SourceBehind[] = [];
  const candidates = rows.parse(await tx.$queryRaw(sourcesBehindSql(context, hiddenIds(tx))));
  for (const { open, confirmed, claims, ...source } of candidates) {
    const kept = [open, confirmed, claims].flatMap((count) => (count === null ? [] : [exactly(count)]));
    const views = [sourceFilters.open, sourceFilters.confirmed, sourceFilters.all];
    const whole =
      kept.length === views.length
        ? kept
        : await countAll(
            tx,
            views.map((view) => view(source.id)),
            context,
          );
    const [ofOpen = exactly(0), ofConfirmed = exactly(0), ofAll = exactly(0)] = whole;
    found.push({ ...source, open: ofOpen, confirmed: ofConfirmed, claims: ofAll });
  }
  return found;
}
