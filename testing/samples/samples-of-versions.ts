import { importVersion } from '#lib/commands/articles/import-version.ts';
import { settlePassage } from '#lib/commands/passages/settle-passage.ts';
import { sayNoClaim } from '#lib/commands/passages/say-no-claim.ts';
import { aClaim, anArticle, valueOf, type Newsroom } from '#testing/newsroom.ts';
import { appearanceSamples } from './samples-of-appearances.ts';

const reason = 'The ministry corrected itself.';

/** A claim whose passage the newest text of its article has otherwise, and what to say of it names. */
export async function aChangedClaim(desk: Newsroom) {
  const article = await anArticle(desk.editor);
  const { id: claimId } = await aClaim(desk.editor, article);
  const text = article.version.text.replace('met the envoy', 'met two envoys');
  const input = { articleId: article.id, revision: article.revision, text, reason };
  const { article: after } = valueOf(await importVersion.execute(desk.editor, input));
  return { claimId, revision: 2, versionId: after.version.id };
}

/** The first words of an article, which somebody said make no claim. */
async function saidToMakeNone(desk: Newsroom) {
  const { id: articleId, version } = await anArticle(desk.editor);
  const target = { articleId, versionId: version.id, sentences: [{ start: 0, end: 8 }] };
  valueOf(await sayNoClaim.execute(desk.editor, target));
  return target;
}

/** Samples of the commands about versions of an article, and about claims that stand in several. */
export const versionSamples = {
  ...appearanceSamples,
  'import-version': async (desk: Newsroom) => {
    const { id: articleId, revision, version } = await anArticle(desk.editor);
    return { articleId, revision, text: `${version.text}\n\nIt is known now.`, reason };
  },
  'undo-settle-passage': async (desk: Newsroom) => {
    const target = await aChangedClaim(desk);
    const { revision } = valueOf(
      await settlePassage.execute(desk.editor, { ...target, decision: 'DROPPED' }),
    );
    return { ...target, revision };
  },
  'say-no-claim': async (desk: Newsroom) => {
    const { id: articleId, version } = await anArticle(desk.editor);
    return { articleId, versionId: version.id, sentences: [{ start: 0, end: 8 }] };
  },
  'undo-say-no-claim': saidToMakeNone,
  'settle-passage': async (desk: Newsroom) => ({ ...(await aChangedClaim(desk)), decision: 'DROPPED' }),
};
