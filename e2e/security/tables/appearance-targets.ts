import { addAppearance } from '#lib/commands/appearances/add-appearance.ts';
import { removeAppearance } from '#lib/commands/appearances/remove-appearance.ts';
import { createArticle, createClaim, passageOf } from '#testing/end-to-end/articles.ts';
import type { Desk } from '#testing/end-to-end/people.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';

/** What the commands about claims in several articles are tried with. */
export type AppearanceThing = 'appearing' | 'appearance' | 'takenOff';

/** A claim that appears in another article, how it appears there, and how it appeared in one it was taken off. */
export async function createAppearances({ reviewer }: Desk, word: string) {
  const passage = `${word} waited on the pier for the tide.`;
  const home = await createArticle(reviewer, { headline: `${word} waits`, text: passage });
  const { id: claimId } = await createClaim(reviewer, home, passage);
  const appear = async (headline: string) => {
    const { versionId, text } = await createArticle(reviewer, { headline, text: `${headline}: ${passage}` });
    const input = { claimId, versionId, ...passageOf(text, passage) };
    const { revision, appearances } = await runCommand(addAppearance, reviewer, input);
    return { id: appearances.at(-1)?.id ?? '', revision };
  };
  const appearance = await appear(`${word} waits still`);
  const takenOff = await appear(`${word} waits no more`);
  const left = await runCommand(removeAppearance, reviewer, { claimId, appearanceId: takenOff.id });
  return { appearing: { id: claimId, revision: left.revision }, appearance, takenOff };
}
