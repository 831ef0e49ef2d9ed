import { inWorkspace } from '#lib/db/transaction.ts';
import { refusal, type Actor, type Permission } from '#lib/domain/access/policy.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { settled, type Settled } from './once.ts';
import { Undo } from './undo.ts';

/**
 * Whether what somebody sent to a command under a key was done, with its answer. Where it was not, it never will be:
 * should it still be on its way, it is refused when it comes. Refused while it is being done, and to whoever may do it no
 * more, who is told nothing of an earlier answer.
 */
export async function settleKey(
  actor: Actor,
  { name, permission }: { name: string; permission: Permission },
  key: string,
): Promise<Result<Settled>> {
  const no = refusal(actor, permission, { recordedBy: actor.userId });
  if (no && no.code !== 'only-own') return refused(no);
  const { workspaceId, userId } = actor;
  try {
    return ok(
      await inWorkspace(actor, (tx, now) => settled(tx, { workspaceId, userId, command: name, key }, now)),
    );
  } catch (error) {
    if (error instanceof Undo) return refused(error.refusal);
    throw error;
  }
}
