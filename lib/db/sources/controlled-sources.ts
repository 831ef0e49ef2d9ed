import { z } from 'zod';
import { sourceKindSchema } from '#lib/domain/source.ts';
import { hiddenIds } from '#lib/db/confidential/audience.ts';
import type { Tx } from '#lib/db/transaction.ts';

const rows = z.array(
  z.object({ id: z.string(), name: z.string(), kind: sourceKindSchema, controlledById: z.string() }),
);

/** A source that another one controls, directly or through others. */
export type ControlledSource = z.infer<typeof rows>[number];

/**
 * The first `most` sources that `sourceId` controls, that those control, and so on: nearest first, then by
 * name. Each has one controller, so leaving the source itself out ends every circle.
 */
export async function readControlled(tx: Tx, sourceId: string, most: number): Promise<ControlledSource[]> {
  return rows.parse(
    await tx.$queryRaw`
      WITH RECURSIVE down AS (
        SELECT s.id, s.name, s.kind, s."controlledById", 1 AS depth FROM "Source" s
        WHERE s."workspaceId" = current_workspace() AND s."controlledById" = ${sourceId}::uuid
          AND s.id <> ${sourceId}::uuid AND s."mergedIntoId" IS NULL
        UNION ALL
        SELECT s.id, s.name, s.kind, s."controlledById", down.depth + 1 FROM down
        JOIN "Source" s ON s."workspaceId" = current_workspace() AND s."controlledById" = down.id
          AND s.id <> ${sourceId}::uuid AND s."mergedIntoId" IS NULL
      )
      SELECT id, name, kind::text AS kind, "controlledById" FROM down
      WHERE id <> ALL(${hiddenIds(tx)}::uuid[]) ORDER BY depth, name, id LIMIT ${most}`,
  );
}
