import { z } from 'zod';
import { refusalToFollow } from '#lib/domain/correction.ts';
import { refused } from '#lib/domain/result.ts';
import { changeArticle, refusalToOverwriteArticle } from './article-command.ts';
import { correctionTarget, loadCorrection } from './correction-command.ts';
import { reasonSchema } from '#lib/commands/kernel/fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

/** Says that a correction does not hold any more, and why. It stays, as withdrawn. */
export const withdrawCorrection = defineCommand({
  name: 'withdraw-correction',
  permission: 'article.correct',
  input: z.strictObject({ ...correctionTarget, reason: reasonSchema }),
  load: loadCorrection,
  run: async (tx, { input, facts: { article, correction }, actor, now }) => {
    const no = refusalToOverwriteArticle(article, input.revision) ?? refusalToFollow(correction);
    if (no) return refused(no);
    const { workspaceId, userId } = actor;
    const { reason } = input;
    await tx.correction.update({
      where: { workspaceId_id: { workspaceId, id: correction.id } },
      data: { withdrawnAt: now, withdrawnBy: userId, withdrawnReason: reason },
    });
    return changeArticle(
      tx,
      { article, now, workspaceId },
      {},
      {
        type: 'article.correction-withdrawn',
        entity: 'Correction',
        entityId: correction.id,
        before: { publicText: correction.publicText },
        reason,
      },
    );
  },
});
