import { z } from 'zod';
import type { Tx } from '#lib/db/transaction.ts';
import { sourcesWithIds } from '#lib/db/twins/control.ts';
import { claimsOn, claimsOnDiscredited } from '#lib/db/twins/rests-on.ts';

const ids = z.array(z.object({ id: z.string() }));

/** The claims that are there and rest on this source, in the order of their ids. */
export async function claimsRestingOn(tx: Tx, sourceId: string): Promise<string[]> {
  const rows = await tx.$queryRaw`
    SELECT c.id FROM "Claim" c
    WHERE c."workspaceId" = current_workspace() AND c."deletedAt" IS NULL
      AND c.id IN (${claimsOn(sourcesWithIds([sourceId]))})
    ORDER BY c.id`;
  return ids.parse(rows).map(({ id }) => id);
}

/** Those of these claims that rest on a discredited source. */
export async function restingOnDiscredited(tx: Tx, claimIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw`
    SELECT asked.id FROM unnest(${[...claimIds]}::uuid[]) AS asked (id)
    JOIN (${claimsOnDiscredited([])}) resting ON resting.id = asked.id`;
  return new Set(ids.parse(rows).map(({ id }) => id));
}
