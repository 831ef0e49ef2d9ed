import { z } from 'zod';
import { importanceSchema } from '#lib/domain/values/importance.ts';
import { indexClaims } from '#lib/db/recurring/claim-terms.ts';
import { wasSignedOff } from '#lib/db/claims/judgements.ts';
import { refused } from '#lib/domain/result.ts';
import { searchText } from '#lib/domain/text/search-text.ts';
import { refusalToEdit } from '#lib/domain/stage.ts';
import { changeClaim, claimTarget, loadClaim, refusalToOverwrite } from './claim-command.ts';
import { statementSchema, tagsSchema } from './claim-fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

/**
 * Changes what a claim says, its importance and its tags. Refused on a signed-off claim. Another statement is another
 * question: what was asked to be signed off goes back to review, and the status has to be set again.
 */
export const editClaim = defineCommand({
  name: 'edit-claim',
  permission: 'claim.edit',
  input: z.strictObject({
    ...claimTarget,
    statement: statementSchema,
    importance: importanceSchema,
    tags: tagsSchema,
  }),
  load: loadClaim,
  run: async (tx, { input, facts: { claim }, actor, now }) => {
    const no = refusalToOverwrite(claim, input.revision) ?? refusalToEdit(claim.stage);
    if (no) return refused(no);
    const { statement, importance, tags } = input;
    const reworded = statement !== claim.statement;
    // Whoever judged it judged another question.
    const edited = reworded && {
      statementEditedBy: actor.userId,
      statementEditedAt: now,
      verdictsDiffer: false,
      changedSinceSignOff: await wasSignedOff(tx, claim.id),
    };
    const done = await changeClaim(
      tx,
      { claim, now, workspaceId: actor.workspaceId, touched: reworded ? 'statement' : 'details' },
      {
        statement,
        searchText: searchText(statement),
        importance,
        tags,
        ...edited,
      },
      [
        {
          type: 'claim.edited',
          before: { statement: claim.statement, importance: claim.importance, tags: claim.tags },
          after: { statement, importance, tags },
        },
      ],
    );
    if (reworded) await indexClaims(tx, actor.workspaceId, { id: claim.id });
    return done;
  },
});
