import { z } from 'zod';
import type { Tx } from '#lib/db/transaction.ts';
import { refreshCorroboration } from '#lib/db/claims/corroboration.ts';
import { standingClaims } from '#lib/db/articles/standing-claims.ts';
import { forgetTerms } from '#lib/db/recurring/claim-terms.ts';
import { refusalToTakeAway } from '#lib/domain/appearance.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { articleTarget, loadArticle, refusalToOverwriteArticle } from './article-command.ts';
import { isSettled } from '#lib/domain/stage.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

async function load(tx: Tx, input: { articleId: string }) {
  const facts = await loadArticle(tx, input);
  if (!facts) return null;
  await tx.$queryRaw`
    SELECT id FROM "Claim" WHERE "articleId" = ${input.articleId}::uuid AND "deletedAt" IS NULL
    ORDER BY id FOR UPDATE`;
  const claims = await tx.claim.findMany({
    where: { articleId: input.articleId, deletedAt: null },
    select: { id: true, createdBy: true, stage: true },
  });
  const owner = facts.article.createdBy.id;
  // The claims go too, so an article is someone's own only when all of its claims are.
  const recordedBy = claims.every((claim) => claim.createdBy === owner) ? owner : null;
  const appearing = await tx.claim.count({
    where: {
      id: { in: claims.map(({ id }) => id) },
      appearances: { some: { removedAt: null, article: { deletedAt: null } } },
    },
  });
  return { article: facts.article, claims, appearing, policy: { recordedBy } };
}

/**
 * Takes an article away with its claims; `restore-article` brings back both. Refused while a claim of it is
 * signed off, because what is signed off is frozen, or stands in another article too. What others' claims say of it
 * stays, and is not seen until it is back.
 */
export const deleteArticle = defineCommand({
  name: 'delete-article',
  permission: 'article.delete',
  input: z.strictObject(articleTarget),
  load,
  run: async (tx, { input, facts: { article, claims, appearing }, actor, now }) => {
    const stale = refusalToOverwriteArticle(article, input.revision);
    if (stale) return refused(stale);
    const count = claims.filter(({ stage }) => isSettled(stage)).length;
    if (count > 0) return refused({ code: 'article-has-signed-off', count });
    const no = refusalToTakeAway(appearing);
    if (no) return refused(no);
    const data = { deletedAt: now, updatedAt: now, revision: { increment: 1 } };
    await tx.claim.updateMany({ where: { articleId: article.id, deletedAt: null }, data });
    await forgetTerms(tx, ...claims.map(({ id }) => id));
    await tx.article.update({
      where: { workspaceId_id: { workspaceId: actor.workspaceId, id: article.id } },
      data,
    });
    // None of what it said counted for claims of other articles that stand in it; it does not stand there now.
    const because = 'An article it stood in was deleted.';
    const recounted = await refreshCorroboration(tx, await standingClaims(tx, article.id), { now, because });
    return ok({
      value: { articleId: article.id },
      events: [
        {
          type: 'article.deleted',
          entity: 'Article',
          entityId: article.id,
          articleId: article.id,
          before: { headline: article.headline, claimIds: claims.map(({ id }) => id) },
        },
        ...recounted,
      ],
    });
  },
});
