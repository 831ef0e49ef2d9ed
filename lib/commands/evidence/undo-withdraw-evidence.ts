import { z } from 'zod';
import { refused } from '#lib/domain/result.ts';
import { refusalToEdit } from '#lib/domain/stage.ts';
import { changeClaim } from '#lib/commands/claims/claim-command.ts';
import { loadEvidence } from './evidence-command.ts';
import { revisionSchema } from '#lib/commands/kernel/fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

/** Takes back that an item was withdrawn by its publisher: it counts again. Refused on a signed-off claim. */
export const undoWithdrawEvidence = defineCommand({
  name: 'undo-withdraw-evidence',
  permission: 'evidence.edit',
  input: z.strictObject({ evidenceId: z.uuid(), revision: revisionSchema }),
  load: loadEvidence,
  run: async (tx, { input, facts: { claim, evidence }, actor, now }) => {
    if (evidence.revision !== input.revision) return refused({ code: 'conflict', current: claim });
    const no = refusalToEdit(claim.stage);
    if (no) return refused(no);
    if (!evidence.withdrawn) return refused({ code: 'not-withdrawn' });
    const { workspaceId } = actor;
    await tx.evidence.update({
      where: { workspaceId_id: { workspaceId, id: evidence.id } },
      data: {
        withdrawnAt: null,
        withdrawnReason: null,
        withdrawnBy: null,
        updatedAt: now,
        revision: { increment: 1 },
      },
    });
    return changeClaim(tx, { claim, now, workspaceId, touched: 'evidence' }, {}, [
      {
        type: 'evidence.withdrawal-undone',
        entity: 'Evidence',
        entityId: evidence.id,
        before: { withdrawnAt: evidence.withdrawn.at },
      },
    ]);
  },
});
