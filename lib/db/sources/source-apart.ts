import { z } from 'zod';
import { hiddenIds } from '#lib/db/confidential/audience.ts';
import type { Tx } from '#lib/db/transaction.ts';

const rows = z.array(
  z.object({
    sequence: z.coerce.number(),
    at: z.date().transform((at) => at.toISOString()),
    reason: z.string(),
    looksLike: z.array(z.string()),
  }),
);

/** Why a source is another than those it only looks like, as whoever gave it such a name said. */
export interface ApartFrom {
  sequence: number;
  at: string;
  reason: string;
  others: { id: string; name: string }[];
}

const most = 5;

/** The newest reasons why a source is another than one it looks like; none that is about a source not told of. */
export async function readApart(tx: Tx, sourceId: string): Promise<ApartFrom[]> {
  const found = rows.parse(
    await tx.$queryRaw`
      SELECT sequence, at, reason, after->'looksLike' AS "looksLike" FROM "Event"
      WHERE "workspaceId" = current_workspace() AND entity IN ('Source', 'Hop') AND "entityId" = ${sourceId}::uuid
        AND type IN ('source.created', 'source.edited') AND reason IS NOT NULL
        AND jsonb_typeof(after->'looksLike') = 'array'
      ORDER BY sequence DESC LIMIT ${most}`,
  );
  const hidden = new Set(hiddenIds(tx));
  const told = found.filter(({ looksLike }) => !looksLike.some((id) => hidden.has(id)));
  const others = await tx.source.findMany({
    where: { id: { in: told.flatMap(({ looksLike }) => looksLike) } },
    select: { id: true, name: true },
  });
  return told.map(({ looksLike, ...event }) => ({
    ...event,
    others: others.filter(({ id }) => looksLike.includes(id)),
  }));
}
