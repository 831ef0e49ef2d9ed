import { z } from 'zod';
import { Prisma } from '#lib/db/generated/client.ts';
import type { Tx } from '#lib/db/transaction.ts';

const { sql } = Prisma;

/**
 * The ids of the claims, deleted ones too, that rest on one of the sources which `sources` selects, or on
 * one that those control: in the chain, as publisher of evidence, or cited by it.
 */
function claimsOn(sources: Prisma.Sql): Prisma.Sql {
  return sql`
    WITH RECURSIVE reached AS (
      ${sources}
      UNION
      SELECT s.id FROM reached r JOIN "Source" s
        ON s."workspaceId" = current_workspace() AND s."controlledById" = r.id
    )
    SELECT h."claimId" AS id FROM reached r
      JOIN "Hop" h ON h."workspaceId" = current_workspace() AND h."sourceId" = r.id
    UNION
    SELECT e."claimId" FROM reached r
      JOIN "Evidence" e ON e."workspaceId" = current_workspace() AND e."publisherId" = r.id AND e."deletedAt" IS NULL
    UNION
    SELECT e."claimId" FROM reached r
      JOIN "Citation" t ON t."workspaceId" = current_workspace() AND t."citedSourceId" = r.id
      JOIN "Evidence" e ON e."workspaceId" = current_workspace() AND e.id = t."evidenceId" AND e."deletedAt" IS NULL`;
}

/** A query for the ids of the claims that rest on any discredited source. */
export const claimsOnDiscredited: Prisma.Sql = claimsOn(sql`
  SELECT s.id FROM "Source" s WHERE s."workspaceId" = current_workspace() AND s."discreditedAt" IS NOT NULL`);

const ids = z.array(z.object({ id: z.string() }));

/** The claims that are there and rest on this source, in the order of their ids. */
export async function claimsRestingOn(tx: Tx, sourceId: string): Promise<string[]> {
  const start = sql`SELECT s.id FROM "Source" s WHERE s."workspaceId" = current_workspace() AND s.id = ${sourceId}::uuid`;
  const rows = await tx.$queryRaw`
    SELECT c.id FROM "Claim" c
    WHERE c."workspaceId" = current_workspace() AND c."deletedAt" IS NULL AND c.id IN (${claimsOn(start)})
    ORDER BY c.id`;
  return ids.parse(rows).map(({ id }) => id);
}

/** Those of these claims that rest on a discredited source. */
export async function restingOnDiscredited(tx: Tx, claimIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw`
    SELECT asked.id FROM unnest(${[...claimIds]}::uuid[]) AS asked (id)
    JOIN (${claimsOnDiscredited}) resting ON resting.id = asked.id`;
  return new Set(ids.parse(rows).map(({ id }) => id));
}
