import { z } from 'zod';
import type { Tx } from '#lib/db/transaction.ts';
import { isGone } from '#lib/domain/bin/bin.ts';
import { refused } from '#lib/domain/result.ts';
import { refusalToEdit } from '#lib/domain/stage.ts';
import { changeClaim, loadClaim } from '#lib/commands/claims/claim-command.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

async function load(tx: Tx, input: { evidenceId: string }) {
  const where = { id: input.evidenceId, deletedAt: { not: null } };
  const deleted = await tx.evidence.findFirst({ where, select: { claimId: true } });
  const facts = deleted && (await loadClaim(tx, deleted));
  const evidence =
    deleted &&
    (await tx.evidence.findFirst({
      where,
      include: { citations: { include: { citedEvidence: { select: { title: true, deletedAt: true } } } } },
    }));
  return evidence && { claim: facts?.claim ?? null, evidence, policy: { recordedBy: evidence.createdBy } };
}

/**
 * Brings a deleted item of evidence back, for as long as it is in the bin. Refused while its claim or something it cites
 * is deleted, and on a claim that was signed off without it.
 */
export const restoreEvidence = defineCommand({
  name: 'restore-evidence',
  permission: 'evidence.delete',
  input: z.strictObject({ evidenceId: z.uuid() }),
  load,
  run: async (tx, { facts: { claim, evidence }, actor, now }) => {
    if (isGone(evidence.deletedAt, now)) return refused({ code: 'not-found' });
    if (!claim) return refused({ code: 'holder-deleted', holder: 'claim' });
    const no = refusalToEdit(claim.stage);
    if (no) return refused(no);
    const gone = evidence.citations.find((citation) => citation.citedEvidence?.deletedAt);
    if (gone?.citedEvidence) return refused({ code: 'cited-is-deleted', title: gone.citedEvidence.title });
    const { workspaceId } = actor;
    await tx.evidence.update({
      where: { workspaceId_id: { workspaceId, id: evidence.id } },
      data: { deletedAt: null, updatedAt: now, revision: { increment: 1 } },
    });
    return changeClaim(tx, { claim, now, workspaceId, touched: 'evidence' }, {}, [
      {
        type: 'evidence.restored',
        entity: 'Evidence',
        entityId: evidence.id,
        after: { title: evidence.title },
      },
    ]);
  },
});
