import { z } from 'zod';
import { holdArticle } from '#lib/db/articles/article-detail.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { Anchor } from '#lib/domain/text/anchor.ts';
import { searchText } from '#lib/domain/text/search-text.ts';
import { seenIn } from '#lib/domain/shapes/seen-in.ts';
import { refused } from '#lib/domain/result.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { refusalToEdit } from '#lib/domain/stage.ts';
import {
  changeClaim,
  claimTarget,
  loadClaim,
  refusalToOverwrite,
} from '#lib/commands/claims/claim-command.ts';
import {
  anchorIn,
  articleOfPassage,
  readVersion,
  refusalOfOldText,
  type PassageVersion,
} from '#lib/commands/claims/claim-passage.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

const placed = z.object({ versionId: z.uuid(), start: z.int(), end: z.int(), exact: z.string() });

async function load(tx: Tx, input: { claimId: string; versionId: string }) {
  const { claimId, versionId } = input;
  const of = await articleOfPassage(tx, input);
  // Before the claim, as an import of a version takes them, so that neither waits for the other in a circle.
  if (!of || !(await holdArticle(tx, of.articleId))) return null;
  const facts = await loadClaim(tx, input);
  const version = await readVersion(tx, { articleId: of.articleId, versionId });
  const anchor = await tx.anchor.findFirst({
    where: { claimId, versionId },
    select: { id: true, carriedAs: true, decision: true },
  });
  return (
    facts &&
    version &&
    anchor && { claim: seenIn(of.articleId, facts.claim), of, version, anchor, policy: facts.policy }
  );
}

function searched(anchor: Anchor) {
  return { ...anchor, searchText: searchText(anchor.exact) };
}

/** Where the claim was found, or was not, before a person put it elsewhere in the text; null where that is not known. */
async function placeFound(tx: Tx, claim: ClaimDetail, version: PassageVersion, carriedAs: string | null) {
  const { versionId } = claim.anchor;
  const moves = await tx.event.findMany({
    where: { claimId: claim.id, type: 'claim.moved' },
    orderBy: { sequence: 'asc' },
    select: { before: true, after: true },
  });
  const first = moves.find(({ after }) => placed.safeParse(after).data?.versionId === versionId);
  const was = placed.safeParse(first?.before).data;
  if (!was) return null;
  if (carriedAs === 'CHANGED') {
    const anchor = anchorIn(version, was);
    return anchor.ok ? searched(anchor.value) : null;
  }
  // What was nowhere keeps how it read in the text before, and where.
  const { start, end, exact } = was;
  const before = await tx.anchor.findFirst({
    where: { claimId: claim.id, versionId: { not: versionId }, start, end, exact },
    select: { prefix: true, suffix: true },
  });
  return searched({ start, end, exact, prefix: before?.prefix ?? '', suffix: before?.suffix ?? '' });
}

/** Takes back where a person said a claim stands in the newest text, so that it waits for a person again. */
export const undoSettlePassage = defineCommand({
  name: 'undo-settle-passage',
  permission: 'claim.edit',
  input: z.strictObject({ ...claimTarget, versionId: z.uuid() }),
  load,
  run: async (tx, { input, facts: { claim, of, version, anchor }, actor, now }) => {
    const no =
      refusalToOverwrite(claim, input.revision) ?? refusalToEdit(claim.stage) ?? refusalOfOldText(version);
    if (no) return refused(no);
    const { carriedAs, decision } = anchor;
    const place = decision === 'REANCHORED' ? await placeFound(tx, claim, version, carriedAs) : {};
    if (carriedAs === null || decision === null || place === null) {
      return refused({ code: 'passage-not-settled' });
    }
    const { workspaceId } = actor;
    await tx.anchor.update({
      where: { workspaceId_id: { workspaceId, id: anchor.id } },
      data: {
        ...place,
        ...{ state: carriedAs, decision: null, decidedBy: null, decidedAt: null },
      },
    });
    return changeClaim(tx, { claim, now, workspaceId, touched: 'passage' }, {}, [
      {
        type: 'claim.passage-unsettled',
        articleId: of.articleId,
        before: { decision },
        after: { versionId: input.versionId, state: carriedAs },
      },
    ]);
  },
});
