import { z } from 'zod';
import { confidenceSchema, confirmationSchema } from '#lib/domain/confirmation.ts';
import { refused } from '#lib/domain/result.ts';
import { refusalToEdit, stageAfterFinding } from '#lib/domain/stage.ts';
import { changeClaim, claimTarget, loadClaim, refusalToOverwrite } from './claim-command.ts';
import { reasonSchema } from './fields.ts';
import { defineCommand } from './kernel.ts';

/** Sets whether a claim is true, with a written reason. Refused on a signed-off claim. */
export const setConfirmation = defineCommand({
  name: 'set-confirmation',
  permission: 'claim.confirm',
  input: z.strictObject({
    ...claimTarget,
    confirmation: confirmationSchema,
    confidence: confidenceSchema.nullable().default(null),
    reason: reasonSchema,
  }),
  load: loadClaim,
  run: async (tx, { input, facts: { claim }, actor, now }) => {
    const no = refusalToOverwrite(claim, input.revision) ?? refusalToEdit(claim.stage);
    if (no) return refused(no);
    return changeClaim(
      tx,
      { claim, now, workspaceId: actor.workspaceId },
      {
        confirmation: input.confirmation,
        confidence: input.confidence,
        confirmationReason: input.reason,
        confirmationSetBy: actor.userId,
        confirmationSetAt: now,
        stage: stageAfterFinding(claim.stage),
      },
      [
        {
          type: 'claim.confirmation-set',
          before: { confirmation: claim.confirmation, confidence: claim.confidence, stage: claim.stage },
          after: {
            confirmation: input.confirmation,
            confidence: input.confidence,
            stage: stageAfterFinding(claim.stage),
          },
          reason: input.reason,
        },
      ],
    );
  },
});
