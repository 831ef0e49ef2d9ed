import { z } from 'zod';
import { database } from '#lib/db/connection/client.ts';
import type { Tx } from '#lib/db/transaction.ts';

const removed = z.array(
  z.object({
    kind: z.enum(['article', 'claim', 'evidence', 'response']),
    id: z.string(),
    articleId: z.string().nullable(),
  }),
);

/** What went for good. */
export type Removed = z.infer<typeof removed>[number];

/** Removes some of what the bin of the transaction's workspace holds no longer; answers nothing when there is no more. */
export async function removeGone(tx: Tx): Promise<Removed[]> {
  return removed.parse(await tx.$queryRaw`SELECT * FROM empty_bin()`);
}

const ids = z.array(z.object({ id: z.string() }));

/** All workspaces there are. */
export async function workspaceIds(): Promise<string[]> {
  const rows = await database().$queryRaw`SELECT workspace_ids() AS id`;
  return ids.parse(rows).map(({ id }) => id);
}
