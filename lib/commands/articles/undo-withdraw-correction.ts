import { z } from 'zod';
import { refused } from '#lib/domain/result.ts';
import { changeArticle, refusalToOverwriteArticle } from './article-command.ts';
import { correctionTarget, loadCorrection } from './correction-command.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

/** Takes back that a correction was withdrawn: it stands again. The log keeps both. */
export const undoWithdrawCorrection = defineCommand({
  name: 'undo-withdraw-correction',
  permission: 'article.correct',
  input: z.strictObject(correctionTarget),
  load: loadCorrection,
  run: async (tx, { input, facts: { article, correction }, actor, now }) => {
    const no = refusalToOverwriteArticle(article, input.revision);
    if (no) return refused(no);
    if (!correction.withdrawn) return refused({ code: 'not-withdrawn' });
    const { workspaceId } = actor;
    await tx.correction.update({
      where: { workspaceId_id: { workspaceId, id: correction.id } },
      data: { withdrawnAt: null, withdrawnBy: null, withdrawnReason: null },
    });
    return changeArticle(
      tx,
      { article, now, workspaceId },
      {},
      {
        type: 'article.correction-withdrawal-undone',
        entity: 'Correction',
        entityId: correction.id,
        before: { withdrawnAt: correction.withdrawn.at, reason: correction.withdrawn.reason },
        after: { publicText: correction.publicText },
      },
    );
  },
});
