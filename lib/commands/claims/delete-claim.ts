import { z } from 'zod';
import { ok, refused } from '#lib/domain/result.ts';
import { forgetTerms } from '#lib/db/recurring/claim-terms.ts';
import { refusalToEdit } from '#lib/domain/stage.ts';
import { claimTarget, loadClaim, refusalToOverwrite } from './claim-command.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

/** Takes a claim out of its article; `restore-claim` brings it back. Refused on a signed-off claim. */
export const deleteClaim = defineCommand({
  name: 'delete-claim',
  permission: 'claim.delete',
  input: z.strictObject(claimTarget),
  load: loadClaim,
  run: async (tx, { input, facts: { claim }, actor, now }) => {
    const no = refusalToOverwrite(claim, input.revision) ?? refusalToEdit(claim.stage);
    if (no) return refused(no);
    await tx.claim.update({
      where: { workspaceId_id: { workspaceId: actor.workspaceId, id: claim.id } },
      data: { deletedAt: now, updatedAt: now, revision: { increment: 1 } },
    });
    await forgetTerms(tx, claim.id);
    const about = { entityId: claim.id, articleId: claim.articleId, claimId: claim.id };
    return ok({
      value: { claimId: claim.id },
      events: [{ type: 'claim.deleted', entity: 'Claim', ...about, before: { statement: claim.statement } }],
    });
  },
});
