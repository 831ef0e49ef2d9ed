import { z } from 'zod';
import type { Tx } from '#lib/db/transaction.ts';
import { seenIn } from '#lib/domain/shapes/seen-in.ts';
import { refused } from '#lib/domain/result.ts';
import { refusalToEdit } from '#lib/domain/stage.ts';
import { passageDecisionSchema, refusalToSettlePassage } from '#lib/domain/versions/passage-decision.ts';
import {
  changeClaim,
  claimTarget,
  loadClaim,
  refusalToOverwrite,
} from '#lib/commands/claims/claim-command.ts';
import { articleOfPassage, refusalOfOldText } from '#lib/commands/claims/claim-passage.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

async function load(tx: Tx, input: { claimId: string; versionId: string }) {
  const of = await articleOfPassage(tx, input);
  const facts = await loadClaim(tx, input);
  const { claimId, versionId } = input;
  const anchor = await tx.anchor.findFirst({
    where: { claimId, versionId },
    select: { id: true, state: true, decision: true },
  });
  if (!of || !facts || !anchor) return null;
  const claim = seenIn(of.articleId, facts.claim);
  return { ...facts, claim, of, anchor, isNewest: claim.anchor.versionId === versionId };
}

/**
 * Says of a claim whose passage a new version changed that it stands where that was found, or that it stands in the
 * article no more. To select another passage is to move the claim. Refused on a
 * signed-off claim.
 */
export const settlePassage = defineCommand({
  name: 'settle-passage',
  permission: 'claim.edit',
  input: z.strictObject({ ...claimTarget, versionId: z.uuid(), decision: passageDecisionSchema }),
  load,
  run: async (tx, { input, facts: { claim, of, anchor, isNewest }, actor, now }) => {
    const { workspaceId, userId } = actor;
    const { decision, versionId } = input;
    const no =
      refusalToOverwrite(claim, input.revision) ??
      refusalToEdit(claim.stage) ??
      refusalOfOldText({ isNewest }) ??
      refusalToSettlePassage(anchor, decision);
    if (no) return refused(no);
    const isAccepted = decision === 'ACCEPTED';
    await tx.anchor.update({
      where: { workspaceId_id: { workspaceId, id: anchor.id } },
      data: {
        state: isAccepted ? 'ANCHORED' : 'ORPHANED',
        ...{ decision, decidedBy: userId, decidedAt: now },
      },
    });
    const { start, end, exact } = claim.anchor;
    return changeClaim(tx, { claim, now, workspaceId, touched: 'details' }, {}, [
      {
        type: isAccepted ? 'claim.passage-accepted' : 'claim.passage-dropped',
        articleId: of.articleId,
        before: { state: anchor.state },
        after: { versionId, ...(isAccepted ? { start, end, exact } : {}) },
      },
    ]);
  },
});
