import { z } from 'zod';
import { holdArticle } from '#lib/db/articles/article-detail.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { refused } from '#lib/domain/result.ts';
import { refusalToAppear } from '#lib/domain/appearance.ts';
import { loadClaim } from '#lib/commands/claims/claim-command.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import { changeCounted } from './change-counted.ts';

async function load(tx: Tx, input: { claimId: string; appearanceId: string }) {
  const { claimId, appearanceId: id } = input;
  const appearance = await tx.appearance.findFirst({
    where: { id, claimId },
    select: { id: true, articleId: true },
  });
  // Before the claim, as an import of a version takes them, so that neither waits for the other in a circle.
  if (!appearance || !(await holdArticle(tx, appearance.articleId))) return null;
  const facts = await loadClaim(tx, input);
  return facts && { ...facts, appearance };
}

/** Puts a claim back on the article it was taken off, where that has its passage by now. Refused where it stands already. */
export const restoreAppearance = defineCommand({
  name: 'restore-appearance',
  permission: 'claim.record',
  input: z.strictObject({ claimId: z.uuid(), appearanceId: z.uuid() }),
  load,
  run: async (tx, { facts: { claim, appearance }, actor: { workspaceId, userId }, now }) => {
    const { id, articleId } = appearance;
    const no = refusalToAppear(articleId, claim);
    if (no) return refused(no);
    await tx.appearance.update({
      where: { workspaceId_id: { workspaceId, id } },
      // Who puts it back says so anew, and may be the only one: see `isPutAlone`.
      data: { removedAt: null, createdAt: now, createdBy: userId },
    });
    return changeCounted(tx, { claim, now, workspaceId }, [
      { type: 'claim.appearance-restored', entity: 'Appearance', entityId: id, articleId },
    ]);
  },
});
