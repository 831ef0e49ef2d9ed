import { z } from 'zod';
import type { Tx } from '#lib/db/connection/tx.ts';

const rows = z.array(z.object({ claimId: z.string(), sourceId: z.string() }));

/** Of these claims and sources, which have to do with each other: in a chain, behind evidence or as somebody asked. */
export async function readClaimsOfSources(
  tx: Tx,
  claimIds: readonly string[],
  sourceIds: readonly string[],
): Promise<{ claimId: string; sourceId: string }[]> {
  return rows.parse(
    await tx.$queryRaw`
      WITH claims AS MATERIALIZED (SELECT unnest(${[...claimIds]}::uuid[]) AS id),
        sources AS MATERIALIZED (SELECT unnest(${[...sourceIds]}::uuid[]) AS id),
        named AS (
          SELECT h."claimId", h."sourceId" FROM claims c
            JOIN "Hop" h ON h."workspaceId" = current_workspace() AND h."claimId" = c.id
          UNION
          SELECT r."claimId", r."partyId" FROM claims c
            JOIN "ResponseRequest" r ON r."workspaceId" = current_workspace() AND r."claimId" = c.id
          UNION
          SELECT e."claimId", unnest(array_append(ARRAY(SELECT t."citedSourceId" FROM "Citation" t
              WHERE t."workspaceId" = current_workspace() AND t."evidenceId" = e.id), e."publisherId"))
            FROM claims c
            JOIN "Evidence" e ON e."workspaceId" = current_workspace() AND e."claimId" = c.id)
      SELECT n."claimId", n."sourceId" FROM named n JOIN sources s ON s.id = n."sourceId"`,
  );
}
