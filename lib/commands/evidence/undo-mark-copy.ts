import { z } from 'zod';
import { refused } from '#lib/domain/result.ts';
import { refusalToEdit } from '#lib/domain/stage.ts';
import { changeClaim, loadClaim } from '#lib/commands/claims/claim-command.ts';
import { inOrder, isMarkedCopy, pairTarget } from './evidence-pair.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

/** Takes back that two items are copies; whether they count as one is up to their texts again. */
export const undoMarkCopy = defineCommand({
  name: 'undo-mark-copy',
  permission: 'evidence.edit',
  input: z.strictObject(pairTarget),
  load: loadClaim,
  run: async (tx, { input, facts: { claim }, actor, now }) => {
    const no = refusalToEdit(claim.stage);
    if (no) return refused(no);
    if (!isMarkedCopy(claim, input)) return refused({ code: 'not-found' });
    const pair = inOrder(input);
    await tx.copyPair.deleteMany({ where: { claimId: claim.id, ...pair } });
    return changeClaim(tx, { claim, now, workspaceId: actor.workspaceId, touched: 'evidence' }, {}, [
      { type: 'evidence.no-longer-marked-copy', before: { ...pair } },
    ]);
  },
});
