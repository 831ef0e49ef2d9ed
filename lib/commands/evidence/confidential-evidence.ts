import type { Tx } from '#lib/db/transaction.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { refused, type Result } from '#lib/domain/result.ts';
import { writeClaim } from '#lib/commands/claims/claim-command.ts';
import type { EvidenceFacts } from './evidence-command.ts';
import type { Done } from '#lib/commands/kernel/kernel.ts';

interface Mark {
  confidential: boolean;
  revision: number;
  reason: string;
}

/**
 * Sets or takes away the mark of an item, with why. The claim stays at its stage, also when it is signed off: what it
 * rests on is the same, and who may read it must never wait.
 */
export async function changeItemMark(
  tx: Tx,
  { facts: { claim, evidence }, actor, now }: { facts: EvidenceFacts; actor: Actor; now: Date },
  { confidential, revision, reason }: Mark,
): Promise<Result<Done<ClaimDetail>>> {
  if (evidence.revision !== revision) return refused({ code: 'conflict', current: claim });
  if (evidence.confidential === confidential) return refused({ code: 'mark-as-it-is', confidential });
  const { workspaceId } = actor;
  await tx.evidence.update({
    where: { workspaceId_id: { workspaceId, id: evidence.id } },
    data: { confidential, updatedAt: now, revision: { increment: 1 } },
  });
  return writeClaim(tx, { claim, now, workspaceId }, {}, [
    {
      type: confidential ? 'evidence.marked-confidential' : 'evidence.no-longer-confidential',
      entity: 'Evidence',
      entityId: evidence.id,
      before: { confidential: !confidential },
      after: { confidential },
      reason,
    },
  ]);
}
