import { recordCorrection } from '#lib/commands/articles/record-correction.ts';
import { setPublication } from '#lib/commands/articles/set-publication.ts';
import { withdrawCorrection } from '#lib/commands/articles/withdraw-correction.ts';
import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import { aClaim, anArticle, valueOf, type Newsroom } from '#testing/newsroom.ts';

const written = { publicText: 'An earlier version named the wrong port.', reason: 'A reader wrote to us.' };

/** An article that is out, with a claim, and what a change of it has to name. */
async function published(desk: Newsroom) {
  const article = await anArticle(desk.editor);
  const { id: claimId } = await aClaim(desk.editor, article);
  const target = { articleId: article.id };
  const named = [{ claimId, note: 'Attributed.' }];
  const cleared = await setPublication.execute(desk.editor, { ...target, revision: 1, to: 'CLEARED', named });
  const { revision } = valueOf(cleared);
  valueOf(await setPublication.execute(desk.editor, { ...target, revision, to: 'PUBLISHED' }));
  return { claimId, target: { ...target, revision: revision + 1 } };
}

/** An article that is out, with one correction of it. */
export async function corrected(desk: Newsroom, more: object = {}): Promise<ArticleDetail> {
  const { target, claimId } = await published(desk);
  const input = { ...target, ...written, claimIds: [claimId], ...more };
  return valueOf(await recordCorrection.execute(desk.editor, input));
}

async function correctionTarget(desk: Newsroom) {
  const { id: articleId, revision, corrections } = await corrected(desk);
  return { articleId, revision, correctionId: corrections[0]?.id ?? '' };
}

/** Inputs that succeed, for the commands about corrections. */
export const correctionSamples = {
  'record-correction': async (desk: Newsroom) => {
    const { target, claimId } = await published(desk);
    return { ...target, ...written, claimIds: [claimId] };
  },
  'amend-correction': async (desk: Newsroom) => {
    const article = await corrected(desk);
    const [correction] = article.corrections;
    const target = { articleId: article.id, revision: article.revision, correctionId: correction?.id ?? '' };
    return { ...target, ...written, claimIds: correction?.claims.map(({ claimId }) => claimId) ?? [] };
  },
  'withdraw-correction': async (desk: Newsroom) => ({
    ...(await correctionTarget(desk)),
    reason: 'It was the right port after all.',
  }),
  'undo-withdraw-correction': async (desk: Newsroom) => {
    const target = await correctionTarget(desk);
    const { revision } = valueOf(
      await withdrawCorrection.execute(desk.editor, { ...target, reason: 'It was right after all.' }),
    );
    return { ...target, revision };
  },
};
