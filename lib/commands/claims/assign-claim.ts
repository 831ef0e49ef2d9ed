import { z } from 'zod';
import { canHoldClaims } from '#lib/db/people/held-work.ts';
import { refused } from '#lib/domain/result.ts';
import { changeClaim, claimTarget, loadClaim, refusalToOverwrite } from './claim-command.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

/** Gives a claim to an active member who may review, or to nobody. Also for signed-off claims. */
export const assignClaim = defineCommand({
  name: 'assign-claim',
  permission: 'claim.assign',
  input: z.strictObject({ ...claimTarget, assigneeId: z.uuid().nullable() }),
  load: async (tx, input) => {
    const facts = await loadClaim(tx, input);
    if (!facts) return null;
    const holder = facts.claim.assignee?.id ?? null;
    // What somebody has who can do nothing about it any more is as free as what nobody has.
    const from = holder !== null && (await canHoldClaims(tx, holder)) ? holder : null;
    const assignee = { from, to: input.assigneeId };
    return { claim: facts.claim, policy: { assignee } };
  },
  run: async (tx, { input, facts: { claim }, actor, now }) => {
    const no = refusalToOverwrite(claim, input.revision);
    if (no) return refused(no);
    const { assigneeId } = input;
    if (assigneeId !== null && !(await canHoldClaims(tx, assigneeId))) {
      const message = 'Choose an active member who may review claims.';
      return refused({ code: 'invalid', problems: [{ path: ['assigneeId'], message }] });
    }
    return changeClaim(
      tx,
      { claim, now, workspaceId: actor.workspaceId, touched: 'details' },
      { assigneeId },
      [
        {
          type: 'claim.assigned',
          before: { assigneeId: claim.assignee?.id ?? null },
          after: { assigneeId },
        },
      ],
    );
  },
});
