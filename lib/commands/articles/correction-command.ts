import { v7 } from 'uuid';
import { z } from 'zod';
import { standingClaims } from '#lib/db/articles/standing-claims.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { refusalToCorrect, refusalToFollow } from '#lib/domain/correction.ts';
import { refused, type Result } from '#lib/domain/result.ts';
import type { ArticleDetail, CorrectionDetail } from '#lib/domain/shapes/article-detail.ts';
import { prose, reasonSchema, timeOrNone } from '#lib/commands/kernel/fields.ts';
import type { Done } from '#lib/commands/kernel/kernel.ts';
import {
  articleTarget,
  changeArticle,
  loadArticle,
  refusalToOverwriteArticle,
  type ArticleFacts,
} from './article-command.ts';

/** What an editor writes of a correction. */
export const correctionFields = {
  publicText: prose('the text', 5000).min(1, 'Give the text that readers get.'),
  /** When readers got it; now where it is left out. */
  publicAt: timeOrNone.default(null),
  reason: reasonSchema,
  /** Those it concerns; none where it is about the article as a whole. */
  claimIds: z
    .array(z.uuid())
    .max(300, 'Name 300 claims at most.')
    .overwrite((ids) => [...new Set(ids)])
    .default([]),
};

type Written = z.output<z.ZodObject<typeof correctionFields>>;

/** What names one correction of an article. */
export const correctionTarget = { ...articleTarget, correctionId: z.uuid() };

/** Loads and locks the article, with the correction that is meant. */
export async function loadCorrection(
  tx: Tx,
  input: { articleId: string; correctionId: string },
): Promise<(ArticleFacts & { correction: CorrectionDetail }) | null> {
  const facts = await loadArticle(tx, input);
  const correction = facts?.article.corrections.find(({ id }) => id === input.correctionId);
  return facts && correction ? { ...facts, correction } : null;
}

/** Writes a correction of the article, in the place of another where there is one, as one event. */
export async function writeCorrection(
  tx: Tx,
  context: { article: ArticleDetail; actor: Actor; now: Date; replaces: CorrectionDetail | null },
  { revision, publicText, publicAt, reason, claimIds }: Written & { revision: number },
): Promise<Result<Done<ArticleDetail>>> {
  const { article, actor, now, replaces } = context;
  const at = publicAt ?? now;
  const no =
    refusalToOverwriteArticle(article, revision) ??
    (replaces && refusalToFollow(replaces)) ??
    refusalToCorrect(article, at, now);
  if (no) return refused(no);
  // The article's row is locked, and no claim moves to another article.
  const standing = new Set(await standingClaims(tx, article.id, { deleted: true }));
  if (claimIds.some((id) => !standing.has(id))) {
    const message = 'Choose claims of this article.';
    return refused({ code: 'invalid', problems: [{ path: ['claimIds'], message }] });
  }
  const { workspaceId, userId } = actor;
  const correctionId = v7();
  await tx.correction.create({
    data: {
      workspaceId,
      id: correctionId,
      articleId: article.id,
      versionId: article.version.id,
      publicText,
      publicAt: at,
      reason,
      replacesId: replaces?.id ?? null,
      createdAt: now,
      createdBy: userId,
    },
  });
  await tx.correctedClaim.createMany({
    data: claimIds.map((claimId) => ({ workspaceId, id: v7(), correctionId, claimId })),
  });
  const after = { publicText, publicAt: at.toISOString(), claimIds, versionId: article.version.id };
  return changeArticle(
    tx,
    { article, now, workspaceId },
    {},
    {
      type: replaces ? 'article.correction-amended' : 'article.correction-recorded',
      entity: 'Correction',
      entityId: correctionId,
      ...(replaces && { before: { correctionId: replaces.id, publicText: replaces.publicText } }),
      after,
      reason,
    },
  );
}
