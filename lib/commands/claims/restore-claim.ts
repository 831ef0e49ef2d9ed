import { z } from 'zod';
import { holdArticle } from '#lib/db/articles/article-detail.ts';
import { indexClaims } from '#lib/db/recurring/claim-terms.ts';
import { readClaim } from '#lib/db/claims/claim-detail.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

async function load(tx: Tx, { claimId }: { claimId: string }) {
  const where = { id: claimId, deletedAt: { not: null } };
  const deleted = await tx.claim.findFirst({ where });
  // A claim that went with its article comes back with it, not alone.
  if (!deleted || !(await holdArticle(tx, deleted.articleId))) return null;
  await tx.$queryRaw`SELECT 1 AS locked FROM "Claim" WHERE id = ${claimId}::uuid FOR UPDATE`;
  const claim = await tx.claim.findFirst({ where });
  return claim && { claim, policy: { recordedBy: claim.createdBy } };
}

/** Brings a deleted claim back as it was. */
export const restoreClaim = defineCommand({
  name: 'restore-claim',
  permission: 'claim.delete',
  input: z.strictObject({ claimId: z.uuid() }),
  load,
  run: async (tx, { facts: { claim }, actor, now }) => {
    await tx.claim.update({
      where: { workspaceId_id: { workspaceId: actor.workspaceId, id: claim.id } },
      data: { deletedAt: null, updatedAt: now, revision: { increment: 1 } },
    });
    await indexClaims(tx, actor.workspaceId, { id: claim.id });
    const value = await readClaim(tx, claim.id);
    if (!value) return refused({ code: 'not-found' });
    const about = { entityId: claim.id, articleId: claim.articleId, claimId: claim.id };
    return ok({
      value,
      events: [{ type: 'claim.restored', entity: 'Claim', ...about, after: { statement: claim.statement } }],
    });
  },
});
