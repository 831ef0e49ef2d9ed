import { z } from 'zod';
import type { SignedInActor } from '#lib/auth/sessions/sessions.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { settled, type Settled } from './once.ts';
import { Undo } from './undo.ts';

/**
 * As `settleKey`, for what a person does to what is theirs. `workspaceId` is where the command was done, which for
 * moving between workspaces is the one that was moved to; one that they do not belong to is not found.
 */
export async function settlePersonKey(
  { userId }: SignedInActor,
  { command, workspaceId, key }: { command: string; workspaceId: string; key: string },
): Promise<Result<Settled>> {
  if (!z.uuid().safeParse(workspaceId).success) return refused({ code: 'not-found' });
  try {
    return await inWorkspace({ workspaceId, userId }, async (tx, now) => {
      const member = await tx.member.findFirst({ where: { workspaceId, userId, disabledAt: null } });
      if (!member) return refused({ code: 'not-found' });
      return ok(await settled(tx, { workspaceId, userId, command, key }, now));
    });
  } catch (error) {
    if (error instanceof Undo) return refused(error.refusal);
    throw error;
  }
}
