import { z } from 'zod';
import type { Json, SealedEvent } from '#lib/log/event.ts';
import type { Tx } from '#lib/db/transaction.ts';

const json: z.ZodType<Json> = z.json();

/**
 * The log of the workspace that is set, from the first entry on, in the form in which it was sealed.
 * @soon The verifier of a workspace's log reads it.
 */
export async function readEvents(tx: Tx): Promise<SealedEvent[]> {
  const rows = await tx.event.findMany({ orderBy: { sequence: 'asc' } });
  return rows.map((row) => ({
    ...row,
    sequence: Number(row.sequence),
    at: row.at.toISOString(),
    before: json.parse(row.before),
    after: json.parse(row.after),
  }));
}
