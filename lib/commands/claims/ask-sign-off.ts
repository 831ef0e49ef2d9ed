import { z } from 'zod';
import { refused } from '#lib/domain/result.ts';
import { stageFactsOf } from '#lib/domain/shapes/stage-facts.ts';
import { isBare, refusalToAskSignOff } from '#lib/domain/stage.ts';
import { claimTarget, loadClaim, refusalToOverwrite } from './claim-command.ts';
import { prose } from '#lib/commands/kernel/fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import { changeStage } from './stage-command.ts';

/**
 * Says a claim is ready for an editor: it has a reason for what it says now, and every hop is checked or explained.
 * Where neither chain nor evidence is recorded, `bareReason` says why none is needed.
 */
export const askSignOff = defineCommand({
  name: 'ask-sign-off',
  permission: 'claim.ask-sign-off',
  input: z.strictObject({ ...claimTarget, bareReason: prose('the reason', 2000).default('') }),
  load: loadClaim,
  run: async (tx, { input, facts: { claim }, actor, now }) => {
    const facts = stageFactsOf(claim);
    const no = refusalToOverwrite(claim, input.revision) ?? refusalToAskSignOff(facts, input.bareReason);
    if (no) return refused(no);
    const bareReason = isBare(facts) ? input.bareReason : null;
    const event = { type: 'claim.sign-off-asked', ...(bareReason === null ? {} : { reason: bareReason }) };
    return changeStage(tx, { claim, actor, now }, 'READY', event, bareReason);
  },
});
