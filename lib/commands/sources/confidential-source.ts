import type { Tx } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { SourceDetail } from '#lib/domain/shapes/source-detail.ts';
import type { Done } from '#lib/commands/kernel/kernel.ts';
import { changedSource } from './source-command.ts';

/** Sets or takes away the mark of a source, with why. */
export async function changeMark(
  tx: Tx,
  { actor, now }: { actor: Actor; now: Date },
  { sourceId, confidential, reason }: { sourceId: string; confidential: boolean; reason: string },
): Promise<Result<Done<SourceDetail>>> {
  await tx.source.update({
    where: { workspaceId_id: { workspaceId: actor.workspaceId, id: sourceId } },
    data: { confidential, updatedAt: now, revision: { increment: 1 } },
  });
  // Those that were merged into it are it: marked still, their names would be kept back as those of somebody else.
  if (!confidential) {
    await tx.source.updateMany({
      where: { mergedIntoId: sourceId, confidential: true },
      data: { confidential },
    });
  }
  return ok({
    value: await changedSource(tx, sourceId),
    events: [
      {
        type: confidential ? 'source.marked-confidential' : 'source.no-longer-confidential',
        entity: 'Source',
        entityId: sourceId,
        before: { confidential: !confidential },
        after: { confidential },
        reason,
      },
    ],
  });
}
