import { v7 } from 'uuid';
import { z } from 'zod';
import { refused } from '#lib/domain/result.ts';
import { refusalToEdit } from '#lib/domain/stage.ts';
import { changeClaim, loadClaim } from '#lib/commands/claims/claim-command.ts';
import { inOrder, isMarkedCopy, isToldApart, pairTarget, refusalOfPair } from './evidence-pair.ts';
import { reasonSchema } from '#lib/commands/kernel/fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

/** Says why two items are copies although their texts don't show it, so that they count as one text. */
export const markCopy = defineCommand({
  name: 'mark-copy',
  permission: 'evidence.edit',
  input: z.strictObject({ ...pairTarget, reason: reasonSchema }),
  load: loadClaim,
  run: async (tx, { input, facts: { claim }, actor, now }) => {
    const no = refusalToEdit(claim.stage) ?? refusalOfPair(claim, input);
    if (no) return refused(no);
    if (isMarkedCopy(claim, input)) return refused({ code: 'copies-already' });
    if (isToldApart(claim, input)) return refused({ code: 'told-apart-already' });
    const { workspaceId, userId } = actor;
    const pair = inOrder(input);
    const about = { workspaceId, id: v7(), claimId: claim.id, createdAt: now, createdBy: userId };
    await tx.copyPair.create({ data: { ...about, ...pair, reason: input.reason } });
    return changeClaim(tx, { claim, now, workspaceId, touched: 'evidence' }, {}, [
      { type: 'evidence.marked-copy', after: { ...pair }, reason: input.reason },
    ]);
  },
});
