import { describe, expect, it } from 'vitest';
import { deleteArticle } from '#lib/commands/articles/delete-article.ts';
import { restoreArticle } from '#lib/commands/articles/restore-article.ts';
import { setPublication } from '#lib/commands/articles/set-publication.ts';
import { askSignOff } from '#lib/commands/claims/ask-sign-off.ts';
import { deleteClaim } from '#lib/commands/claims/delete-claim.ts';
import { restoreClaim } from '#lib/commands/claims/restore-claim.ts';
import { setConfirmation } from '#lib/commands/claims/set-confirmation.ts';
import { signOffClaim } from '#lib/commands/claims/sign-off-claim.ts';
import { moveClaim } from '#lib/commands/passages/move-claim.ts';
import { settlePassage } from '#lib/commands/passages/settle-passage.ts';
import { undoSettlePassage } from '#lib/commands/passages/undo-settle-passage.ts';
import { holdClaimsToName } from '#lib/db/articles/publication-steps.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { stageFactsOf } from '#lib/domain/shapes/stage-facts.ts';
import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import { articleFigures } from '#lib/queries/articles/article-figures.ts';
import { articleVersions } from '#lib/queries/articles/article-versions.ts';
import { checkedCopyOf } from '#lib/queries/articles/checked-copy.ts';
import { articleWorkspace } from '#lib/queries/articles/article-workspace.ts';
import { anAppearance, passageThere } from '#testing/articles/appearances.ts';
import { importing, now } from '#testing/bridge-article.ts';
import { aClaim, aNewsroom, anArticle, refusalOf, valueOf } from '#testing/newsroom.ts';
import { addAppearance } from './add-appearance.ts';
import { removeAppearance } from './remove-appearance.ts';
import { restoreAppearance } from './restore-appearance.ts';

const desk = await aNewsroom();
const { reviewer, editor, viewer } = desk;
const links = {
  article: 'https://desk.example/article',
  claim: (id: string) => `https://desk.example/${id}`,
};

async function claimsIn({ id }: ArticleDetail) {
  return (await articleWorkspace(viewer, id))?.claims ?? [];
}

async function signedOff(claimId: string, revision = 1): Promise<void> {
  const finding = { confirmation: 'DISPUTED', reason: 'Two said otherwise.' };
  valueOf(await setConfirmation.execute(reviewer, { claimId, revision, ...finding }));
  valueOf(await askSignOff.execute(reviewer, { claimId, revision: revision + 1, bareReason: 'A date.' }));
  valueOf(await signOffClaim.execute(editor, { claimId, revision: revision + 2 }));
}

async function settledIn({ id: articleId }: ArticleDetail): Promise<number> {
  const ids = [articleId];
  const figures = await inWorkspace(viewer, (tx) => articleFigures(tx, viewer.workspaceId, ids));
  return figures.of(articleId).figures.settled;
}

/** The claim is signed off, and on the reviewer's word alone in this article: not settled there, and to be named. */
async function saysWhoAlone(there: ArticleDetail, claimId: string): Promise<void> {
  expect((await claimsIn(there))[0]).toMatchObject({ id: claimId, stage: 'SIGNED_OFF' });
  expect(await settledIn(there)).toBe(0);
  const copy = JSON.stringify((await checkedCopyOf(editor, there.id, links))?.blocks);
  expect(copy).toContain('has said that this passage is that claim.');
  const { toName } = await inWorkspace(editor, (tx) => holdClaimsToName(tx, there.id));
  expect(toName).toMatchObject([{ claimId, reasons: ['PUT_ALONE', 'OWN_VOICE'] }]);
}

describe('a claim that stands in another article too', () => {
  it('is one claim on a passage of each, with one status, and the log says who found it', async () => {
    const { home, there, claim, appearance } = await anAppearance(reviewer);
    expect(appearance).toMatchObject({
      article: { id: there.id, headline: there.headline },
      anchor: { versionId: there.version.id, start: 0, exact: 'The minister met the envoy on Monday 🤝.' },
      createdBy: { id: reviewer.userId },
    });
    expect(claim).toMatchObject({ articleId: home.id, headline: home.headline, revision: 2 });
    expect(claim.anchor.versionId).toBe(home.version.id);
    const [seen] = await claimsIn(there);
    expect(seen).toMatchObject({ id: claim.id, anchor: { versionId: there.version.id } });
    expect((await claimsIn(home))[0]?.anchor.versionId).toBe(home.version.id);
    const event = await inWorkspace(viewer, (tx) =>
      tx.event.findFirst({ where: { type: 'claim.appearance-added', claimId: claim.id } }),
    );
    expect(event).toMatchObject({ articleId: there.id, entityId: appearance.id, actorId: reviewer.userId });
  });

  it('stays signed off, and can be signed off before it is found', async () => {
    const { id } = await aClaim(reviewer);
    await signedOff(id);
    const { version } = await anArticle(reviewer);
    const input = { claimId: id, versionId: version.id, ...passageThere };
    const claim = valueOf(await addAppearance.execute(desk.secondReviewer, input));
    expect(claim).toMatchObject({ stage: 'SIGNED_OFF', confirmation: 'DISPUTED' });
  });

  it('stands once in each: not again in its own article or where it appears, nor on a text that was replaced', async () => {
    const { home, there, claim } = await anAppearance(reviewer);
    for (const { version } of [home, there]) {
      const again = { claimId: claim.id, versionId: version.id, start: 41, end: 60 };
      expect(refusalOf(await addAppearance.execute(reviewer, again))).toEqual({
        code: 'stands-here-already',
      });
    }
    const third = await anArticle(reviewer);
    valueOf(await importing(reviewer, third, `${third.version.text} Nothing more is known.`));
    const old = { claimId: claim.id, versionId: third.version.id, ...passageThere };
    expect(refusalOf(await addAppearance.execute(reviewer, old))).toEqual({ code: 'text-replaced' });
    expect((await now(viewer, claim)).revision).toBe(claim.revision);
  });

  it('is put there once by two people at once', async () => {
    const [{ id }, there] = [await aClaim(reviewer), await anArticle(reviewer)];
    const input = { claimId: id, versionId: there.version.id, ...passageThere };
    const both = await Promise.all([
      addAppearance.execute(reviewer, input),
      addAppearance.execute(editor, input),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await claimsIn(there)).toHaveLength(1);
  });

  it('is taken off, and put back where it stood', async () => {
    const { home, there, claim, appearance } = await anAppearance(reviewer);
    const target = { claimId: claim.id, appearanceId: appearance.id };
    expect(valueOf(await removeAppearance.execute(reviewer, target)).appearances).toEqual([]);
    expect(await claimsIn(there)).toEqual([]);
    expect(await claimsIn(home)).toHaveLength(1);
    expect(refusalOf(await removeAppearance.execute(reviewer, target))).toEqual({ code: 'not-found' });
    const back = valueOf(await restoreAppearance.execute(editor, target));
    expect(back.appearances).toMatchObject([{ id: appearance.id, anchor: { start: 0 } }]);
    expect(refusalOf(await restoreAppearance.execute(editor, target))).toEqual({
      code: 'stands-here-already',
    });
  });

  it('found again after it was taken off, stands where it was found', async () => {
    const { there, claim, appearance } = await anAppearance(reviewer);
    valueOf(await removeAppearance.execute(reviewer, { claimId: claim.id, appearanceId: appearance.id }));
    const again = { claimId: claim.id, versionId: there.version.id, start: 71, end: 110 };
    const found = valueOf(await addAppearance.execute(editor, again));
    expect(found.appearances).toMatchObject([{ anchor: { start: 71, state: 'ANCHORED' } }]);
  });
});

describe('a new text of an article another’s claim stands in', () => {
  it('takes it along by itself, also while it is taken off', async () => {
    const { home, there, claim, appearance } = await anAppearance(reviewer);
    const target = { claimId: claim.id, appearanceId: appearance.id };
    const before = 'The harbour was closed all day. ';
    const text = `${before}${there.version.text}`;
    const first = valueOf(await importing(reviewer, there, text));
    expect(first.claims).toEqual({ anchored: 1, moved: 0, changed: 0, orphaned: 0 });
    expect((await claimsIn(there))[0]?.anchor).toMatchObject({
      start: before.length,
      versionId: first.article.version.id,
    });
    expect((await claimsIn(home))[0]?.anchor.versionId).toBe(home.version.id);
    valueOf(await removeAppearance.execute(reviewer, target));
    const second = valueOf(await importing(reviewer, first.article, `Again. ${text}`));
    expect(second.claims).toEqual({ anchored: 0, moved: 0, changed: 0, orphaned: 0 });
    const back = valueOf(await restoreAppearance.execute(reviewer, target));
    expect(back.appearances[0]?.anchor).toMatchObject({
      start: 'Again. '.length + before.length,
      versionId: second.article.version.id,
    });
  });

  it('that changes the passage has a person settle it there as in its own article', async () => {
    const said = 'The minister met the envoy on Monday 🤝.';
    const rest = 'Nobody else was there to see it. The harbour was closed all day.';
    const there = await anArticle(reviewer, { text: `${said} ${rest}` });
    const { claim } = await anAppearance(reviewer, { there });
    const text = `${said.replace('the envoy', 'two envoys')} ${rest}`;
    const { article } = valueOf(await importing(reviewer, there, text));
    const versionId = article.version.id;
    const [waiting] = await claimsIn(there);
    expect(waiting?.anchor).toMatchObject({ state: 'CHANGED', awaitsPerson: true, was: { version: 1 } });
    expect((await now(viewer, claim)).anchor).toMatchObject({ state: 'ANCHORED', awaitsPerson: false });
    const target = (revision: number) => ({ claimId: claim.id, revision, versionId });
    const revision = waiting?.revision ?? 0;
    const accepted = valueOf(
      await settlePassage.execute(reviewer, { ...target(revision), decision: 'ACCEPTED' }),
    );
    expect(accepted.appearances[0]?.anchor).toMatchObject({ state: 'ANCHORED', decision: 'ACCEPTED' });
    const undone = valueOf(await undoSettlePassage.execute(reviewer, target(revision + 1)));
    expect(undone.appearances[0]?.anchor).toMatchObject({ state: 'CHANGED', awaitsPerson: true });
    expect(stageFactsOf(undone).passageOpen).toBe(true);
    const moved = valueOf(await moveClaim.execute(reviewer, { ...target(revision + 2), start: 0, end: 12 }));
    expect(moved.appearances[0]?.anchor).toMatchObject({ exact: 'The minister', decision: 'REANCHORED' });
    expect(moved.anchor.exact).toBe(claim.anchor.exact);
    const compared = await articleVersions(viewer, there.id, { before: 1, after: 2 });
    expect(compared?.after.anchors).toMatchObject([{ claimId: claim.id, exact: 'The minister' }]);
  });

  it('that changes the passage of a signed-off claim reopens it with that reason', async () => {
    const there = await anArticle(reviewer);
    const { id: claimId } = await aClaim(reviewer);
    await signedOff(claimId);
    const { claim } = await anAppearance(reviewer, {
      there,
      claim: { ...(await aClaim(reviewer)), id: claimId },
    });
    const text = there.version.text.replace('met the envoy on Monday 🤝.\n', 'met no envoy on Monday 🤝.\n');
    valueOf(await importing(reviewer, there, text));
    expect(await now(viewer, claim)).toMatchObject({ stage: 'IN_REVIEW', statement: claim.statement });
  });
});

describe('publication, the bin and withdrawal', () => {
  it('hold up an article for a claim of another that stands in it and is open', async () => {
    const { there, claim } = await anAppearance(reviewer);
    const clear = { articleId: there.id, revision: 1, to: 'CLEARED' };
    expect(refusalOf(await setPublication.execute(editor, clear))).toEqual({
      code: 'claims-unnamed',
      claimIds: [claim.id],
    });
    const named = [{ claimId: claim.id, note: 'The desk knows.' }];
    const cleared = valueOf(await setPublication.execute(editor, { ...clear, named }));
    expect(cleared.steps[0]?.named).toMatchObject([{ claimId: claim.id, statement: claim.statement }]);
  });

  it('do not take a signed-off claim on one person’s word: it is named, counted open and told in reports', async () => {
    const there = await anArticle(reviewer);
    const { id: claimId } = await aClaim(reviewer);
    await signedOff(claimId);
    const input = { claimId, versionId: there.version.id, ...passageThere };
    valueOf(await addAppearance.execute(reviewer, input));
    await saysWhoAlone(there, claimId);
  });

  it('nor where it was there when it was signed off, and was taken off and put back since', async () => {
    const { there, claim, appearance } = await anAppearance(reviewer);
    await signedOff(claim.id, claim.revision);
    expect(await settledIn(there)).toBe(1);
    const target = { claimId: claim.id, appearanceId: appearance.id };
    valueOf(await removeAppearance.execute(reviewer, target));
    const elsewhere = { claimId: claim.id, versionId: there.version.id, start: 71, end: 110 };
    valueOf(await addAppearance.execute(reviewer, elsewhere));
    await saysWhoAlone(there, claim.id);
    valueOf(await removeAppearance.execute(editor, target));
    valueOf(await restoreAppearance.execute(reviewer, target));
    await saysWhoAlone(there, claim.id);
  });

  it('take one that another signed off since', async () => {
    const { there, claim } = await anAppearance(reviewer);
    await signedOff(claim.id, claim.revision);
    expect(await settledIn(there)).toBe(1);
    const clear = { articleId: there.id, revision: 1, to: 'CLEARED' };
    expect(refusalOf(await setPublication.execute(editor, clear))).toMatchObject({ code: 'claims-unnamed' });
    const named = [{ claimId: claim.id, note: 'As it is told.' }];
    const cleared = valueOf(await setPublication.execute(editor, { ...clear, named }));
    expect(cleared.steps[0]?.named).toMatchObject([{ reasons: ['OWN_VOICE'] }]);
  });

  it('keep an article whose claim stands elsewhere, and let one go in which it only appears', async () => {
    const { home, there, claim } = await anAppearance(editor);
    const away = ({ id, revision }: ArticleDetail) => ({ articleId: id, revision });
    expect(refusalOf(await deleteArticle.execute(editor, away(home)))).toEqual({
      code: 'claims-stand-elsewhere',
      count: 1,
    });
    valueOf(await deleteArticle.execute(editor, away(there)));
    expect((await now(viewer, claim)).appearances).toEqual([]);
    valueOf(await restoreArticle.execute(editor, { articleId: there.id }));
    expect((await now(viewer, claim)).appearances).toHaveLength(1);
    expect(await claimsIn(there)).toHaveLength(1);
  });

  it('take a deleted claim from every article, and bring it back to all', async () => {
    const { home, there, claim } = await anAppearance(editor);
    valueOf(await deleteClaim.execute(editor, { claimId: claim.id, revision: claim.revision }));
    for (const article of [home, there]) expect(await claimsIn(article)).toEqual([]);
    valueOf(await restoreClaim.execute(editor, { claimId: claim.id }));
    for (const article of [home, there]) expect(await claimsIn(article)).toHaveLength(1);
  });
});
