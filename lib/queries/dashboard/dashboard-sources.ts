import { z } from 'zod';
import { sourceFilters } from '#lib/domain/shapes/dashboard-views.ts';
import { sourceKindSchema, type SourceKind } from '#lib/domain/source.ts';
import { hiddenIds } from '#lib/db/confidential/audience.ts';
import { guardedTerms } from '#lib/domain/confidential/shown.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { isOpen } from '#lib/db/twins/stage.ts';
import { countAll, countLimit, type ClaimTotal } from '#lib/queries/claims/claims-list-count.ts';
import type { FilterContext } from '#lib/queries/claims/claims-list-where.ts';

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

const rows = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    kind: sourceKindSchema,
    open: z.number(),
    confirmed: z.number(),
    claims: z.number(),
    /** Claims that were looked at for these figures, deleted ones too. */
    read: z.number(),
  }),
);

async function candidates(tx: Tx, { actor: { workspaceId, role }, out = false }: FilterContext) {
  const guarded = guardedTerms({ role, way: out ? 'OUT' : 'DESK' });
  return rows.parse(
    await tx.$queryRaw`
      WITH newest AS MATERIALIZED (
        SELECT c.id FROM "Claim" c
        WHERE c."workspaceId" = ${workspaceId}::uuid AND c."deletedAt" IS NULL AND ${isOpen('c')}
        ORDER BY c.id DESC LIMIT ${newestOpen}
      ), behind AS MATERIALIZED (
        SELECT h."sourceId" AS id, count(*) AS often FROM newest
        JOIN "Hop" h ON h."workspaceId" = ${workspaceId}::uuid AND h."claimId" = newest.id
          AND h.terms::text <> ALL(${guarded}::text[]) AND h."sourceId" <> ALL(${hiddenIds(tx)}::uuid[])
        GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${sourcesShown}
      ), named AS MATERIALIZED (
        SELECT behind.id, n."claimId" FROM behind CROSS JOIN LATERAL (
          SELECT DISTINCT h."claimId" FROM "Hop" h
          WHERE h."workspaceId" = ${workspaceId}::uuid AND h."sourceId" = behind.id
            AND h.terms::text <> ALL(${guarded}::text[]) LIMIT ${countLimit + 1}) n
      ), counted AS MATERIALIZED (
        SELECT named.id, count(*)::int AS read, count(c.id)::int AS claims,
          (count(*) FILTER (WHERE ${isOpen('c')}))::int AS open,
          (count(*) FILTER (WHERE c.confirmation = 'CONFIRMED'))::int AS confirmed
        FROM named
        LEFT JOIN "Claim" c ON c."workspaceId" = ${workspaceId}::uuid AND c.id = named."claimId" AND c."deletedAt" IS NULL
        GROUP BY named.id
      )
      SELECT s.id, s.name, s.kind::text, g.claims, g.open, g.confirmed, g.read
      FROM behind
      JOIN counted g ON g.id = behind.id
      JOIN "Source" s ON s."workspaceId" = ${workspaceId}::uuid AND s.id = behind.id
      ORDER BY g.open DESC, behind.often DESC, s.id`,
  );
}

const exactly = (count: number): ClaimTotal => ({ count, more: false });

/** The sources behind the most open claims, with figures the claims list agrees with. */
export async function sourcesBehind(tx: Tx, context: FilterContext): Promise<SourceBehind[]> {
  const found: SourceBehind[] = [];
  for (const { open, confirmed, claims, read, ...source } of await candidates(tx, context)) {
    // One that more claims name than were read, deleted ones too, is counted as the list would count it.
    const views = [sourceFilters.open, sourceFilters.confirmed, sourceFilters.all].map((view) =>
      view(source.id),
    );
    const whole =
      read > countLimit ? await countAll(tx, views, context) : [open, confirmed, claims].map(exactly);
    const [ofOpen = exactly(0), ofConfirmed = exactly(0), ofAll = exactly(0)] = whole;
    found.push({ ...source, open: ofOpen, confirmed: ofConfirmed, claims: ofAll });
  }
  return found;
}
