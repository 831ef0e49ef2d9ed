import { z } from 'zod';
import { refused } from '#lib/domain/result.ts';
import { changeClaim, claimTarget, loadClaim, refusalToOverwrite } from './claim-command.ts';
import { refusalOfDue } from '#lib/commands/articles/article-command.ts';
import { timeOrNone } from '#lib/commands/kernel/fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

/** Sets by when a claim is due, or leaves that to its article. Also for signed-off claims. */
export const setClaimDue = defineCommand({
  name: 'set-claim-due',
  permission: 'claim.schedule',
  input: z.strictObject({ ...claimTarget, dueAt: timeOrNone }),
  load: loadClaim,
  run: async (tx, { input, facts: { claim }, actor, now }) => {
    const no = refusalToOverwrite(claim, input.revision) ?? refusalOfDue(input.dueAt, now);
    if (no) return refused(no);
    const { dueAt } = input;
    return changeClaim(tx, { claim, now, workspaceId: actor.workspaceId, touched: 'details' }, { dueAt }, [
      {
        type: 'claim.due-set',
        before: { dueAt: claim.dueAt },
        after: { dueAt: dueAt?.toISOString() ?? null },
      },
    ]);
  },
});
