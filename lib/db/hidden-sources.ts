import { z } from 'zod';
import type { Nameable } from '#lib/domain/confidential/mask-claim.ts';
import type { Tx } from './tx.ts';

const rows = z.array(
  z.object({ id: z.string(), name: z.string(), aliases: z.array(z.string()), kind: z.string() }),
);

/** A source that is named to nobody but reviewers and above. */
export type HiddenSource = Nameable & { id: string };

/**
 * The sources that are not named to viewers nor outside the house: those marked confidential, and those that stand in
 * chains, but nowhere on the record: their very place in the register would tell that they spoke.
 */
export async function readHiddenSources(tx: Tx): Promise<HiddenSource[]> {
  return rows.parse(
    await tx.$queryRaw`
      SELECT s.id, s.name, s.aliases, s.kind::text AS kind FROM "Source" s
      WHERE s."workspaceId" = current_workspace() AND s.id IN (
        SELECT m.id FROM "Source" m WHERE m."workspaceId" = current_workspace() AND m.confidential
        UNION
        SELECT h."sourceId" FROM "Hop" h
        WHERE h."workspaceId" = current_workspace() AND h.terms <> 'ON_RECORD' AND NOT EXISTS (
          SELECT FROM "Hop" o WHERE o."workspaceId" = current_workspace() AND o."sourceId" = h."sourceId"
            AND o.terms = 'ON_RECORD'))
      ORDER BY s.id`,
  );
}
