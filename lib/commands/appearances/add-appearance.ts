import { v7 } from 'uuid';
import { z } from 'zod';
import { holdArticle } from '#lib/db/articles/article-detail.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { refusalToAppear } from '#lib/domain/appearance.ts';
import { refused } from '#lib/domain/result.ts';
import { searchText } from '#lib/domain/text/search-text.ts';
import { loadClaim } from '#lib/commands/claims/claim-command.ts';
import { anchorIn, passage, readVersion, refusalOfOldText } from '#lib/commands/claims/claim-passage.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import { changeCounted } from './change-counted.ts';

async function load(tx: Tx, { claimId, versionId }: { claimId: string; versionId: string }) {
  const of = await tx.articleVersion.findFirst({ where: { id: versionId }, select: { articleId: true } });
  // Before the claim, as an import of a version takes them, so that neither waits for the other in a circle.
  if (!of || !(await holdArticle(tx, of.articleId))) return null;
  const facts = await loadClaim(tx, { claimId });
  const version = await readVersion(tx, { ...of, versionId });
  return facts && version && { ...facts, version, articleId: of.articleId };
}

const settledAnew = {
  state: 'ANCHORED',
  carriedAs: null,
  decision: null,
  decidedBy: null,
  decidedAt: null,
} as const;

/**
 * Says that a claim stands in another article too, on a passage of its newest text, so that it is not checked again. What
 * was found on it and its status stay as they are, and so does its stage: only where its evidence is this article, which
 * can't corroborate itself, a settled one may be opened again. Refused where it stands already.
 */
export const addAppearance = defineCommand({
  name: 'add-appearance',
  permission: 'claim.record',
  input: z.strictObject({ claimId: z.uuid(), ...passage }),
  load,
  run: async (tx, { input, facts: { claim, version, articleId }, actor, now }) => {
    const { versionId } = input;
    const no = refusalToAppear(articleId, claim) ?? refusalOfOldText(version);
    if (no) return refused(no);
    const anchor = anchorIn(version, input);
    if (!anchor.ok) return anchor;
    const { workspaceId, userId } = actor;
    // It may have been there, and been taken off. Whoever puts it there again says so anew: see `isPutAlone`.
    const put = { createdAt: now, createdBy: userId };
    const { id: appearanceId } = await tx.appearance.upsert({
      where: { workspaceId_claimId_articleId: { workspaceId, claimId: claim.id, articleId } },
      create: { workspaceId, id: v7(), claimId: claim.id, articleId, ...put },
      update: { removedAt: null, ...put },
      select: { id: true },
    });
    const place = { ...anchor.value, searchText: searchText(anchor.value.exact) };
    await tx.anchor.upsert({
      where: { workspaceId_claimId_versionId: { workspaceId, claimId: claim.id, versionId } },
      create: { workspaceId, id: v7(), claimId: claim.id, appearanceId, versionId, ...place },
      update: { ...place, ...settledAnew },
    });
    const { start, end, exact } = anchor.value;
    return changeCounted(tx, { claim, now, workspaceId }, [
      {
        type: 'claim.appearance-added',
        entity: 'Appearance',
        ...{ entityId: appearanceId, articleId },
        after: { versionId, start, end, exact },
      },
    ]);
  },
});
