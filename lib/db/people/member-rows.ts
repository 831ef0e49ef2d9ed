import { z } from 'zod';
import { roleSchema } from '#lib/domain/access/role.ts';
import type { Tx } from '#lib/db/transaction.ts';

const rowSchema = z.object({
  id: z.string(),
  userId: z.string(),
  role: roleSchema,
  disabled: z.boolean(),
  revision: z.number(),
});

/** A membership as the rules about members look at it. */
export type MemberRow = z.infer<typeof rowSchema>;

/**
 * Holds back every other change of this workspace's members until the transaction ends, so that the count
 * of admins seen is the count there is.
 */
export async function lockMembers(tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Workspace" WHERE id = current_workspace() FOR NO KEY UPDATE`;
}

/** One member of this workspace. Call `lockMembers` first when it is to be changed. */
export async function readMember(tx: Tx, memberId: string): Promise<MemberRow | null> {
  const rows = await tx.$queryRaw`
    SELECT id, "userId", role, "disabledAt" IS NOT NULL AS disabled, revision FROM "Member"
    WHERE "workspaceId" = current_workspace() AND id = ${memberId}::uuid`;
  return z.array(rowSchema).max(1).parse(rows)[0] ?? null;
}

/** How many admins the workspace would have without this member. */
export async function countOtherAdmins(tx: Tx, workspaceId: string, memberId: string): Promise<number> {
  return tx.member.count({ where: { workspaceId, role: 'ADMIN', disabledAt: null, id: { not: memberId } } });
}
