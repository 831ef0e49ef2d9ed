import { z } from 'zod';
import { holdArticle } from '#lib/db/articles/article-detail.ts';
import { indexClaims } from '#lib/db/recurring/claim-terms.ts';
import { readClaim } from '#lib/db/claims/claim-detail.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { isGone } from '#lib/domain/bin/bin.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

async function load(tx: Tx, { claimId }: { claimId: string }) {
  const where = { id: claimId, deletedAt: { not: null } };
  const deleted = await tx.claim.findFirst({ where });
  if (!deleted) return null;
  const articleIsThere = await holdArticle(tx, deleted.articleId);
  await tx.$queryRaw`SELECT 1 AS locked FROM "Claim" WHERE id = ${claimId}::uuid FOR UPDATE`;
  const claim = await tx.claim.findFirst({ where });
  return claim && { claim, articleIsThere, policy: { recordedBy: claim.createdBy } };
}

/**
 * Brings a deleted claim back as it was, for as long as it is in the bin. Refused while its article is deleted: one that
 * went with it comes back with it.
 */
export const restoreClaim = defineCommand({
  name: 'restore-claim',
  permission: 'claim.delete',
  input: z.strictObject({ claimId: z.uuid() }),
  load,
  run: async (tx, { facts: { claim, articleIsThere }, actor, now }) => {
    if (isGone(claim.deletedAt, now)) return refused({ code: 'not-found' });
    if (!articleIsThere) return refused({ code: 'holder-deleted', holder: 'article' });
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
