import { describe, expect, it } from 'vitest';
import { recordClaim } from '#lib/commands/claims/record-claim.ts';
import { importArticle } from '#lib/commands/articles/import-article.ts';
import { noClaimsOf, sentencesOfVersion } from '#lib/db/articles/version-sentences.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import { unpackedSentences } from '#lib/domain/versions/stated-sentences.ts';
import { aBridgeArticle, importing, sentences } from '#testing/bridge-article.ts';
import { aNewsroom, anArticle, newsroom, refusalOf, valueOf } from '#testing/newsroom.ts';
import { sayNoClaim } from './say-no-claim.ts';
import { undoSayNoClaim } from './undo-say-no-claim.ts';

const desk = await aNewsroom();
const other = await newsroom(desk.ownerUrl);

/** Where these sentences are in the article's newest text. */
function at(article: ArticleDetail, ...quotes: string[]) {
  const { id: versionId, text } = article.version;
  const places = quotes.map((quote) => {
    const start = Array.from(text.slice(0, text.indexOf(quote))).length;
    return { start, end: start + Array.from(quote).length };
  });
  return { articleId: article.id, versionId, sentences: places };
}

async function without(article: ArticleDetail) {
  const { text } = article.version;
  const said = await inWorkspace(desk.viewer, (tx) => noClaimsOf(tx, article.version.id));
  return said.without.map(({ start, end }) => Array.from(text).slice(start, end).join(''));
}

const say = (actor: Actor, article: ArticleDetail, ...quotes: string[]) =>
  sayNoClaim.execute(actor, at(article, ...quotes));
const takeBack = (actor: Actor, article: ArticleDetail, ...quotes: string[]) =>
  undoSayNoClaim.execute(actor, at(article, ...quotes));

const text = 'Rain fell 🌧 on the town. Good morning. What a day it was.';

describe('a sentence that makes no claim', () => {
  it('is told by whom and when, and logged without what it says', async () => {
    const article = await anArticle(desk.reviewer, { text: `${text} One.` });
    const said = valueOf(await say(desk.secondReviewer, article, 'Good morning.', 'What a day it was.'));
    const [first, second] = at(article, 'Good morning.', 'What a day it was.').sentences;
    expect(said).toMatchObject({
      versionId: article.version.id,
      without: [
        { ...first, by: { id: desk.secondReviewer.userId, name: 'Remy' } },
        { ...second, by: { id: desk.secondReviewer.userId } },
      ],
    });
    const [event] = await inWorkspace(desk.viewer, (tx) =>
      tx.event.findMany({ where: { articleId: article.id, type: 'article.no-claim-said' } }),
    );
    expect(event).toMatchObject({
      actorId: desk.secondReviewer.userId,
      after: { versionId: article.version.id, sentences: [first, second] },
    });
    expect(JSON.stringify(event?.after)).not.toContain('morning');
  });

  it('is so once, however many say it at once', async () => {
    const article = await anArticle(desk.reviewer, { text: `${text} Two.` });
    const answers = await Promise.all([
      say(desk.reviewer, article, 'Good morning.'),
      say(desk.editor, article, 'Good morning.'),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code]))).toEqual(['looked-already']);
    expect(
      valueOf(await say(desk.editor, article, 'Good morning.', 'What a day it was.')).without,
    ).toHaveLength(2);
    const events = await inWorkspace(desk.viewer, (tx) =>
      tx.event.findMany({ where: { articleId: article.id, type: 'article.no-claim-said' } }),
    );
    expect(events).toHaveLength(2);
  });

  it('is none on which somebody has recorded a claim meanwhile', async () => {
    const { article } = await aBridgeArticle(desk.reviewer);
    expect(refusalOf(await say(desk.reviewer, article, sentences.cost))).toEqual({ code: 'looked-already' });
    const late = 'went to print late at night.';
    valueOf(await say(desk.reviewer, article, sentences.cost, late));
    expect(await without(article)).toEqual([late]);
    const {
      versionId,
      sentences: [place],
    } = at(article, late);
    const passage = { articleId: article.id, versionId, ...place, statement: 'It was printed at night.' };
    valueOf(await recordClaim.execute(desk.editor, passage));
    expect(await without(article)).toEqual([late]);
  });

  it('is one that nobody has looked at again once that is taken back, by whomever', async () => {
    const article = await anArticle(desk.reviewer, { text: `${text} Three.` });
    valueOf(await say(desk.reviewer, article, 'Good morning.', 'What a day it was.'));
    expect(valueOf(await takeBack(desk.editor, article, 'Good morning.')).without).toHaveLength(1);
    expect(await without(article)).toEqual(['What a day it was.']);
    expect(refusalOf(await takeBack(desk.reviewer, article, 'Good morning.'))).toEqual({
      code: 'not-looked',
    });
    const [event] = await inWorkspace(desk.viewer, (tx) =>
      tx.event.findMany({ where: { articleId: article.id, type: 'article.no-claim-taken-back' } }),
    );
    expect(event).toMatchObject({ before: { sentences: at(article, 'Good morning.').sentences } });
    valueOf(await say(desk.reviewer, article, 'Good morning.'));
    expect(await without(article)).toEqual(['Good morning.', 'What a day it was.']);
  });

  it('is said of the newest text alone, in places that are in it, by those who may', async () => {
    const { article, text: first } = await aBridgeArticle(desk.reviewer);
    const late = 'went to print late at night.';
    expect(refusalOf(await say(desk.viewer, article, late))).toMatchObject({ code: 'role-too-low' });
    expect(refusalOf(await say(other.admin, article, late))).toEqual({ code: 'not-found' });
    const outside = { ...at(article, late), sentences: [{ start: 5, end: 90_000 }] };
    expect(refusalOf(await sayNoClaim.execute(desk.reviewer, outside))).toMatchObject({
      code: 'invalid',
      problems: [{ message: 'The selection lies outside the article. Select the passage again.' }],
    });
    const nothing = { ...at(article, late), sentences: [] };
    expect(refusalOf(await sayNoClaim.execute(desk.reviewer, nothing))).toMatchObject({
      problems: [{ message: 'Select at least one sentence.' }],
    });
    valueOf(await importing(desk.reviewer, article, `${first} And more.`));
    expect(refusalOf(await say(desk.reviewer, article, late))).toEqual({ code: 'text-replaced' });
    expect(refusalOf(await takeBack(desk.reviewer, article, late))).toEqual({ code: 'text-replaced' });
  });
});

describe('in a new version', () => {
  it('a sentence that stands there exactly and alone still makes no claim, and any other is to be looked at', async () => {
    const kept = 'Good morning to all who came down to the harbour.';
    const changed = 'What a day it was for all of the 12 people there.';
    const twice = 'Nobody said so.';
    const first = `${kept} ${changed} ${twice}\n\nA line of its own that says how the day went on.`;
    const article = await anArticle(desk.reviewer, { text: first });
    valueOf(await say(desk.secondReviewer, article, kept, changed, twice));
    const next = `It rained. ${twice} ${changed.replace('12', '21')}\n\nA line of its own that says how the day went on. ${twice}\n\n${kept}`;
    const done = valueOf(await importing(desk.editor, article, next));
    expect(await without(done.article)).toEqual([kept]);
    const [said] = (await inWorkspace(desk.viewer, (tx) => noClaimsOf(tx, done.article.version.id))).without;
    expect(said?.by.id).toBe(desk.secondReviewer.userId);
    expect(await without(article)).toHaveLength(3);
    const [event] = await inWorkspace(desk.viewer, (tx) =>
      tx.event.findMany({ where: { articleId: article.id, type: 'article.version-imported' } }),
    );
    expect(event).toMatchObject({ after: { noClaims: { kept: 1, again: 2 } } });
  });

  it('what is new is kept with the sentences of the text, in Korean and Arabic too', async () => {
    const texts = [
      [
        'ko',
        '다리가 오랜 공사 끝에 월요일 아침에 마침내 시민들에게 다시 활짝 열렸다.',
        '비용은 120억이다.',
        '비용은 210억이다.',
      ],
      [
        'ar',
        'افتتح الجسر صباح يوم الاثنين أمام سكان المدينة بعد أعمال طويلة.',
        'كلف 12 مليونا.',
        'كلف 21 مليونا.',
      ],
    ] as const;
    for (const [language, same, before, after] of texts) {
      const article = await anArticle(desk.reviewer, { text: `${same} ${before}`, language });
      valueOf(await say(desk.reviewer, article, same, before));
      const anyway = { anyway: true };
      const { article: next } = valueOf(await importing(desk.editor, article, `${same} ${after}`, anyway));
      expect(await without(next)).toEqual([same]);
      const stored = await inWorkspace(desk.viewer, (tx) =>
        tx.versionSentences.findFirstOrThrow({ where: { versionId: next.version.id } }),
      );
      const found = unpackedSentences(stored).map(({ start, end, isNew }) => ({
        sentence: Array.from(next.version.text).slice(start, end).join(''),
        isNew,
      }));
      expect(found).toEqual([
        { sentence: same, isNew: false },
        { sentence: after, isNew: true },
      ]);
    }
  });

  it('what is said while it is imported is carried over or stays to be said again, and is never lost half', async () => {
    const { article, text: first } = await aBridgeArticle(desk.reviewer);
    const late = 'went to print late at night.';
    const [imported, said] = await Promise.all([
      importing(desk.editor, article, `${first} And more.`),
      say(desk.reviewer, article, late),
    ]);
    const { article: next } = valueOf(imported);
    expect(await without(next)).toEqual(said.ok ? [late] : []);
    if (!said.ok) expect(said.refusal.code).toBe('text-replaced');
  });
});

it('the sentences of a text of 100,000 characters are found outside of the service, and the same', async () => {
  const long = Array.from({ length: 2_000 }, (_, at) => `Heron number ${at} was counted at the pier again.`);
  const paragraphs = Array.from({ length: 200 }, (_, at) => long.slice(at * 10, at * 10 + 10).join(' '));
  const whole = paragraphs.join('\n\n');
  const { versionId } = valueOf(
    await importArticle.execute(desk.reviewer, { headline: 'Herons', text: whole }),
  );
  const stored = await inWorkspace(desk.viewer, async (tx) => {
    const version = await tx.articleVersion.findFirstOrThrow({ where: { id: versionId } });
    return sentencesOfVersion(tx, { ...version, language: '' });
  });
  expect(unpackedSentences(stored)).toHaveLength(2_000);
});
