import { z } from 'zod';
import { seesMarked, untoldTerms } from '#lib/domain/confidential/shown.ts';
import { readershipOf } from './audience.ts';
import type { Tx } from '#lib/db/connection/tx.ts';

/** What of a claim may not be told because of whom it is about. */
export interface Untold {
  /** Somebody speaks in its chain of whom nothing may be told. */
  any: boolean;
  /** When such people were asked, those that went for good included. */
  responseIds: readonly string[];
}

const rows = z.array(z.object({ any: z.boolean(), responseIds: z.array(z.string()) })).length(1);

/** What of a claim may not be told to those for whom the transaction reads, because of the terms somebody spoke on. */
export async function readUntold(tx: Tx, claimId: string): Promise<Untold> {
  const readership = readershipOf(tx);
  if (!readership || seesMarked(readership.audience)) return { any: false, responseIds: [] };
  const terms = untoldTerms(readership.audience);
  // The log has of each request whom it was to; who was merged since is called by another id there.
  const [found] = rows.parse(
    await tx.$queryRaw`
      WITH untold AS MATERIALIZED (
        SELECT h."sourceId" AS id FROM "Hop" h WHERE h."workspaceId" = current_workspace()
          AND h."claimId" = ${claimId}::uuid AND h.terms::text = ANY(${terms}::text[])),
      called AS MATERIALIZED (
        SELECT id FROM untold
        UNION
        SELECT s.id FROM untold JOIN "Source" s
          ON s."workspaceId" = current_workspace() AND s."mergedIntoId" = untold.id)
      SELECT EXISTS (SELECT FROM untold) AS any, ARRAY(
        SELECT r.id FROM "ResponseRequest" r WHERE r."workspaceId" = current_workspace()
          AND r."claimId" = ${claimId}::uuid AND r."partyId" IN (SELECT id FROM untold)
        UNION
        SELECT e."entityId" FROM "Event" e WHERE e."workspaceId" = current_workspace()
          AND e."claimId" = ${claimId}::uuid AND e.entity = 'ResponseRequest' AND EXISTS (
            SELECT FROM called WHERE called.id::text IN (e.after->>'partyId', e.before->>'partyId'))) AS "responseIds"`,
  );
  return found ?? { any: false, responseIds: [] };
}
