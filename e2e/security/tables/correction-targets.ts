import { recordCorrection } from '#lib/commands/articles/record-correction.ts';
import { withdrawCorrection } from '#lib/commands/articles/withdraw-correction.ts';
import { createArticle, publish } from '#testing/end-to-end/articles.ts';
import type { Desk } from '#testing/end-to-end/people.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';

/** An article that is out, with a correction that stands and one that was withdrawn. */
export async function createCorrected({ reviewer, editor }: Desk, word: string) {
  const article = await createArticle(reviewer, { headline: `${word} staying` });
  await publish(editor, article, 1);
  const target = { articleId: article.articleId };
  const written = { publicText: `${word} sat elsewhere.`, reason: `${word} was seen again` };
  await runCommand(recordCorrection, editor, { ...target, ...written, revision: 3 });
  const { corrections } = await runCommand(recordCorrection, editor, { ...target, ...written, revision: 4 });
  const [withdrawn, standing] = corrections;
  if (!withdrawn || !standing) throw new Error('The article has two corrections.');
  const withdrawal = { ...target, correctionId: withdrawn.id, reason: `${word} flew`, revision: 5 };
  await runCommand(withdrawCorrection, editor, withdrawal);
  return {
    out: { id: article.articleId, revision: 6 },
    correction: { id: standing.id, revision: 6 },
    withdrawnCorrection: { id: withdrawn.id, revision: 6 },
  };
}
