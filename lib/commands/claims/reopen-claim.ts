import { z } from 'zod';
import { refused } from '#lib/domain/result.ts';
import { refusalToReopen } from '#lib/domain/stage.ts';
import { claimTarget, loadClaim, refusalToOverwrite } from './claim-command.ts';
import { reasonSchema } from '#lib/commands/kernel/fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import { changeStage } from './stage-command.ts';

/** Takes a signed-off claim back into review, with a reason. */
export const reopenClaim = defineCommand({
  name: 'reopen-claim',
  permission: 'claim.reopen',
  input: z.strictObject({ ...claimTarget, reason: reasonSchema }),
  load: loadClaim,
  run: async (tx, { input: { revision, reason }, facts: { claim }, actor, now }) => {
    const no = refusalToOverwrite(claim, revision) ?? refusalToReopen(claim.stage, reason);
    if (no) return refused(no);
    return changeStage(tx, { claim, actor, now }, 'IN_REVIEW', { type: 'claim.reopened', reason });
  },
});
