import { describe, expect, it } from 'vitest';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { aBridgeArticle, importing, now, sentences } from '#testing/bridge-article.ts';
import { aNewsroom, refusalOf, valueOf } from '#testing/newsroom.ts';
import { askSignOff } from '#lib/commands/claims/ask-sign-off.ts';
import { moveClaim } from './move-claim.ts';
import { setConfirmation } from '#lib/commands/claims/set-confirmation.ts';
import { settlePassage } from './settle-passage.ts';
import { undoSettlePassage } from './undo-settle-passage.ts';

const desk = await aNewsroom();

describe('a passage that a new version changed', () => {
  async function changed(from = '12 million', to = '21 million') {
    const { article, text, claims } = await aBridgeArticle(desk.reviewer);
    const { article: next } = valueOf(await importing(desk.reviewer, article, text.replace(from, to)));
    const versionId = next.version.id;
    return { article: next, text, claims, versionId };
  }
  const settle = (claim: ClaimDetail, versionId: string, decision: string, revision = 2) =>
    settlePassage.execute(desk.reviewer, { claimId: claim.id, revision, versionId, decision });

  it('is accepted once, and the claim goes on from there', async () => {
    const { article, claims, versionId } = await changed();
    const accepted = valueOf(await settle(claims.cost, versionId, 'ACCEPTED'));
    expect(accepted.anchor).toMatchObject({ state: 'ANCHORED', exact: 'cost the town 21 million' });
    expect(refusalOf(await settle(claims.cost, versionId, 'DROPPED', 3))).toEqual({
      code: 'passage-settled',
    });
    expect(refusalOf(await settle(claims.cost, versionId, 'DROPPED'))).toMatchObject({ code: 'conflict' });
    const more = valueOf(await importing(desk.reviewer, article, `${article.version.text} And more.`));
    expect(more.claims).toMatchObject({ anchored: 3 });
    const anchors = await inWorkspace(desk.viewer, (tx) =>
      tx.anchor.findMany({ where: { claimId: claims.cost.id }, orderBy: { version: { number: 'asc' } } }),
    );
    expect(anchors).toMatchObject([
      { state: 'ANCHORED', carriedAs: null, decision: null },
      { state: 'ANCHORED', carriedAs: 'CHANGED', decision: 'ACCEPTED', decidedBy: desk.reviewer.userId },
      { state: 'ANCHORED', carriedAs: 'ANCHORED', decision: null },
    ]);
  });

  it('has to be settled before anybody signs off on it', async () => {
    const { claims, versionId } = await changed();
    const target = { claimId: claims.cost.id };
    const finding = { confirmation: 'DISPUTED', reason: 'Two said otherwise.' };
    valueOf(await setConfirmation.execute(desk.reviewer, { ...target, revision: 2, ...finding }));
    const ask = (revision: number) =>
      askSignOff.execute(desk.reviewer, { ...target, revision, bareReason: 'A date.' });
    expect(refusalOf(await ask(3))).toEqual({ code: 'passage-open' });
    expect((await now(desk.viewer, claims.cost)).anchor.awaitsPerson).toBe(true);
    const settled = valueOf(await settle(claims.cost, versionId, 'DROPPED', 3));
    expect(settled.anchor).toMatchObject({ state: 'ORPHANED', awaitsPerson: false });
    expect(valueOf(await ask(4)).stage).toBe('READY');
  });

  it('stays what it is on a claim that is signed off all the same', async () => {
    const { claims, versionId } = await changed();
    const { workspaceId, userId } = desk.editor;
    const at = new Date();
    await inWorkspace(desk.editor, (tx) =>
      tx.claim.update({
        where: { workspaceId_id: { workspaceId, id: claims.cost.id } },
        data: {
          ...{ stage: 'SIGNED_OFF', signedOffBy: userId, signedOffAt: at },
          ...{ confirmationReason: 'As it looks.', confirmationSetBy: desk.reviewer.userId },
          confirmationSetAt: at,
        },
      }),
    );
    expect(refusalOf(await settle(claims.cost, versionId, 'ACCEPTED'))).toEqual({ code: 'signed-off' });
  });

  it('is dropped, and stays so in the versions that follow', async () => {
    const { article, claims, versionId } = await changed();
    const dropped = valueOf(await settle(claims.cost, versionId, 'DROPPED'));
    expect(dropped).toMatchObject({ anchor: { state: 'ORPHANED' }, statement: claims.cost.statement });
    valueOf(await importing(desk.reviewer, article, `${article.version.text} And more.`));
    const after = await now(desk.viewer, claims.cost);
    expect(after).toMatchObject({ anchor: { state: 'ORPHANED' }, revision: dropped.revision });
  });

  it('is selected anew, which settles it', async () => {
    const { article, claims, versionId } = await changed(sentences.hurt, 'Nobody was on it.');
    expect((await now(desk.viewer, claims.hurt)).anchor.state).toBe('ORPHANED');
    expect(refusalOf(await settle(claims.hurt, versionId, 'ACCEPTED'))).toEqual({ code: 'passage-lost' });
    const start = article.version.text.indexOf('Nobody');
    const place = { versionId, start, end: start + 'Nobody was on it.'.length };
    const moved = valueOf(
      await moveClaim.execute(desk.reviewer, { claimId: claims.hurt.id, revision: 2, ...place }),
    );
    expect(moved.anchor).toMatchObject({ state: 'ANCHORED', exact: 'Nobody was on it.' });
    const anchor = await inWorkspace(desk.viewer, (tx) =>
      tx.anchor.findFirst({ where: { claimId: claims.hurt.id, versionId } }),
    );
    expect(anchor).toMatchObject({
      carriedAs: 'ORPHANED',
      decision: 'REANCHORED',
      decidedBy: desk.reviewer.userId,
    });
  });

  it('is not settled on a text that another has replaced', async () => {
    const { article, text, claims, versionId } = await changed();
    valueOf(await importing(desk.reviewer, article, `${text} And more.`));
    const { revision } = await now(desk.viewer, claims.cost);
    expect(refusalOf(await settle(claims.cost, versionId, 'ACCEPTED', revision))).toEqual({
      code: 'text-replaced',
    });
  });

  it('waits again once what was said of it is taken back', async () => {
    const { claims, versionId } = await changed();
    const waiting = await now(desk.viewer, claims.cost);
    const undo = (revision: number) =>
      undoSettlePassage.execute(desk.reviewer, { claimId: claims.cost.id, revision, versionId });
    expect(refusalOf(await undo(2))).toEqual({ code: 'passage-not-settled' });
    const was = waiting.anchor.was;
    expect(was).toMatchObject({ exact: 'cost the town 12 million', version: 1 });
    const words = (around: { text: string; start: number; end: number } | undefined) =>
      around?.text.slice(around.start, around.end);
    expect(words(was?.around?.then)).toBe('cost the town 12 million');
    expect(words(was?.around?.now)).toBe('cost the town 21 million');
    const start = waiting.anchor.start;
    const elsewhere = () =>
      moveClaim.execute(desk.reviewer, {
        claimId: claims.cost.id,
        revision: 6,
        versionId,
        start,
        end: start + 4,
      });
    valueOf(await settle(claims.cost, versionId, 'ACCEPTED', 2));
    expect(valueOf(await undo(3)).anchor).toEqual(waiting.anchor);
    valueOf(await settle(claims.cost, versionId, 'DROPPED', 4));
    expect(valueOf(await undo(5)).anchor).toEqual(waiting.anchor);
    expect(valueOf(await elsewhere()).anchor).toMatchObject({
      exact: 'cost',
      decision: 'REANCHORED',
      was: null,
    });
    expect(valueOf(await undo(7)).anchor).toEqual(waiting.anchor);
  });

  it('goes back to review with its claim, which was to be signed off, where that is taken back', async () => {
    const { claims, versionId } = await changed();
    const target = { claimId: claims.cost.id };
    const finding = { confirmation: 'DISPUTED', reason: 'Two said otherwise.' };
    valueOf(await setConfirmation.execute(desk.reviewer, { ...target, revision: 2, ...finding }));
    valueOf(await settle(claims.cost, versionId, 'ACCEPTED', 3));
    valueOf(await askSignOff.execute(desk.reviewer, { ...target, revision: 4, bareReason: 'A date.' }));
    const undone = await undoSettlePassage.execute(desk.reviewer, { ...target, revision: 5, versionId });
    expect(valueOf(undone)).toMatchObject({ stage: 'IN_REVIEW', anchor: { awaitsPerson: true } });
  });

  it('is nowhere again, with how it read, once selecting it anew is taken back', async () => {
    const { article, claims, versionId } = await changed(sentences.hurt, 'Nobody was on it.');
    const lost = await now(desk.viewer, claims.hurt);
    const start = article.version.text.indexOf('Nobody');
    const target = { claimId: claims.hurt.id, versionId };
    valueOf(await moveClaim.execute(desk.reviewer, { ...target, revision: 2, start, end: start + 6 }));
    const undone = valueOf(await undoSettlePassage.execute(desk.reviewer, { ...target, revision: 3 }));
    expect(undone.anchor).toEqual(lost.anchor);
  });
});
