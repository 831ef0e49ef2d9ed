import { z } from 'zod';
import type { EventDraft } from '#lib/db/record/append-events.ts';
import type { Tx } from '#lib/db/transaction.ts';

const ids = z.array(z.object({ id: z.string() })).transform((rows) => rows.map(({ id }) => id));

/** The sources in chains of deleted claims that are known only from what they said on terms. */
export async function onTermsInBin(tx: Tx): Promise<string[]> {
  return ids.parse(
    await tx.$queryRaw`
      SELECT DISTINCT h."sourceId" AS id FROM "Claim" c
      JOIN "Hop" h ON h."workspaceId" = current_workspace() AND h."claimId" = c.id AND h.terms <> 'ON_RECORD'
      WHERE c."workspaceId" = current_workspace() AND c."deletedAt" IS NOT NULL AND NOT EXISTS (
        SELECT FROM "Hop" o WHERE o."workspaceId" = current_workspace() AND o."sourceId" = h."sourceId"
          AND o.terms = 'ON_RECORD')`,
  );
}

/**
 * Marks those of these sources confidential that stand in no chain any more, and answers with the events of that. To be
 * asked with sources known only from what they said on terms, once a place of theirs is gone: without it the register
 * would tell their name. `lockSources` has to hold them since before it went, or the last two places could go at once.
 */
export async function keepBackGone(
  tx: Tx,
  { workspaceId, now }: { workspaceId: string; now: Date },
  sourceIds: readonly string[],
): Promise<EventDraft[]> {
  if (sourceIds.length === 0) return [];
  const gone = await tx.source.findMany({
    where: { id: { in: [...sourceIds] }, confidential: false, mergedIntoId: null, hops: { none: {} } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  const where = { workspaceId, id: { in: gone.map(({ id }) => id) } };
  await tx.source.updateMany({
    where,
    data: { confidential: true, updatedAt: now, revision: { increment: 1 } },
  });
  return gone.map(({ id }) => ({
    type: 'source.marked-confidential',
    entity: 'Source',
    entityId: id,
    before: { confidential: false },
    after: { confidential: true },
    reason:
      'It was known only from what it said on terms, and the last place where it stood in a chain is gone.',
  }));
}
