import { expect, it } from 'vitest';
import { anArticle, aClaim, aNewsroom, newsroom, valueOf } from '#testing/newsroom.ts';
import { addAppearance } from '#lib/commands/appearances/add-appearance.ts';
import { editClaim } from '#lib/commands/claims/edit-claim.ts';
import { recurringSentences } from './recurring-sentences.ts';

const desk = await aNewsroom();
const checked = 'Twelve herons crossed the frozen harbour of Vladivostok in February.';
const other = 'The minister would not say anything about the bridge.';

async function recorded() {
  const claim = await aClaim(desk.reviewer);
  const edit = { claimId: claim.id, revision: claim.revision, importance: 'NORMAL', tags: [] };
  return valueOf(await editClaim.execute(desk.reviewer, { ...edit, statement: checked }));
}

it('finds the claim of another article that a sentence makes again, until it stands there too', async () => {
  const claim = await recorded();
  const { version } = await anArticle(desk.reviewer, { text: `${other} ${checked}` });
  const at = [
    { start: 0, end: other.length },
    { start: other.length + 1, end: other.length + 1 + checked.length },
  ];
  const found = await recurringSentences(desk.viewer, version.id, at);
  expect(found).toMatchObject([{ ...at[1], claim: { id: claim.id, standsOut: true } }]);
  const elsewhere = await newsroom(desk.ownerUrl);
  expect(await recurringSentences(elsewhere.viewer, version.id, at)).toBeNull();
  expect(await recurringSentences(desk.viewer, 'nothing', at)).toBeNull();
  valueOf(await addAppearance.execute(desk.reviewer, { claimId: claim.id, versionId: version.id, ...at[1] }));
  expect(await recurringSentences(desk.viewer, version.id, at)).toEqual([]);
});
