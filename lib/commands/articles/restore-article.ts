import { z } from 'zod';
import { readArticle } from '#lib/db/articles/article-detail.ts';
import { refreshCorroboration } from '#lib/db/claims/corroboration.ts';
import { standingClaims } from '#lib/db/articles/standing-claims.ts';
import { indexClaims } from '#lib/db/recurring/claim-terms.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { isGone } from '#lib/domain/bin/bin.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

async function load(tx: Tx, { articleId }: { articleId: string }) {
  await tx.$queryRaw`SELECT 1 AS locked FROM "Article" WHERE id = ${articleId}::uuid FOR UPDATE`;
  const article = await tx.article.findFirst({ where: { id: articleId, deletedAt: { not: null } } });
  return article && { article, policy: { recordedBy: article.createdBy } };
}

/** Brings a deleted article back, with the claims that went with it and none that were deleted before, for as long as it is in the bin. */
export const restoreArticle = defineCommand({
  name: 'restore-article',
  permission: 'article.delete',
  input: z.strictObject({ articleId: z.uuid() }),
  load,
  run: async (tx, { facts: { article }, actor, now }) => {
    if (isGone(article.deletedAt, now)) return refused({ code: 'not-found' });
    const data = { deletedAt: null, updatedAt: now, revision: { increment: 1 } };
    const claims = await tx.claim.updateMany({
      where: { articleId: article.id, deletedAt: article.deletedAt },
      data,
    });
    await tx.article.update({
      where: { workspaceId_id: { workspaceId: actor.workspaceId, id: article.id } },
      data,
    });
    await indexClaims(tx, actor.workspaceId, { articleId: article.id });
    const value = await readArticle(tx, article.id);
    if (!value) return refused({ code: 'not-found' });
    const because = 'An article it stands in is back.';
    const recounted = await refreshCorroboration(tx, await standingClaims(tx, article.id), { now, because });
    return ok({
      value,
      events: [
        {
          type: 'article.restored',
          entity: 'Article',
          entityId: article.id,
          articleId: article.id,
          after: { headline: article.headline, claims: claims.count },
        },
        ...recounted,
      ],
    });
  },
});
