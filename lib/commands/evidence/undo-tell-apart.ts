import { z } from 'zod';
import { refused } from '#lib/domain/result.ts';
import { refusalToEdit } from '#lib/domain/stage.ts';
import { changeClaim, loadClaim } from '#lib/commands/claims/claim-command.ts';
import { inOrder, isToldApart, pairTarget } from './evidence-pair.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

/** Lets two items count as copies again, where their texts are alike. */
export const undoTellApart = defineCommand({
  name: 'undo-tell-apart',
  permission: 'evidence.edit',
  input: z.strictObject(pairTarget),
  load: loadClaim,
  run: async (tx, { input, facts: { claim }, actor, now }) => {
    const no = refusalToEdit(claim.stage);
    if (no) return refused(no);
    if (!isToldApart(claim, input)) return refused({ code: 'not-found' });
    const pair = inOrder(input);
    await tx.distinctPair.deleteMany({ where: { claimId: claim.id, ...pair } });
    return changeClaim(tx, { claim, now, workspaceId: actor.workspaceId, touched: 'evidence' }, {}, [
      { type: 'evidence.no-longer-told-apart', before: { ...pair } },
    ]);
  },
});
