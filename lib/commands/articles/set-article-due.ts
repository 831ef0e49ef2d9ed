import { z } from 'zod';
import { refused } from '#lib/domain/result.ts';
import {
  articleTarget,
  changeArticle,
  loadArticle,
  refusalOfDue,
  refusalToOverwriteArticle,
} from './article-command.ts';
import { timeOrNone } from '#lib/commands/kernel/fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

/** Sets by when an article is due, and with it those of its claims that have no due time of their own. */
export const setArticleDue = defineCommand({
  name: 'set-article-due',
  permission: 'article.schedule',
  input: z.strictObject({ ...articleTarget, dueAt: timeOrNone }),
  load: loadArticle,
  run: async (tx, { input, facts: { article }, actor, now }) => {
    const no = refusalToOverwriteArticle(article, input.revision) ?? refusalOfDue(input.dueAt, now);
    if (no) return refused(no);
    const { dueAt } = input;
    return changeArticle(
      tx,
      { article, now, workspaceId: actor.workspaceId },
      { dueAt },
      {
        type: 'article.due-set',
        before: { dueAt: article.dueAt },
        after: { dueAt: dueAt?.toISOString() ?? null },
      },
    );
  },
});
