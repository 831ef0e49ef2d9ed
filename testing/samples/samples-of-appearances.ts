import { removeAppearance } from '#lib/commands/appearances/remove-appearance.ts';
import { anAppearance, passageThere } from '#testing/articles/appearances.ts';
import { aClaim, anArticle, valueOf, type Newsroom } from '#testing/newsroom.ts';

async function appearing({ editor }: Newsroom) {
  const { claim, appearance } = await anAppearance(editor);
  return { claimId: claim.id, appearanceId: appearance.id };
}

/** Inputs of the commands about claims that stand in several articles. */
export const appearanceSamples = {
  'add-appearance': async ({ editor }: Newsroom) => {
    const { version } = await anArticle(editor);
    return { claimId: (await aClaim(editor)).id, versionId: version.id, ...passageThere };
  },
  'remove-appearance': appearing,
  'restore-appearance': async (desk: Newsroom) => {
    const target = await appearing(desk);
    valueOf(await removeAppearance.execute(desk.editor, target));
    return target;
  },
};
