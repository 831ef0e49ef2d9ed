import { searchText } from '#lib/domain/text/search-text.ts';
import { v7 } from 'uuid';
import { z } from 'zod';
import { holdArticle } from '#lib/db/articles/article-detail.ts';
import { wasSignedOff } from '#lib/db/claims/judgements.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { seenIn } from '#lib/domain/shapes/seen-in.ts';
import { refused } from '#lib/domain/result.ts';
import { refusalToEdit } from '#lib/domain/stage.ts';
import { standsSurely } from '#lib/domain/versions/passage-decision.ts';
import {
  changeClaim,
  claimTarget,
  loadClaim,
  refusalToOverwrite,
} from '#lib/commands/claims/claim-command.ts';
import {
  anchorIn,
  articleOfPassage,
  passage,
  readVersion,
  refusalOfOldText,
} from '#lib/commands/claims/claim-passage.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

async function load(tx: Tx, input: { claimId: string; versionId: string }) {
  const of = await articleOfPassage(tx, input);
  // Before the claim, as an import of a version takes them, so that neither waits for the other in a circle.
  if (!of || !(await holdArticle(tx, of.articleId))) return null;
  const facts = await loadClaim(tx, input);
  if (!facts) return null;
  const version = await readVersion(tx, { articleId: of.articleId, versionId: input.versionId });
  return version && { ...facts, claim: seenIn(of.articleId, facts.claim), of, version };
}

/**
 * Puts a claim on another passage of the newest text of an article it stands in; where a new version had changed or lost its passage, that
 * settles it. Refused on a signed-off claim.
 */
export const moveClaim = defineCommand({
  name: 'move-claim',
  permission: 'claim.edit',
  input: z.strictObject({ ...claimTarget, ...passage }),
  load,
  run: async (tx, { input, facts: { claim, of, version }, actor, now }) => {
    const no =
      refusalToOverwrite(claim, input.revision) ?? refusalToEdit(claim.stage) ?? refusalOfOldText(version);
    if (no) return refused(no);
    const anchor = anchorIn(version, input);
    if (!anchor.ok) return anchor;
    const { workspaceId, userId } = actor;
    const { versionId } = input;
    const { state } = claim.anchor;
    const settles = !standsSurely(state) && claim.anchor.versionId === versionId;
    const data = {
      ...anchor.value,
      searchText: searchText(anchor.value.exact),
      state: 'ANCHORED',
    } as const;
    const settled = { decision: 'REANCHORED', decidedBy: userId, decidedAt: now } as const;
    await tx.anchor.upsert({
      where: { workspaceId_claimId_versionId: { workspaceId, claimId: claim.id, versionId } },
      create: { workspaceId, id: v7(), claimId: claim.id, appearanceId: of.appearanceId, versionId, ...data },
      update: { ...data, ...(settles ? settled : {}) },
    });
    const { start, end, exact } = anchor.value;
    const was = claim.anchor;
    const changedSinceSignOff = await wasSignedOff(tx, claim.id);
    return changeClaim(tx, { claim, now, workspaceId, touched: 'passage' }, { changedSinceSignOff }, [
      {
        type: 'claim.moved',
        articleId: of.articleId,
        before: { versionId: was.versionId, start: was.start, end: was.end, exact: was.exact },
        after: { versionId, start, end, exact },
      },
    ]);
  },
});
