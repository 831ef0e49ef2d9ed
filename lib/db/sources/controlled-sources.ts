import { z } from 'zod';
import { sourceKindSchema } from '#lib/domain/source.ts';
import { hiddenIds } from '#lib/db/confidential/audience.ts';
import { readToldNames } from '#lib/db/confidential/masked-sources.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { reachedByDepth } from '#lib/db/twins/control.ts';

const rows = z.array(
  z.object({ id: z.string(), name: z.string(), kind: sourceKindSchema, controlledById: z.string() }),
);

/** A source that another one controls, directly or through others. */
export type ControlledSource = z.infer<typeof rows>[number];

/**
 * The first `most` sources that `sourceId` controls, that those control, and so on: nearest first, then by
 * their names as they are told.
 */
export async function readControlled(tx: Tx, sourceId: string, most: number): Promise<ControlledSource[]> {
  const told = await readToldNames(tx);
  return rows.parse(
    await tx.$queryRaw`
      WITH RECURSIVE ${reachedByDepth(sourceId)}
      SELECT s.id, s.name, s.kind::text AS kind, s."controlledById" FROM reached r
      JOIN "Source" s ON s."workspaceId" = current_workspace() AND s.id = r.id ${told.join}
      WHERE s.id <> ALL(${hiddenIds(tx)}::uuid[]) ORDER BY r.depth, ${told.name}, s.id LIMIT ${most}`,
  );
}
