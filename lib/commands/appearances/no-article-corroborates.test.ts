import { expect, test } from 'vitest';
import { deleteArticle } from '#lib/commands/articles/delete-article.ts';
import { editArticle } from '#lib/commands/articles/edit-article.ts';
import { restoreArticle } from '#lib/commands/articles/restore-article.ts';
import { askSignOff } from '#lib/commands/claims/ask-sign-off.ts';
import { setConfirmation } from '#lib/commands/claims/set-confirmation.ts';
import { signOffClaim } from '#lib/commands/claims/sign-off-claim.ts';
import { readClaim } from '#lib/db/claims/claim-detail.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { passageThere } from '#testing/articles/appearances.ts';
import { keptOf } from '#testing/kept/kept-counts.ts';
import { aClaim, aNewsroom, anArticle, aSource, valueOf, withEvidence } from '#testing/newsroom.ts';
import { addAppearance } from './add-appearance.ts';
import { removeAppearance } from './remove-appearance.ts';
import { restoreAppearance } from './restore-appearance.ts';

const desk = await aNewsroom();
const { reviewer, editor, viewer } = desk;
let stories = 0;

/** A claim signed off as confirmed, because two saw it; one of them tells of it in `there`, in which it does not stand yet. */
async function confirmedByAnother() {
  stories += 1;
  const address = `https://paper.example/story-${stories}`;
  const there = await anArticle(reviewer, { address });
  const { id: claimId } = await aClaim(reviewer);
  for (const [title, page] of [
    ['What the paper saw', address],
    ['What the radio heard', `https://radio.example/story-${stories}`],
  ]) {
    const { id: publisherId } = await aSource(reviewer);
    const item = { kind: 'LINK', title, address: page, publisherId, firstHand: true };
    await withEvidence(reviewer, claimId, item);
  }
  const finding = { confirmation: 'CONFIRMED', reason: 'Two saw it.' };
  const at = async () => ({
    claimId,
    revision: (await inWorkspace(viewer, (tx) => readClaim(tx, claimId)))?.revision,
  });
  valueOf(await setConfirmation.execute(reviewer, { ...(await at()), ...finding }));
  valueOf(await askSignOff.execute(reviewer, { ...(await at()), bareReason: 'Two saw it.' }));
  valueOf(await signOffClaim.execute(editor, await at()));
  return { claimId, there, appear: { claimId, versionId: there.version.id, ...passageThere } };
}

/** What is kept of the claim, after it was seen to be what its evidence comes to. */
async function counted(claimId: string) {
  const claim = await inWorkspace(viewer, (tx) => readClaim(tx, claimId));
  const { verdict, supportingOrigins } = await keptOf(viewer, claimId);
  expect(claim?.corroboration.verdict).toBe(verdict);
  expect(claim?.corroboration.supports.origins).toHaveLength(supportingOrigins);
  return { verdict, supportingOrigins, stage: claim?.stage };
}

const borneOut = { verdict: 'CONFIRMS', supportingOrigins: 2 };
const notYet = { verdict: 'INSUFFICIENT', supportingOrigins: 1 };

test('an article a claim is found in counts for it no more, and opens one that was signed off on it', async () => {
  const { claimId, appear } = await confirmedByAnother();
  expect(await counted(claimId)).toEqual({ ...borneOut, stage: 'SIGNED_OFF' });

  const { appearances } = valueOf(await addAppearance.execute(reviewer, appear));
  expect(await counted(claimId)).toEqual({ ...notYet, stage: 'IN_REVIEW' });
  const reopened = await inWorkspace(viewer, (tx) =>
    tx.event.findFirst({ where: { type: 'claim.reopened', claimId } }),
  );
  expect(reopened?.reason).toMatch(/no longer supports it/);

  const taken = { claimId, appearanceId: appearances[0]?.id };
  valueOf(await removeAppearance.execute(reviewer, taken));
  expect(await counted(claimId)).toMatchObject(borneOut);
  valueOf(await restoreAppearance.execute(reviewer, taken));
  expect(await counted(claimId)).toMatchObject(notYet);
});

test('its evidence is counted again when that article gets another address, is deleted, and comes back', async () => {
  const { claimId, there, appear } = await confirmedByAnother();
  valueOf(await addAppearance.execute(reviewer, appear));
  const { headline, byline, publisher, language, publishedOn, address } = there;
  const fields = { headline, byline, publisher, language, publishedOn };
  const edit = async (revision: number, to: string) =>
    valueOf(await editArticle.execute(reviewer, { articleId: there.id, revision, ...fields, address: to }));
  await edit(1, 'https://paper.example/elsewhere');
  expect(await counted(claimId)).toMatchObject(borneOut);
  await edit(2, address);
  expect(await counted(claimId)).toMatchObject(notYet);

  valueOf(await deleteArticle.execute(editor, { articleId: there.id, revision: 3 }));
  expect(await counted(claimId)).toMatchObject(borneOut);
  valueOf(await restoreArticle.execute(editor, { articleId: there.id }));
  expect(await counted(claimId)).toMatchObject(notYet);
});
