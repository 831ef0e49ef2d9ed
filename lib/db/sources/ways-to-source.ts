import { z } from 'zod';
import { sourceKindSchema } from '#lib/domain/source.ts';
import { hiddenIds } from '#lib/db/confidential/audience.ts';
import { isOpenItem, isTellable } from '#lib/db/confidential/guarded-uses.ts';
import { readToldNames } from '#lib/db/confidential/masked-sources.ts';
import { sql } from '#lib/db/connection/sql.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { reachedBelow, sourcesWithIds } from '#lib/db/twins/control.ts';
import { citing, hopsOf, publishedBy } from '#lib/db/twins/rests-on.ts';

const wayRows = z.array(
  z.object({
    claimId: z.string(),
    kind: z.enum(['HOP', 'PUBLISHED', 'CITED']),
    sourceId: z.string(),
    sourceName: z.string(),
    sourceKind: sourceKindSchema,
    evidenceId: z.string().nullable(),
    title: z.string().nullable(),
  }),
);
export type WayRow = z.infer<typeof wayRows>[number];

/**
 * Every way by which a claim that is there rests on a source: named in its chain, publisher of its
 * evidence, or cited by it. `sourceId` is the source itself or one below it in control.
 */
export async function waysToSource(tx: Tx, sourceId: string): Promise<WayRow[]> {
  const openItem = isOpenItem(tx);
  const told = await readToldNames(tx);
  const rows = await tx.$queryRaw`
    WITH RECURSIVE ${reachedBelow(sourcesWithIds([sourceId]))}, ways AS (
      SELECT h."claimId", 'HOP' AS kind, r.id AS "sourceId", NULL::uuid AS "evidenceId", NULL AS title
      FROM ${hopsOf}
      UNION ALL
      SELECT e."claimId", 'PUBLISHED', r.id, e.id, e.title FROM ${publishedBy} WHERE ${openItem}
      UNION ALL
      SELECT e."claimId", 'CITED', r.id, e.id, e.title FROM ${citing} WHERE ${openItem}
    )
    SELECT w."claimId", w.kind, w."sourceId", s.name AS "sourceName", s.kind::text AS "sourceKind", w."evidenceId", w.title
    FROM ways w
    JOIN "Claim" c ON c."workspaceId" = current_workspace() AND c.id = w."claimId" AND c."deletedAt" IS NULL
    JOIN "Source" s ON s."workspaceId" = current_workspace() AND s.id = w."sourceId" ${told.join}
    WHERE s.id <> ALL(${hiddenIds(tx)}::uuid[])
      AND ${isTellable(tx, { claimId: sql`w."claimId"`, sourceId: sql`w."sourceId"` })}
    ORDER BY w."claimId", w.kind, ${told.name}, s.id, w."evidenceId"`;
  return wayRows.parse(rows);
}
