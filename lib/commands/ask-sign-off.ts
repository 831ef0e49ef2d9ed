import { z } from 'zod';
import { refused } from '#lib/domain/result.ts';
import { refusalToAskSignOff } from '#lib/domain/stage.ts';
import { claimTarget, loadClaim, refusalToOverwrite } from './claim-command.ts';
import { defineCommand } from './kernel.ts';
import { changeStage, stageFactsOf } from './stage-command.ts';

/** Says a claim is ready for an editor: it has a reason, and every hop is checked or explained. */
export const askSignOff = defineCommand({
  name: 'ask-sign-off',
  permission: 'claim.ask-sign-off',
  input: z.strictObject(claimTarget),
  load: loadClaim,
  run: async (tx, { input, facts: { claim }, actor, now }) => {
    const no = refusalToOverwrite(claim, input.revision) ?? refusalToAskSignOff(stageFactsOf(claim));
    if (no) return refused(no);
    return changeStage(tx, { claim, actor, now }, 'READY', { type: 'claim.sign-off-asked' });
  },
});
