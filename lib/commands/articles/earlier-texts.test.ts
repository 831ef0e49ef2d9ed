import { describe, expect, it, test } from 'vitest';
import { editArticle } from '#lib/commands/articles/edit-article.ts';
import { setPublication } from '#lib/commands/articles/set-publication.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { readArticle } from '#lib/db/articles/article-detail.ts';
import { mayHaveBeenSeen as twin } from '#lib/db/twins/seen-text.ts';
import { mayHaveBeenSeen } from '#lib/domain/publication.ts';
import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { aBridgeArticle, importing, now } from '#testing/bridge-article.ts';
import { keptOf } from '#testing/kept/kept-counts.ts';
import { aNewsroom, aSource, valueOf, withEvidence } from '#testing/newsroom.ts';

const desk = await aNewsroom();
const publisher = await aSource(desk.reviewer, { kind: 'PUBLISHER' });

const another =
  'The ferry left the northern pier at six with ninety people on board, and nobody on it had been told of the storm.';

async function current({ id }: ArticleDetail): Promise<ArticleDetail> {
  const article = await inWorkspace(desk.viewer, (tx) => readArticle(tx, id));
  if (!article) throw new Error('The article is there.');
  return article;
}

async function publish(article: ArticleDetail, claims: Record<string, ClaimDetail>): Promise<void> {
  const named = Object.values(claims).map(({ id: claimId }) => ({ claimId, note: 'It stays attributed.' }));
  for (const to of ['CLEARED', 'PUBLISHED']) {
    const { revision } = await current(article);
    valueOf(
      await setPublication.execute(desk.editor, { articleId: article.id, revision, to, note: '', named }),
    );
  }
}

async function editPublishedOn(article: ArticleDetail, publishedOn: string | null): Promise<void> {
  const { revision, headline, byline, address, language } = await current(article);
  const fields = { headline, byline, publisher: article.publisher, address, language, publishedOn };
  valueOf(await editArticle.execute(desk.reviewer, { articleId: article.id, revision, ...fields }));
}

async function replace(article: ArticleDetail, text = another): Promise<void> {
  valueOf(await importing(desk.reviewer, await current(article), text));
}

/** An article, and another outlet's copy of its first text as evidence for its first claim. */
async function copied() {
  const { article, text, claims } = await aBridgeArticle(desk.reviewer);
  const report = { publisherId: publisher.id, firstHand: true, capturedText: text };
  const { id } = await withEvidence(desk.reviewer, claims.opened.id, report);
  return { article, claims, claimId: id };
}

/** For how many origins it counts, as it is kept and as it is counted anew. */
async function origins(claim: ClaimDetail): Promise<number> {
  const { supportingOrigins } = await keptOf(desk.viewer, claim.id);
  expect((await now(desk.viewer, claim)).corroboration.supports.origins).toHaveLength(supportingOrigins);
  return supportingOrigins;
}

describe('a copy of a text the article had before', () => {
  it('counts for nothing where the article was published while that text stood', async () => {
    const { article, claims } = await copied();
    await publish(article, claims);
    expect(await origins(claims.opened)).toBe(0);
    await replace(article);
    expect(await origins(claims.opened)).toBe(0);
    await replace(article, `${another} It is not known who is to pay.`);
    expect(await origins(claims.opened)).toBe(0);
  });

  it('counts where nobody outside can have read it, and a later text was published', async () => {
    const { article, claims } = await copied();
    expect(await origins(claims.opened)).toBe(0);
    await replace(article);
    expect(await origins(claims.opened)).toBe(1);
    await publish(article, claims);
    await replace(article, 'Nobody knows what became of it.');
    expect(await origins(claims.opened)).toBe(1);
  });

  it('counts for nothing where the article was published elsewhere, from when that is told', async () => {
    const { article, claims } = await copied();
    await replace(article);
    expect(await origins(claims.opened)).toBe(1);
    await editPublishedOn(article, '2022-08-15');
    expect(await origins(claims.opened)).toBe(0);
    await editPublishedOn(article, '2022-08-14');
    expect(await origins(claims.opened)).toBe(0);
    await editPublishedOn(article, null);
    expect(await origins(claims.opened)).toBe(1);
  });
});

const [day, at, later] = ['2022-08-15', new Date('2022-08-15T10:00Z'), new Date('2022-08-15T11:00Z')];

test.each([
  { publishedOn: null, publishedAt: null, replacedAt: at, seen: false },
  { publishedOn: day, publishedAt: null, replacedAt: at, seen: true },
  { publishedOn: null, publishedAt: at, replacedAt: later, seen: true },
  { publishedOn: null, publishedAt: later, replacedAt: at, seen: false },
  { publishedOn: null, publishedAt: at, replacedAt: at, seen: false },
  { publishedOn: day, publishedAt: later, replacedAt: at, seen: true },
])('readers may have seen a text, by the rule and by its twin: $seen', async ({ seen, ...text }) => {
  expect(mayHaveBeenSeen(text)).toBe(seen);
  const { publishedOn, publishedAt, replacedAt } = text;
  const answer = await inWorkspace(
    desk.viewer,
    (tx) => tx.$queryRaw`
      SELECT ${twin} IS TRUE AS seen FROM (SELECT ${publishedOn}::date AS "publishedOn", ${publishedAt}::timestamptz AS "publishedAt") a
      CROSS JOIN (SELECT ${replacedAt}::timestamptz AS "importedAt") next`,
  );
  expect(answer).toEqual([{ seen }]);
});
