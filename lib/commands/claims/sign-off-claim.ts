import { z } from 'zod';
import { refused } from '#lib/domain/result.ts';
import { stageFactsOf } from '#lib/domain/shapes/stage-facts.ts';
import { refusalToSignOff } from '#lib/domain/stage.ts';
import { claimTarget, loadClaim, refusalToOverwrite } from './claim-command.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import { changeStage } from './stage-command.ts';

/**
 * Signs a claim off, by someone other than who set its confirmation or changed its statement last. The claim's row is
 * locked while that is compared, and the database has check constraints that say the same.
 */
export const signOffClaim = defineCommand({
  name: 'sign-off-claim',
  permission: 'claim.sign-off',
  input: z.strictObject(claimTarget),
  load: loadClaim,
  run: async (tx, { input, facts: { claim }, actor, now }) => {
    const no =
      refusalToOverwrite(claim, input.revision) ?? refusalToSignOff(stageFactsOf(claim), actor.userId);
    if (no) return refused(no);
    return changeStage(
      tx,
      { claim, actor, now },
      'SIGNED_OFF',
      { type: 'claim.signed-off' },
      claim.bareReason,
    );
  },
});
