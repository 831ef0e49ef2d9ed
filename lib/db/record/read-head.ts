import { firstHash } from '#lib/log/event.ts';
import type { Tx } from '#lib/db/transaction.ts';

/**
 * The newest entry of the log of the workspace that is set: how many there are, and what it hashes to; of an empty log
 * what its first entry follows from.
 */
export async function readHead(tx: Tx): Promise<{ sequence: number; hash: string }> {
  const newest = await tx.event.findFirst({
    orderBy: { sequence: 'desc' },
    select: { sequence: true, hash: true },
  });
  return newest ? { sequence: Number(newest.sequence), hash: newest.hash } : { sequence: 0, hash: firstHash };
}
