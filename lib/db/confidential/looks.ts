import { z } from 'zod';
import type { Tx } from '#lib/db/connection/tx.ts';

const rows = z.array(
  z.object({
    sequence: z.coerce.number(),
    at: z.date().transform((at) => at.toISOString()),
    actorId: z.string().nullable(),
    claimId: z.string(),
  }),
);

/** A time somebody was told the name of a source off the record, and on which claim. */
export type LookRow = z.infer<typeof rows>[number];

/** Looks that are listed of one source. */
export const shownLooks = 20;

/** The newest times somebody looked at the name of this source, or of one that was merged into it. */
export async function readLooks(tx: Tx, sourceId: string): Promise<LookRow[]> {
  return rows.parse(
    await tx.$queryRaw`
      SELECT sequence, at, "actorId", "claimId" FROM "Event"
      WHERE "workspaceId" = current_workspace() AND entity IN ('Source', 'Hop')
        AND type = 'claim.name-looked-at' AND "entityId" = ANY (ARRAY(
          SELECT s.id FROM "Source" s WHERE s."workspaceId" = current_workspace()
            AND (s.id = ${sourceId}::uuid OR s."mergedIntoId" = ${sourceId}::uuid)
          UNION ALL
          SELECT h.id FROM "Hop" h WHERE h."workspaceId" = current_workspace()
            AND h."sourceId" = ${sourceId}::uuid AND h.terms = 'OFF_RECORD'))
      ORDER BY sequence DESC LIMIT ${shownLooks}`,
  );
}
