import type { Tx } from '#lib/db/transaction.ts';

/** The newest entry of the log of the workspace that is set: how many there are, and what it hashes to. */
export async function readHead(tx: Tx): Promise<{ sequence: number; hash: string }> {
  const newest = await tx.event.findFirstOrThrow({
    orderBy: { sequence: 'desc' },
    select: { sequence: true, hash: true },
  });
  return { sequence: Number(newest.sequence), hash: newest.hash };
}
