import { describe, expect, it } from 'vitest';
import { deleteArticle } from '#lib/commands/articles/delete-article.ts';
import { deleteClaim } from '#lib/commands/claims/delete-claim.ts';
import { moveClaim } from '#lib/commands/passages/move-claim.ts';
import { sayNoClaim } from '#lib/commands/passages/say-no-claim.ts';
import { settlePassage } from '#lib/commands/passages/settle-passage.ts';
import { undoSayNoClaim } from '#lib/commands/passages/undo-say-no-claim.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { readClaim } from '#lib/db/claims/claim-detail.ts';
import { articleWorkspace } from '#lib/queries/articles/article-workspace.ts';
import { anAppearance, passageThere } from '#testing/articles/appearances.ts';
import { aClaim, anArticle, aNewsroom, newsroom, refusalOf, valueOf } from '#testing/newsroom.ts';
import { addAppearance } from './add-appearance.ts';
import { removeAppearance } from './remove-appearance.ts';
import { restoreAppearance } from './restore-appearance.ts';

const desk = await aNewsroom();
const others = await newsroom(desk.ownerUrl);
const { reviewer, editor, viewer } = desk;
const notFound = { code: 'not-found' };

const claimNow = (claimId: string) => inWorkspace(viewer, (tx) => readClaim(tx, claimId));

/** An article in the bin in which a claim of another stood, with the claim. */
async function inTheBin() {
  const found = await anAppearance(editor);
  const { id: articleId, revision } = found.there;
  valueOf(await deleteArticle.execute(editor, { articleId, revision }));
  return { ...found, versionId: found.there.version.id };
}

describe('an article in the bin', () => {
  it('takes no claim, gives none back, and lets none be moved or settled in it', async () => {
    const { claim, appearance, versionId } = await inTheBin();
    const { id: another } = await aClaim(reviewer);
    const before = await claimNow(claim.id);
    const target = { claimId: claim.id, appearanceId: appearance.id };
    const revision = before?.revision ?? 0;
    const place = { claimId: claim.id, revision, versionId };
    for (const answer of [
      await addAppearance.execute(reviewer, { claimId: another, versionId, ...passageThere }),
      await addAppearance.execute(reviewer, { claimId: claim.id, versionId, ...passageThere }),
      await removeAppearance.execute(reviewer, target),
      await restoreAppearance.execute(reviewer, target),
      await moveClaim.execute(reviewer, { ...place, start: 0, end: 12 }),
    ]) {
      expect(refusalOf(answer)).toEqual(notFound);
    }
    // The claim stands on no passage of that text any more.
    const settled = await settlePassage.execute(reviewer, { ...place, decision: 'ACCEPTED' });
    expect(refusalOf(settled)).toEqual({ code: 'text-replaced' });
    expect(await claimNow(claim.id)).toEqual(before);
  });

  it('has nothing said of its sentences, nor taken back', async () => {
    const { there, versionId } = await inTheBin();
    const said = { articleId: there.id, versionId, sentences: [{ start: 41, end: 60 }] };
    for (const command of [sayNoClaim, undoSayNoClaim]) {
      expect(refusalOf(await command.execute(reviewer, said))).toEqual(notFound);
    }
  });
});

describe('another workspace', () => {
  it('has no claim of ours put into its articles, and none of its own into ours', async () => {
    const [ours, theirs] = [await aClaim(reviewer), await aClaim(others.reviewer)];
    const [here, there] = [await anArticle(reviewer), await anArticle(others.reviewer)];
    const put = (claimId: string, versionId: string) =>
      addAppearance.execute(reviewer, { claimId, versionId, ...passageThere });
    expect(refusalOf(await put(ours.id, there.version.id))).toEqual(notFound);
    expect(refusalOf(await put(theirs.id, here.version.id))).toEqual(notFound);
    const { appearance } = await anAppearance(others.reviewer);
    const target = { claimId: ours.id, appearanceId: appearance.id };
    for (const command of [removeAppearance, restoreAppearance]) {
      expect(refusalOf(await command.execute(reviewer, target))).toEqual(notFound);
    }
  });
});

it('an appearance is taken off and put back by its own claim alone', async () => {
  const { appearance } = await anAppearance(reviewer);
  const { id: claimId } = await aClaim(reviewer);
  for (const command of [removeAppearance, restoreAppearance]) {
    expect(refusalOf(await command.execute(reviewer, { claimId, appearanceId: appearance.id }))).toEqual(
      notFound,
    );
  }
});

it('a viewer puts no claim anywhere and says of no sentence that it makes none', async () => {
  const { there, claim, appearance } = await anAppearance(reviewer);
  const elsewhere = await anArticle(reviewer);
  const target = { claimId: claim.id, appearanceId: appearance.id };
  const said = { articleId: there.id, versionId: there.version.id, sentences: [{ start: 41, end: 60 }] };
  for (const answer of [
    await addAppearance.execute(viewer, {
      claimId: claim.id,
      versionId: elsewhere.version.id,
      ...passageThere,
    }),
    await removeAppearance.execute(viewer, target),
    await restoreAppearance.execute(viewer, target),
    await sayNoClaim.execute(viewer, said),
    await undoSayNoClaim.execute(viewer, said),
  ]) {
    expect(refusalOf(answer).code).toBe('role-too-low');
  }
});

it('no article goes whose claim is found in another at that moment', async () => {
  for (let nth = 0; nth < 8; nth += 1) {
    const [home, there] = [await anArticle(editor), await anArticle(editor)];
    const { id: claimId } = await aClaim(editor, home);
    const [found, gone] = await Promise.all([
      addAppearance.execute(editor, { claimId, versionId: there.version.id, ...passageThere }),
      deleteArticle.execute(editor, { articleId: home.id, revision: home.revision }),
    ]);
    expect(found.ok).not.toBe(gone.ok);
    const standing = (await articleWorkspace(viewer, there.id))?.claims ?? [];
    expect(standing).toHaveLength(found.ok ? 1 : 0);
  }
});

it('a claim deleted while it is found in another article stands in neither', async () => {
  for (let nth = 0; nth < 8; nth += 1) {
    const there = await anArticle(reviewer);
    const { id: claimId } = await aClaim(reviewer);
    const both = await Promise.all([
      addAppearance.execute(reviewer, { claimId, versionId: there.version.id, ...passageThere }),
      deleteClaim.execute(reviewer, { claimId, revision: 1 }),
    ]);
    // Whoever came second saw what the first had done.
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const standing = (await articleWorkspace(viewer, there.id))?.claims ?? [];
    expect(standing).toHaveLength(both[0].ok ? 1 : 0);
  }
});
