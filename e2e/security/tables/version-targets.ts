import { importVersion } from '#lib/commands/articles/import-version.ts';
import { settlePassage } from '#lib/commands/passages/settle-passage.ts';
import { sayNoClaim } from '#lib/commands/passages/say-no-claim.ts';
import { createArticle, createClaim } from '#testing/end-to-end/articles.ts';
import type { Desk } from '#testing/end-to-end/people.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';

/**
 * Two claims whose passages the newest text of their article has otherwise, one accepted there, that text and its
 * article. Its first word was said to make no claim.
 */
export async function createReread({ reviewer }: Desk, word: string) {
  const passage = `${word} came back to the pier with twelve others.`;
  const text = `The log says so. ${passage} Nobody knows yet where they had been.`;
  const article = await createArticle(reviewer, { headline: `${word} again`, text });
  const { id } = await createClaim(reviewer, article, passage);
  const accepted = await createClaim(reviewer, article, passage);
  const { article: after } = await runCommand(importVersion, reviewer, {
    articleId: article.articleId,
    revision: 1,
    text: text.replace('twelve', 'eleven'),
    reason: `${word} was counted again`,
  });
  const versionId = after.version.id;
  const target = { claimId: accepted.id, revision: 2, versionId };
  await runCommand(settlePassage, reviewer, { ...target, decision: 'ACCEPTED' });
  const said = { articleId: article.articleId, versionId, sentences: [{ start: 0, end: 3 }] };
  await runCommand(sayNoClaim, reviewer, said);
  return {
    rereadArticle: { id: article.articleId, revision: 2 },
    reread: { id, revision: 2 },
    accepted: { id: accepted.id, revision: 3 },
    newText: { id: versionId, revision: 1 },
  };
}
