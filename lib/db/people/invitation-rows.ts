import { z } from 'zod';
import { roleSchema } from '#lib/domain/access/role.ts';
import type { Tx } from '#lib/db/transaction.ts';

const rowSchema = z.object({ id: z.string(), email: z.string(), role: roleSchema });

/** An invitation someone can still accept. */
export type OpenInvitation = z.infer<typeof rowSchema>;

/**
 * The open invitation of this workspace whose secret has `tokenHash`, locked until the transaction ends, so
 * that it is accepted once. `null` when it was used, withdrawn, has run out or never was.
 */
export async function lockOpenInvitation(tx: Tx, tokenHash: string): Promise<OpenInvitation | null> {
  const rows = await tx.$queryRaw`
    SELECT i.id, i.email, i.role FROM "Invitation" i
    WHERE i."workspaceId" = current_workspace() AND i."tokenHash" = ${tokenHash} AND invitation_open(i, clock_timestamp())
    FOR UPDATE`;
  return z.array(rowSchema).max(1).parse(rows)[0] ?? null;
}
