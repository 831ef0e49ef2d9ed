import { z } from 'zod';
import { publicationStateSchema, refusalOfPublication } from '#lib/domain/publication.ts';
import { refused } from '#lib/domain/result.ts';
import { articleTarget, changeArticle, loadArticle, refusalToOverwriteArticle } from './article-command.ts';
import { prose } from './fields.ts';
import { defineCommand } from './kernel.ts';

/** Takes one step of an article's publication; clearing with unsettled claims needs a note. */
export const setPublication = defineCommand({
  name: 'set-publication',
  permission: 'article.publish',
  input: z.strictObject({
    ...articleTarget,
    to: publicationStateSchema,
    note: prose('the note', 2000).default(''),
  }),
  load: loadArticle,
  run: async (tx, { input: { revision, to, note }, facts: { article }, actor, now }) => {
    const stale = refusalToOverwriteArticle(article, revision);
    if (stale) return refused(stale);
    // The article's row is locked, and recording a claim holds it, so no claim appears meanwhile.
    const unsettled = await tx.claim.count({
      where: { articleId: article.id, deletedAt: null, stage: { not: 'SIGNED_OFF' } },
    });
    const from = article.publicationState;
    const no = refusalOfPublication(from, to, unsettled, note);
    if (no) return refused(no);
    // To reinstate a withdrawn article is not to publish it again: the first time stays.
    const published = to === 'PUBLISHED' && from === 'CLEARED';
    return changeArticle(
      tx,
      { article, now, workspaceId: actor.workspaceId },
      {
        publicationState: to,
        publicationNote: note,
        ...(to === 'CLEARED' ? { clearedAt: now } : {}),
        ...(to === 'DRAFT' ? { clearedAt: null } : {}),
        ...(published ? { publishedAt: now } : {}),
      },
      {
        type: 'article.publication-set',
        before: { publicationState: from },
        after: { publicationState: to, unsettledClaims: unsettled },
        reason: note === '' ? null : note,
      },
    );
  },
});
