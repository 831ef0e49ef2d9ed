import { z } from 'zod';
import { confidenceSchema, confirmationSchema } from '#lib/domain/values/confirmation.ts';
import { readJudgements } from '#lib/db/claims/judgements.ts';
import { isOverride, refusalToOverride } from '#lib/domain/override.ts';
import { refused } from '#lib/domain/result.ts';
import { includesRole } from '#lib/domain/access/role.ts';
import { refusalToEdit } from '#lib/domain/stage.ts';
import { judgementsDiffer } from '#lib/domain/judgements-differ.ts';
import { changeClaim, claimTarget, loadClaim, refusalToOverwrite } from './claim-command.ts';
import { prose, reasonSchema } from '#lib/commands/kernel/fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

/**
 * Sets whether a claim is true, with a written reason. Refused on a signed-off claim; `CONFIRMED` or `FALSE`
 * where the evidence does not support it needs an editor and a note, which stays until a status is set that
 * needs none.
 */
export const setConfirmation = defineCommand({
  name: 'set-confirmation',
  permission: 'claim.confirm',
  input: z.strictObject({
    ...claimTarget,
    confirmation: confirmationSchema,
    confidence: confidenceSchema.nullable().default(null),
    reason: reasonSchema,
    overrideNote: prose('the note', 2000).default(''),
  }),
  load: loadClaim,
  run: async (tx, { input, facts: { claim }, actor, now }) => {
    const no = refusalToOverwrite(claim, input.revision) ?? refusalToEdit(claim.stage);
    if (no) return refused(no);
    const { verdict } = claim.corroboration;
    const against = refusalToOverride(input.confirmation, verdict, actor.role, input.overrideNote);
    if (against) return refused(against);
    const overrideNote = isOverride(input.confirmation, verdict) ? input.overrideNote : null;
    const own = {
      by: actor.userId,
      decides: includesRole(actor.role, 'EDITOR'),
      confirmation: input.confirmation,
    };
    const differ = judgementsDiffer([...(await readJudgements(tx, claim)), own]);
    return changeClaim(
      tx,
      { claim, now, workspaceId: actor.workspaceId, touched: 'confirmation' },
      {
        confirmation: input.confirmation,
        confidence: input.confidence,
        confirmationReason: input.reason,
        overrideNote,
        confirmationSetBy: actor.userId,
        confirmationSetAt: now,
        verdictsDiffer: differ,
      },
      [
        {
          type: 'claim.confirmation-set',
          before: {
            confirmation: claim.confirmation,
            confidence: claim.confidence,
            overrideNote: claim.overrideNote,
          },
          after: {
            confirmation: input.confirmation,
            confidence: input.confidence,
            verdict,
            overrideNote,
          },
          reason: input.reason,
        },
      ],
    );
  },
});
