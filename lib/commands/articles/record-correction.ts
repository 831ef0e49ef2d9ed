import { z } from 'zod';
import { articleTarget, loadArticle } from './article-command.ts';
import { correctionFields, writeCorrection } from './correction-command.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

/** Records what was put right about an article after it was published: what readers were told, when, and why. */
export const recordCorrection = defineCommand({
  name: 'record-correction',
  permission: 'article.correct',
  input: z.strictObject({ ...articleTarget, ...correctionFields }),
  load: loadArticle,
  run: (tx, { input, facts: { article }, actor, now }) =>
    writeCorrection(tx, { article, actor, now, replaces: null }, input),
});
