import { describe, expect, it } from 'vitest';
import { recordClaim } from '#lib/commands/claims/record-claim.ts';
import { importClaims } from '#lib/commands/importing/import-claims.ts';
import { editClaim } from '#lib/commands/claims/edit-claim.ts';
import { setConfirmation } from '#lib/commands/claims/set-confirmation.ts';
import { askSignOff } from '#lib/commands/claims/ask-sign-off.ts';
import { signOffClaim } from '#lib/commands/claims/sign-off-claim.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { sha256Hex } from '#lib/import/hash.ts';
import { aBridgeArticle, importing, now, reason, sentences } from '#testing/bridge-article.ts';
import { aNewsroom, anArticle, refusalOf, valueOf } from '#testing/newsroom.ts';

const desk = await aNewsroom();

const eventsOf = (claim: ClaimDetail) =>
  inWorkspace(desk.viewer, (tx) =>
    tx.event.findMany({ where: { claimId: claim.id }, orderBy: { sequence: 'asc' } }),
  );

async function signedOff(claim: ClaimDetail): Promise<void> {
  const target = { claimId: claim.id };
  const finding = { confirmation: 'DISPUTED', reason: 'Two said otherwise.' };
  valueOf(await setConfirmation.execute(desk.reviewer, { ...target, revision: 1, ...finding }));
  valueOf(await askSignOff.execute(desk.reviewer, { ...target, revision: 2, bareReason: 'A date.' }));
  valueOf(await signOffClaim.execute(desk.editor, { ...target, revision: 3 }));
}

describe('a new version of an article', () => {
  it('is stored whole and hashed, with who, when, from what and why, and becomes its text', async () => {
    const { article, text } = await aBridgeArticle(desk.reviewer);
    const next = `${text}\n\nNobody knows yet who will pay for it.`;
    const more = { method: 'FILE', fileName: 'bridge.docx' };
    const done = valueOf(await importing(desk.reviewer, article, `  ${next}\r\n`, more));
    expect(done.claims).toEqual({ anchored: 3, moved: 0, changed: 0, orphaned: 0 });
    expect(done.article.version).toMatchObject({
      number: 2,
      text: next,
      sha256: sha256Hex(next),
      importedBy: { id: desk.reviewer.userId },
      ...more,
    });
    expect(done.article.revision).toBe(article.revision + 1);
    const versions = await inWorkspace(desk.viewer, (tx) =>
      tx.articleVersion.findMany({ where: { articleId: article.id }, orderBy: { number: 'asc' } }),
    );
    expect(versions).toMatchObject([
      { number: 1, text, reason: '' },
      { number: 2, text: next, reason },
    ]);
    const [event] = await inWorkspace(desk.viewer, (tx) =>
      tx.event.findMany({ where: { articleId: article.id, type: 'article.version-imported' } }),
    );
    expect(event).toMatchObject({ reason, before: { number: 1 }, after: { number: 2, anchored: 3 } });
  });

  it('may be the same text with its paragraphs said to be something else, and not with them said to be the same', async () => {
    const { article, text, claims } = await aBridgeArticle(desk.reviewer);
    const kinds = text.split('\n\n').map((_, at) => (at === 0 ? 'STANDFIRST' : 'PARAGRAPH'));
    const plain = kinds.map(() => 'PARAGRAPH');
    expect(refusalOf(await importing(desk.reviewer, article, text, { kinds: plain }))).toMatchObject({
      code: 'same-text',
    });
    const done = valueOf(await importing(desk.reviewer, article, text, { kinds }));
    expect(done.article.version).toMatchObject({ number: 2, text, kinds, sha256: article.version.sha256 });
    expect(done.claims).toMatchObject({ anchored: Object.keys(claims).length });
    const old = await inWorkspace(desk.viewer, (tx) =>
      tx.articleVersion.findFirst({ where: { articleId: article.id, number: 1 } }),
    );
    expect(old).toMatchObject({ text, kinds: [], sha256: article.version.sha256 });
  });

  it('carries each claim over, and leaves those alone whose passage reads as before', async () => {
    const { article, claims } = await aBridgeArticle(desk.reviewer);
    const next = `${sentences.hurt} It was late by then.\n\n${sentences.opened} ${sentences.cost.replace('12', '21')}`;
    const done = valueOf(await importing(desk.reviewer, article, next));
    expect(done.claims).toMatchObject({ changed: 1, orphaned: 0 });
    const [opened, cost, hurt] = [
      await now(desk.viewer, claims.opened),
      await now(desk.viewer, claims.cost),
      await now(desk.viewer, claims.hurt),
    ];
    const at = (quote: string) => ({
      versionId: done.article.version.id,
      start: next.indexOf(quote),
      exact: quote,
    });
    expect(new Set([opened.anchor.state, hurt.anchor.state])).toEqual(new Set(['ANCHORED', 'MOVED']));
    expect(opened).toEqual({ ...claims.opened, anchor: opened.anchor });
    expect(opened.anchor).toMatchObject(at(sentences.opened));
    expect(hurt).toEqual({ ...claims.hurt, anchor: hurt.anchor });
    expect(hurt.anchor).toMatchObject(at(sentences.hurt));
    expect(cost.anchor).toMatchObject({ ...at('cost the town 21 million'), state: 'CHANGED' });
    expect(cost).toMatchObject({ statement: claims.cost.statement, revision: 2 });
    expect((await eventsOf(claims.cost)).at(-1)).toMatchObject({
      type: 'claim.passage-changed',
      before: { exact: 'cost the town 12 million' },
      after: { exact: 'cost the town 21 million', version: 2 },
    });
  });

  it('reopens a claim that was signed off where its passage changed or is gone, and no other', async () => {
    const { article, claims } = await aBridgeArticle(desk.reviewer);
    for (const claim of Object.values(claims)) await signedOff(claim);
    const next = `${sentences.opened} ${sentences.cost.replace('12', 'not 12')}\n\nEdition 0 went to print late at night.`;
    expect(valueOf(await importing(desk.reviewer, article, next)).claims).toMatchObject({
      anchored: 1,
      changed: 1,
      orphaned: 1,
    });
    const [opened, cost, hurt] = [
      await now(desk.viewer, claims.opened),
      await now(desk.viewer, claims.cost),
      await now(desk.viewer, claims.hurt),
    ];
    expect(opened.stage).toBe('SIGNED_OFF');
    expect(cost).toMatchObject({ stage: 'IN_REVIEW', signedOffBy: null, confirmation: 'DISPUTED' });
    expect(hurt).toMatchObject({ stage: 'IN_REVIEW', anchor: { state: 'ORPHANED', exact: sentences.hurt } });
    expect((await eventsOf(claims.cost)).at(-1)).toMatchObject({
      type: 'claim.reopened',
      reason: 'Its passage, or what it is said with, reads otherwise in version 2 of the article.',
    });
    expect((await eventsOf(claims.hurt)).at(-1)).toMatchObject({
      type: 'claim.reopened',
      reason: 'Its passage is not in version 2 of the article.',
    });
  });

  it('puts a claim back by itself when the words it stood on for sure come back', async () => {
    const { article, text, claims } = await aBridgeArticle(desk.reviewer);
    const second = valueOf(await importing(desk.reviewer, article, text.replace('12 million', '21 million')));
    const third = valueOf(
      await importing(desk.reviewer, second.article, text.replace('late at night', 'early')),
    );
    expect(third.claims).toMatchObject({ changed: 0, orphaned: 0 });
    const cost = await now(desk.viewer, claims.cost);
    expect(cost.anchor).toMatchObject({ state: 'ANCHORED', exact: 'cost the town 12 million' });
    expect(cost.revision).toBe(claims.cost.revision + 2);
    expect((await eventsOf(claims.cost)).at(-1)).toMatchObject({
      type: 'claim.passage-found',
      after: { exact: 'cost the town 12 million', version: 3 },
    });
    expect((await now(desk.viewer, claims.opened)).revision).toBe(claims.opened.revision);
  });

  it('does not take a passage for settled that nobody has accepted', async () => {
    const { article, text, claims } = await aBridgeArticle(desk.reviewer);
    const changed = text.replace('12 million', '21 million');
    const second = valueOf(await importing(desk.reviewer, article, changed));
    valueOf(await importing(desk.reviewer, second.article, `${changed}\n\nNobody knows yet who will pay.`));
    expect((await now(desk.viewer, claims.cost)).anchor.state).toBe('CHANGED');
  });

  it('is refused with the same text again, an empty one, and one of another article unless that is meant', async () => {
    const { article, text, claims } = await aBridgeArticle(desk.reviewer);
    const other = Array.from({ length: 40 }, (_, at) => `Rain fell on town ${at} in the night.`).join(' ');
    expect(refusalOf(await importing(desk.reviewer, article, text))).toMatchObject({ code: 'same-text' });
    expect(refusalOf(await importing(desk.reviewer, article, ' \n\n '))).toMatchObject({ code: 'invalid' });
    expect(refusalOf(await importing(desk.reviewer, article, text, { reason: ' ' }))).toMatchObject({
      code: 'invalid',
    });
    expect(refusalOf(await importing(desk.reviewer, article, other))).toMatchObject({
      code: 'other-text',
      headline: article.headline,
    });
    expect(await now(desk.viewer, claims.cost)).toEqual(claims.cost);
    expect(valueOf(await importing(desk.reviewer, article, other, { anyway: true })).claims).toMatchObject({
      orphaned: 3,
    });
  });

  it('is one of two that are imported at once on what both saw', async () => {
    const { article, text } = await aBridgeArticle(desk.reviewer);
    const both = await Promise.all([
      importing(desk.reviewer, article, `${text} One.`),
      importing(desk.reviewer, article, `${text} Two.`),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(refusalOf(both.find(({ ok }) => !ok) ?? both[0])).toMatchObject({ code: 'conflict' });
  });

  it('loses nothing of what somebody else does to a claim meanwhile', async () => {
    const { article, text, claims } = await aBridgeArticle(desk.reviewer);
    const edit = (claim: ClaimDetail) =>
      editClaim.execute(desk.secondReviewer, {
        ...{ claimId: claim.id, revision: claim.revision },
        ...{ statement: `${claim.statement} Again.`, importance: 'LOW', tags: [] },
      });
    const results = await Promise.all([
      importing(desk.reviewer, article, text.replace('12 million', '21 million')),
      edit(claims.opened),
      edit(claims.cost),
    ]);
    expect(results[0].ok).toBe(true);
    expect(valueOf(results[1]).statement).toBe(`${sentences.opened} Again.`);
    // Its passage changed: either the edit came first and stays, or the person is shown what changed.
    const cost = await now(desk.viewer, claims.cost);
    const statement = results[2].ok ? `${claims.cost.statement} Again.` : claims.cost.statement;
    expect(cost).toMatchObject({ statement, anchor: { state: 'CHANGED' } });
    if (!results[2].ok) expect(refusalOf(results[2])).toMatchObject({ code: 'conflict' });
  });

  it('takes no claim on the text before it any more', async () => {
    const { article, text } = await aBridgeArticle(desk.reviewer);
    valueOf(await importing(desk.reviewer, article, `${text} And more.`));
    const passage = { versionId: article.version.id, start: 0, end: 9 };
    const input = { articleId: article.id, ...passage, statement: 'A claim.' };
    expect(refusalOf(await recordClaim.execute(desk.reviewer, input))).toEqual({ code: 'text-replaced' });
  });

  it('carries three hundred claims over at once', async () => {
    const text = Array.from(
      { length: 300 },
      (_, at) => `Ship ${at} left the harbour of the town at ${at} past noon.`,
    );
    const article = await anArticle(desk.reviewer, { text: text.join(' ') });
    const rows = text.map((sentence, at) => {
      const start = text.slice(0, at).join(' ').length + (at === 0 ? 0 : 1);
      return {
        start,
        end: start + sentence.length,
        statement: sentence,
        importance: 'LOW',
        tags: [],
        status: null,
      };
    });
    const target = { articleId: article.id, versionId: article.version.id };
    valueOf(await importClaims.execute(desk.reviewer, { ...target, claims: rows }));
    const next = text.map((sentence, at) =>
      at % 10 === 0 ? sentence.replace('left', 'has not left') : sentence,
    );
    const done = valueOf(await importing(desk.reviewer, article, next.join(' ')));
    expect(done.claims).toMatchObject({ anchored: 270, moved: 0 });
  });
});
