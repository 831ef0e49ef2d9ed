import { v7 } from 'uuid';
import { z } from 'zod';
import { refused } from '#lib/domain/result.ts';
import { refusalToEdit } from '#lib/domain/stage.ts';
import { changeClaim, loadClaim } from '#lib/commands/claims/claim-command.ts';
import { inOrder, isMarkedCopy, isToldApart, pairTarget, refusalOfPair } from './evidence-pair.ts';
import { reasonSchema } from '#lib/commands/kernel/fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

/** Says why two items whose texts are alike are separate, so that they don't count as copies. */
export const tellApart = defineCommand({
  name: 'tell-apart',
  permission: 'evidence.edit',
  input: z.strictObject({ ...pairTarget, reason: reasonSchema }),
  load: loadClaim,
  run: async (tx, { input, facts: { claim }, actor, now }) => {
    const no = refusalToEdit(claim.stage) ?? refusalOfPair(claim, input);
    if (no) return refused(no);
    if (isToldApart(claim, input)) return refused({ code: 'told-apart-already' });
    if (isMarkedCopy(claim, input)) return refused({ code: 'copies-already' });
    const { workspaceId, userId } = actor;
    const pair = inOrder(input);
    await tx.distinctPair.create({
      data: {
        workspaceId,
        id: v7(),
        claimId: claim.id,
        ...pair,
        reason: input.reason,
        createdAt: now,
        createdBy: userId,
      },
    });
    return changeClaim(tx, { claim, now, workspaceId, touched: 'evidence' }, {}, [
      { type: 'evidence.told-apart', after: { ...pair }, reason: input.reason },
    ]);
  },
});
