import { beforeAll, expect, it } from 'vitest';
import { askSignOff } from '#lib/commands/claims/ask-sign-off.ts';
import { assignClaim } from '#lib/commands/claims/assign-claim.ts';
import { deleteArticle } from '#lib/commands/articles/delete-article.ts';
import { setArticleDue } from '#lib/commands/articles/set-article-due.ts';
import { setConfirmation } from '#lib/commands/claims/set-confirmation.ts';
import { signOffClaim } from '#lib/commands/claims/sign-off-claim.ts';
import { articleFilters } from '#lib/domain/shapes/dashboard-views.ts';
import { claimsList } from '#lib/queries/claims/claims-list.ts';
import { testDatabase } from '#testing/database.ts';
import { aClaim, anArticle, newsroom, valueOf, type Newsroom } from '#testing/newsroom.ts';
import { articlesList, articlesPerPage } from './articles-list.ts';
import { articleOfText } from './same-text.ts';

let desk: Newsroom;
let otherDesk: Newsroom;
beforeAll(async () => {
  const { ownerUrl } = await testDatabase();
  desk = await newsroom(ownerUrl);
  otherDesk = await newsroom(ownerUrl);
});

const first = { q: '', after: null };

it('lists articles with the newest import first, and none of another workspace', async () => {
  const older = await anArticle(desk.reviewer, { headline: 'Order: older' });
  const newer = await anArticle(desk.reviewer, { headline: 'Order: newer' });
  await anArticle(otherDesk.reviewer, { headline: 'Order: of others' });
  const { rows, next } = await articlesList(desk.viewer, { q: 'order:', after: null });
  expect(rows.map((row) => row.id)).toEqual([newer.id, older.id]);
  expect(next).toBeNull();
});

it('counts the claims of each article and names who works on it', async () => {
  const article = await anArticle(desk.reviewer);
  const claim = await aClaim(desk.reviewer, article);
  await aClaim(desk.reviewer, article);
  const assigneeId = desk.secondReviewer.userId;
  const given = { claimId: claim.id, revision: claim.revision, assigneeId };
  const { updatedAt } = valueOf(await assignClaim.execute(desk.editor, given));
  const row = (await articlesList(desk.viewer, first)).rows.find(({ id }) => id === article.id);
  expect(row).toMatchObject({
    claims: 2,
    settled: 0,
    unlooked: { all: 4, notYet: 3 },
    people: [
      { id: assigneeId, name: 'Remy' },
      { id: desk.reviewer.userId, name: 'Rosa' },
    ],
    updatedAt,
  });
  expect(row?.byStatus).toContainEqual({ confirmation: 'UNVERIFIED', claims: 2, settled: 0 });
});

it('tells of each status how many there are, as its list has, and how many of them are signed off', async () => {
  const article = await anArticle(desk.reviewer);
  const claim = await aClaim(desk.reviewer, article);
  await aClaim(desk.reviewer, article);
  const at = (revision: number) => ({ claimId: claim.id, revision });
  const judged = { ...at(claim.revision), confirmation: 'DISPUTED', reason: 'It is said otherwise too.' };
  const set = valueOf(await setConfirmation.execute(desk.reviewer, judged));
  const asked = { ...at(set.revision), bareReason: 'It is plain.' };
  const ready = valueOf(await askSignOff.execute(desk.reviewer, asked));
  valueOf(await signOffClaim.execute(desk.editor, at(ready.revision)));
  const other = await aClaim(desk.reviewer, article);
  const open = { ...judged, claimId: other.id, revision: other.revision };
  valueOf(await setConfirmation.execute(desk.reviewer, open));

  const row = (await articlesList(desk.viewer, first)).rows.find(({ id }) => id === article.id);
  const parts = row?.byStatus.filter(({ claims }) => claims > 0);
  expect(parts).toEqual([
    { confirmation: 'UNVERIFIED', claims: 1, settled: 0 },
    { confirmation: 'DISPUTED', claims: 2, settled: 1 },
  ]);
  for (const { confirmation, claims } of parts ?? []) {
    const { total } = await claimsList(desk.viewer, articleFilters.ofStatus(article.id, confirmation), null);
    expect(total.count).toBe(claims);
  }
});

it('calls an article overdue once its due time is past and a claim is not settled', async () => {
  const dueAt = '2020-01-01T00:00:00.000Z';
  const due = async () => {
    const article = await anArticle(desk.reviewer);
    valueOf(await setArticleDue.execute(desk.editor, { articleId: article.id, revision: 1, dueAt }));
    return article;
  };
  const [empty, open] = [await due(), await due()];
  await aClaim(desk.reviewer, open);
  const { rows } = await articlesList(desk.viewer, first);
  expect(rows.find(({ id }) => id === open.id)).toMatchObject({ overdue: true, dueAt });
  expect(rows.find(({ id }) => id === empty.id)).toMatchObject({ overdue: false, dueAt });
});

it('finds headlines that hold every word, and takes no sign of the search for a pattern', async () => {
  const { id } = await anArticle(desk.reviewer, { headline: 'Выпуск вырос на 100% в июле' });
  const ids = async (q: string) =>
    (await articlesList(desk.viewer, { q, after: null })).rows.map((row) => row.id);
  expect(await ids('ИЮЛЕ 100%')).toEqual([id]);
  expect(await ids('1_0%')).toEqual([]);
  expect(await ids('июле август')).toEqual([]);
  const { id: quoted } = await anArticle(desk.reviewer, { headline: 'Le «Café» de Zoë, année ٢٠٢٥' });
  expect(await ids('"cafe", ZOE 2025.')).toEqual([quoted]);
});

it('leaves deleted articles out and no longer knows their text', async () => {
  const article = await anArticle(desk.reviewer);
  expect(await articleOfText(desk.viewer, article.version)).toEqual({
    articleId: article.id,
    headline: article.headline,
  });
  expect(await articleOfText(otherDesk.viewer, article.version)).toBeNull();
  valueOf(await deleteArticle.execute(desk.editor, { articleId: article.id, revision: 1 }));
  expect(await articleOfText(desk.viewer, article.version)).toBeNull();
  const { rows } = await articlesList(desk.viewer, first);
  expect(rows.map((row) => row.id)).not.toContain(article.id);
});

it('pages by key without showing an article twice', async () => {
  const made = [];
  for (let at = 0; at <= articlesPerPage; at += 1) {
    made.push((await anArticle(desk.reviewer, { headline: `Paged ${at}` })).id);
  }
  const page = await articlesList(desk.viewer, { q: 'paged', after: null });
  const rest = await articlesList(desk.viewer, { q: 'paged', after: page.next });
  expect(page.rows).toHaveLength(articlesPerPage);
  expect([...page.rows, ...rest.rows].map((row) => row.id)).toEqual(made.toReversed());
  expect(rest.next).toBeNull();
});
