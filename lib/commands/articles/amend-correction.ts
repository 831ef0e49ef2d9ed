import { z } from 'zod';
import { correctionFields, correctionTarget, loadCorrection, writeCorrection } from './correction-command.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

/** Puts another correction in the place of one that stands. The earlier one stays as it was, since readers have seen it. */
export const amendCorrection = defineCommand({
  name: 'amend-correction',
  permission: 'article.correct',
  input: z.strictObject({ ...correctionTarget, ...correctionFields }),
  load: loadCorrection,
  run: (tx, { input, facts: { article, correction }, actor, now }) =>
    writeCorrection(tx, { article, actor, now, replaces: correction }, input),
});
