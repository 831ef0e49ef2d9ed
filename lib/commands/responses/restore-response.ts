import { z } from 'zod';
import type { Tx } from '#lib/db/transaction.ts';
import { isGone } from '#lib/domain/bin/bin.ts';
import { refused } from '#lib/domain/result.ts';
import { refusalToEdit } from '#lib/domain/stage.ts';
import { changeClaim, loadClaim } from '#lib/commands/claims/claim-command.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

async function load(tx: Tx, input: { responseId: string }) {
  const where = { id: input.responseId, deletedAt: { not: null } };
  const deleted = await tx.responseRequest.findFirst({ where, select: { claimId: true } });
  const facts = deleted && (await loadClaim(tx, deleted));
  const response = deleted && (await tx.responseRequest.findFirst({ where }));
  return response && { claim: facts?.claim ?? null, response, policy: { recordedBy: response.createdBy } };
}

/**
 * Brings a deleted response back as it was, for as long as it is in the bin. Refused while its claim is deleted, and on one
 * that is signed off.
 */
export const restoreResponse = defineCommand({
  name: 'restore-response',
  permission: 'response.delete',
  input: z.strictObject({ responseId: z.uuid() }),
  load,
  run: async (tx, { facts: { claim, response }, actor: { workspaceId }, now }) => {
    if (isGone(response.deletedAt, now)) return refused({ code: 'not-found' });
    if (!claim) return refused({ code: 'holder-deleted', holder: 'claim' });
    const no = refusalToEdit(claim.stage);
    if (no) return refused(no);
    await tx.responseRequest.update({
      where: { workspaceId_id: { workspaceId, id: response.id } },
      data: { deletedAt: null, updatedAt: now, revision: { increment: 1 } },
    });
    return changeClaim(tx, { claim, now, workspaceId, touched: 'response' }, {}, [
      {
        type: 'response.restored',
        entity: 'ResponseRequest',
        entityId: response.id,
        after: { partyId: response.partyId, outcome: response.outcome },
      },
    ]);
  },
});
