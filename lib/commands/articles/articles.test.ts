import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inWorkspace } from '#lib/db/transaction.ts';
import { aClaim, aNewsroom, anArticle, refusalOf, valueOf } from '#testing/newsroom.ts';
import { askSignOff } from '#lib/commands/claims/ask-sign-off.ts';
import { deleteArticle } from './delete-article.ts';
import { deleteClaim } from '#lib/commands/claims/delete-claim.ts';
import { editArticle } from './edit-article.ts';
import { importArticle } from './import-article.ts';
import { recordClaim } from '#lib/commands/claims/record-claim.ts';
import { restoreArticle } from './restore-article.ts';
import { setArticleDue } from './set-article-due.ts';
import { setConfirmation } from '#lib/commands/claims/set-confirmation.ts';
import { setPublication } from './set-publication.ts';
import { signOffClaim } from '#lib/commands/claims/sign-off-claim.ts';

const desk = await aNewsroom();

const input = { text: 'One line.\r\nIt goes on.\r\n\r\nNext paragraph, café.', headline: 'A headline' };

async function claimsOf(articleId: string): Promise<number> {
  return inWorkspace(desk.viewer, (tx) => tx.claim.count({ where: { articleId, deletedAt: null } }));
}

describe('importing an article', () => {
  it('stores the normalised text, its hash and who brought it', async () => {
    const { versionId, sha256 } = valueOf(
      await importArticle.execute(desk.reviewer, { ...input, language: 'EN_us' }),
    );
    const version = await inWorkspace(desk.viewer, (tx) =>
      tx.articleVersion.findFirst({ where: { id: versionId }, include: { article: true } }),
    );
    expect(version?.text).toBe(version?.text.normalize('NFC'));
    expect(version?.text).not.toContain('\r');
    expect(sha256).toBe(
      createHash('sha256')
        .update(version?.text ?? '')
        .digest('hex'),
    );
    expect(version).toMatchObject({
      number: 1,
      importedBy: desk.reviewer.userId,
      article: { language: 'en-US' },
    });
  });

  it('stores what each paragraph is, and says of what kinds there are in the log', async () => {
    const marked = { text: 'Ferry runs\n\nIt runs again.\n\nThe ferry.', headline: 'Ferry runs' };
    const kinds = ['HEADLINE', 'PARAGRAPH', 'CAPTION'];
    const { versionId, articleId } = valueOf(
      await importArticle.execute(desk.reviewer, { ...marked, kinds }),
    );
    const [version, event] = await inWorkspace(desk.viewer, (tx) =>
      Promise.all([
        tx.articleVersion.findFirst({ where: { id: versionId } }),
        tx.event.findFirst({ where: { articleId, type: 'article.imported' } }),
      ]),
    );
    expect(version).toMatchObject({ text: marked.text, kinds });
    expect(event?.after).toMatchObject({ blocks: { HEADLINE: 1, PARAGRAPH: 1, CAPTION: 1 } });
  });

  it('recognises a text that was stored when headlines and captions were not kept', async () => {
    const old = { text: 'The old ferry runs.\n\nNobody pays.', headline: 'Ferry' };
    const { articleId } = valueOf(await importArticle.execute(desk.reviewer, old));
    const text = 'Ferry\n\nThe old ferry runs.\n\nThe pier.\n\nNobody pays.';
    const kinds = ['HEADLINE', 'PARAGRAPH', 'CAPTION', 'PARAGRAPH'];
    const input = { text, kinds, headline: 'Ferry' };
    expect(refusalOf(await importArticle.execute(desk.reviewer, input))).toMatchObject({
      code: 'same-text',
      articleId,
    });
    expect((await importArticle.execute(desk.reviewer, { ...input, again: true })).ok).toBe(true);
    const [version] = await inWorkspace(desk.viewer, (tx) =>
      tx.articleVersion.findMany({ where: { articleId } }),
    );
    expect(version).toMatchObject({ text: old.text, kinds: [] });
  });

  it.each([
    [['HEADLINE'], 'Say of each paragraph of the text what it is, or of none.'],
    [['HEADLINE', 'HEADLINE'], 'A text has one headline.'],
  ])('refuses %j of two paragraphs, in words', async (kinds, message) => {
    const two = { text: `Ferry ${String(kinds.length)}\n\nIt runs.`, headline: 'Ferry', kinds };
    expect(refusalOf(await importArticle.execute(desk.reviewer, two))).toMatchObject({
      code: 'invalid',
      problems: [{ path: ['kinds'], message }],
    });
  });

  it('recognises the same text, also when it arrives twice at once, and takes it again when asked', async () => {
    const text = 'The same text twice.';
    const twice = await Promise.all(
      [1, 2, 3].map((n) => importArticle.execute(desk.reviewer, { text, headline: `Copy ${n}` })),
    );
    expect(twice.filter((result) => result.ok)).toHaveLength(1);
    const lost = twice.find((result) => !result.ok);
    const won = twice.find((result) => result.ok);
    const { articleId } = (won && valueOf(won)) ?? {};
    expect(lost && refusalOf(lost)).toMatchObject({ code: 'same-text', articleId });
    const again = await importArticle.execute(desk.reviewer, {
      text: ` ${text}\n`,
      headline: 'Copy',
      again: true,
    });
    expect(again.ok).toBe(true);
  });

  it.each([
    [{ text: ' \n \u0000 ' }, ['text'], 'There is no text in it. Paste the article, or choose another file.'],
    [{ headline: '' }, ['headline'], 'Give the article a headline.'],
    [{ language: 'a language' }, ['language'], 'Give the language as a tag, such as en, ru or ko.'],
    [{ publishedOn: '2026-02-30' }, ['publishedOn'], 'Give a date such as 2026-03-01, or nothing.'],
    [{ address: 'ftp://x' }, ['address'], 'Give an address that starts with http:// or https://.'],
    [{ address: 'https://a.example/x y' }, ['address'], 'Take the spaces out of the address.'],
    [
      { address: 'https://a.example/\u200Bx' },
      ['address'],
      'The address holds characters nobody can see. Type it, or copy it from the browser anew.',
    ],
    [
      { address: 'https://a.example; https://b.example' },
      ['address'],
      'Give one address. These are several.',
    ],
    [
      { text: 'ж'.repeat(2_621_440) },
      ['text'],
      'An article has to be smaller than 5 MB. Save only its text, and import that.',
    ],
  ])('says what to do about %.60j', async (more, path, message) => {
    const refusal = refusalOf(await importArticle.execute(desk.reviewer, { ...input, ...more }));
    expect(refusal).toEqual({ code: 'invalid', problems: [{ path, message }] });
  });
});

describe('an article', () => {
  it('has its details edited and its due time set, each on the revision that was seen', async () => {
    const { id: articleId, version } = await anArticle(desk.reviewer);
    const fields = { headline: 'New', byline: 'By R.', publishedOn: '2026-11-20', language: 'ko' };
    const edited = valueOf(await editArticle.execute(desk.reviewer, { articleId, revision: 1, ...fields }));
    expect(edited).toMatchObject({ ...fields, revision: 2, version });
    const late = await editArticle.execute(desk.editor, { articleId, revision: 1, ...fields, byline: 'B' });
    expect(refusalOf(late)).toEqual({ code: 'conflict', current: edited });
    const due = { articleId, revision: 2, dueAt: '2026-12-01T10:00:00Z' };
    expect(refusalOf(await setArticleDue.execute(desk.reviewer, due))).toMatchObject({
      code: 'role-too-low',
    });
    expect(valueOf(await setArticleDue.execute(desk.editor, due)).dueAt).toBe('2026-12-01T10:00:00.000Z');
  });

  it('has its claims found again by its new headline', async () => {
    const article = await anArticle(desk.reviewer);
    const { id: claimId } = await aClaim(desk.reviewer, article);
    const input = { articleId: article.id, revision: 1, headline: 'Zeppelins over Vellanor', language: 'en' };
    valueOf(await editArticle.execute(desk.reviewer, input));
    const terms = await inWorkspace(desk.viewer, (tx) => tx.claimTerm.findMany({ where: { claimId } }));
    expect(terms.map(({ term }) => term)).toEqual(expect.arrayContaining(['zeppelin', 'envoi']));
  });

  it('goes from draft to cleared, published, withdrawn and back, with the notes that takes', async () => {
    const article = await anArticle(desk.reviewer);
    const articleId = article.id;
    const { id: claimId } = await aClaim(desk.reviewer, article);
    let revision = 1;
    const step = (to: string, note = '', named: object[] = []) =>
      setPublication.execute(desk.editor, { articleId, revision, to, note, named });
    const published = async (to: string, note = '', named: object[] = []) => {
      const done = valueOf(await step(to, note, named));
      revision += 1;
      return done;
    };
    expect(refusalOf(await step('PUBLISHED'))).toEqual({
      code: 'publication-step',
      from: 'DRAFT',
      to: 'PUBLISHED',
    });
    const unnamed = { code: 'claims-unnamed', claimIds: [claimId] };
    expect(refusalOf(await step('CLEARED', 'All is well.'))).toEqual(unnamed);
    const note = 'The envoy’s visit stays attributed.';
    const cleared = await published('CLEARED', '', [{ claimId, note }]);
    expect(cleared).toMatchObject({ publicationState: 'CLEARED', publishedAt: null });
    const reasons = ['NOT_SETTLED', 'OWN_VOICE'];
    expect(cleared.steps).toMatchObject([
      { to: 'CLEARED', by: { id: desk.editor.userId }, named: [{ claimId, reasons, note, revision: 1 }] },
    ]);
    expect(cleared.clearedAt).not.toBeNull();
    const first = await published('PUBLISHED');
    expect(first.publishedAt).not.toBeNull();
    expect(refusalOf(await step('WITHDRAWN'))).toEqual({ code: 'reason-needed' });
    await published('WITHDRAWN', 'The envoy denies it.');
    const back = await published('PUBLISHED', 'The envoy was wrong.');
    expect(back.publishedAt).toBe(first.publishedAt);
    expect(back.steps.map(({ to, named }) => [to, named.length])).toEqual([
      ['PUBLISHED', 1],
      ['WITHDRAWN', 0],
      ['PUBLISHED', 1],
      ['CLEARED', 1],
    ]);
  });

  it('asks again at publishing when a claim that was named has changed since', async () => {
    const article = await anArticle(desk.reviewer);
    const articleId = article.id;
    const { id: claimId } = await aClaim(desk.reviewer, article);
    const named = [{ claimId, note: 'Attributed.' }];
    const clear = { articleId, revision: 1, to: 'CLEARED', named };
    valueOf(await setPublication.execute(desk.editor, clear));
    const finding = { confirmation: 'FALSE', reason: 'It never was.', overrideNote: 'Seen.' };
    valueOf(await setConfirmation.execute(desk.editor, { claimId, revision: 1, ...finding }));
    const publish = { articleId, revision: 2, to: 'PUBLISHED' };
    expect(refusalOf(await setPublication.execute(desk.editor, publish))).toEqual({
      code: 'claims-unnamed',
      claimIds: [claimId],
    });
    const again = { ...publish, named: [{ claimId, note: 'Told as false.' }] };
    const [last] = valueOf(await setPublication.execute(desk.editor, again)).steps;
    expect(last?.named).toMatchObject([
      { reasons: ['NOT_SETTLED', 'FALSE', 'OWN_VOICE', 'OVERRIDE'], note: 'Told as false.', revision: 2 },
    ]);
  });

  it('without claims is cleared only with a note', async () => {
    const { id: articleId } = await anArticle(desk.reviewer);
    const clear = { articleId, revision: 1, to: 'CLEARED' };
    expect(refusalOf(await setPublication.execute(desk.editor, clear))).toEqual({ code: 'no-claims' });
    const noted = { ...clear, note: 'A weather report.' };
    expect(valueOf(await setPublication.execute(desk.editor, noted)).publicationState).toBe('CLEARED');
  });

  it('is deleted with its claims and comes back with those, not with ones deleted before', async () => {
    const article = await anArticle(desk.reviewer);
    const articleId = article.id;
    const gone = await aClaim(desk.reviewer, article);
    valueOf(await deleteClaim.execute(desk.reviewer, { claimId: gone.id, revision: 1 }));
    await aClaim(desk.reviewer, article);
    await aClaim(desk.reviewer, article);
    expect(valueOf(await deleteArticle.execute(desk.reviewer, { articleId, revision: 1 }))).toEqual({
      articleId,
    });
    expect(await claimsOf(articleId)).toBe(0);
    const again = await importArticle.execute(desk.reviewer, {
      text: article.version.text,
      headline: 'Again',
    });
    expect(again.ok).toBe(true);
    valueOf(await restoreArticle.execute(desk.reviewer, { articleId }));
    expect(await claimsOf(articleId)).toBe(2);
  });

  it('with someone else’s claims is not a reviewer’s own to delete', async () => {
    const article = await anArticle(desk.reviewer);
    await aClaim(desk.secondReviewer, article);
    const target = { articleId: article.id, revision: 1 };
    expect(refusalOf(await deleteArticle.execute(desk.reviewer, target))).toEqual({ code: 'only-own' });
    expect((await deleteArticle.execute(desk.editor, target)).ok).toBe(true);
  });

  it('with a signed-off claim can’t be deleted', async () => {
    const article = await anArticle(desk.reviewer);
    const { id: claimId } = await aClaim(desk.reviewer, article);
    const finding = { confirmation: 'DISPUTED', reason: 'They say it did not happen.' };
    valueOf(await setConfirmation.execute(desk.reviewer, { claimId, revision: 1, ...finding }));
    valueOf(await askSignOff.execute(desk.reviewer, { claimId, revision: 2, bareReason: 'A date.' }));
    valueOf(await signOffClaim.execute(desk.editor, { claimId, revision: 3 }));
    const refusal = refusalOf(
      await deleteArticle.execute(desk.admin, { articleId: article.id, revision: 1 }),
    );
    expect(refusal).toEqual({ code: 'article-has-signed-off', count: 1 });
  });

  it('takes no claim while it is being deleted', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id: articleId, version } = await anArticle(desk.reviewer);
      const passage = { articleId, versionId: version.id, start: 0, end: 5, statement: 'A claim.' };
      const [, recorded] = await Promise.all([
        deleteArticle.execute(desk.editor, { articleId, revision: 1 }),
        recordClaim.execute(desk.reviewer, passage),
      ]);
      expect(await claimsOf(articleId)).toBe(0);
      if (!recorded.ok) expect(recorded.refusal).toEqual({ code: 'not-found' });
    }
  });
});
