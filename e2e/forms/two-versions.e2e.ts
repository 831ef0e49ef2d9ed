import type { Page } from '@playwright/test';
import { editArticle } from '#lib/commands/articles/edit-article.ts';
import { editSource } from '#lib/commands/sources/edit-source.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { createArticle, createArticleWithClaim, type MadeArticle } from '#testing/end-to-end/articles.ts';
import { createParty } from '#testing/end-to-end/claims.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { pickSource, saving } from '#e2e/screens/workspace.ts';

/** What someone else writes about the article while it is open elsewhere. */
function editedBy(actor: Actor, article: MadeArticle, revision: number, changed: object) {
  const { articleId, headline } = article;
  return runCommand(editArticle, actor, {
    articleId,
    revision,
    headline,
    byline: '',
    publisher: '',
    address: '',
    language: 'en',
    publishedOn: null,
    ...changed,
  });
}

async function fromArticleMenu(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: /^Article: Draft/ }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

test('what was typed about an article and kept is not saved over what others saved since, unseen', async ({
  desk,
  asReviewer: page,
}) => {
  const article = await createArticle(desk.reviewer);
  await page.goto(`/articles/${article.articleId}`);
  await fromArticleMenu(page, 'Article details');
  const details = page.getByRole('dialog', { name: 'Article details' });
  await details.getByLabel('Publisher').fill('The Harbour Post');
  await page.keyboard.press('Escape');
  await editedBy(desk.editor, article, 1, { publisher: 'Eastport Gazette', byline: 'Ilse Brandt' });

  const versions = page.getByRole('dialog', { name: 'Someone else changed this article' });
  await test.step('both versions are shown as soon as the draft is taken up', async () => {
    await page.reload();
    await fromArticleMenu(page, 'Article details');
    await expect(
      versions.getByRole('row', { name: 'Publisher The Harbour Post Eastport Gazette' }),
    ).toBeVisible();
    await expect(versions.getByRole('row')).toHaveCount(2);
    await versions.getByRole('button', { name: 'Decide later' }).click();
  });
  await test.step('and mine is saved without undoing the field I left alone', async () => {
    await fromArticleMenu(page, 'Article details');
    await saving(page, 'edit-article', () => versions.getByRole('button', { name: 'Keep mine' }).click());
    await expect(versions).toHaveCount(0);
    await page.reload();
    await fromArticleMenu(page, 'Article details');
    await expect(details.getByLabel('Publisher')).toHaveValue('The Harbour Post');
    await expect(details.getByLabel('Byline')).toHaveValue('Ilse Brandt');
  });
  await test.step('also where the other saves while the form is open', async () => {
    await details.getByLabel('Publisher').fill('The Post');
    await editedBy(desk.editor, article, 3, { publisher: 'The Gazette', byline: 'I. Brandt' });
    await details.getByRole('button', { name: 'Save' }).click();
    await expect(versions.getByRole('row', { name: 'Publisher The Post The Gazette' })).toBeVisible();
    await versions.getByRole('button', { name: 'Take theirs' }).click();
    await fromArticleMenu(page, 'Article details');
    await expect(details.getByLabel('Publisher')).toHaveValue('The Gazette');
    await expect(details.getByText('Draft restored')).toHaveCount(0);
  });
});

test('an article that someone changed meanwhile can be deleted by who asks again', async ({
  desk,
  asEditor: page,
}) => {
  const article = await createArticle(desk.reviewer);
  await page.goto(`/articles/${article.articleId}`);
  await fromArticleMenu(page, 'Delete article');
  const dialog = page.getByRole('alertdialog');
  await editedBy(desk.reviewer, article, 1, { headline: 'Renamed meanwhile' });
  await dialog.getByRole('button', { name: 'Delete article' }).click();
  await expect(
    page.getByRole('region', { name: 'Notifications' }).getByText('The article was not deleted'),
  ).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Renamed meanwhile');
  await fromArticleMenu(page, 'Delete article');
  await saving(page, 'delete-article', () => dialog.getByRole('button', { name: 'Delete article' }).click());
  await expect(page).toHaveURL('/articles');
});

test('a due time set by someone else meanwhile is told before it is set over', async ({
  desk,
  asEditor: page,
}) => {
  const { article } = await createArticleWithClaim(desk.reviewer);
  await page.goto(`/articles/${article.articleId}`);
  await fromArticleMenu(page, 'Set due time');
  const dialog = page.getByRole('dialog', { name: 'Due time' });
  await dialog.getByLabel('Date and time').fill('2031-05-04T10:30');
  const other = await page.context().newPage();
  await other.goto(`/articles/${article.articleId}`);
  await fromArticleMenu(other, 'Set due time');
  const first = other.getByRole('dialog', { name: 'Due time' });
  await first.getByLabel('Date and time').fill('2031-04-01T08:00');
  await saving(other, 'set-article-due', () => first.getByRole('button', { name: 'Save' }).click());
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText(/Someone else set it to .*2031.* meanwhile/)).toBeVisible();
  await expect(dialog.getByLabel('Date and time')).toHaveValue('2031-05-04T10:30');
  await saving(page, 'set-article-due', () => dialog.getByRole('button', { name: 'Save' }).click());
  await expect(dialog).toHaveCount(0);
});

test('a source kept in a draft is put together with what others saved in fields left alone', async ({
  desk,
  asReviewer: page,
}) => {
  const source = await createParty(desk.reviewer, { name: 'The gazette', kind: 'NEWS_AGENCY' });
  await page.goto(`/sources/${source.id}`);
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const form = page.getByRole('dialog', { name: 'Edit source' });
  await form.getByLabel('Notes').fill('Mine');
  await page.keyboard.press('Escape');
  await runCommand(editSource, desk.editor, {
    sourceId: source.id,
    revision: 1,
    name: 'The Eastport Gazette',
    kind: 'NEWS_AGENCY',
    aliases: [],
    controlledById: null,
    notes: 'Theirs',
  });
  await page.reload();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const versions = page.getByRole('dialog', { name: 'Someone else changed this source' });
  await expect(versions.getByRole('row', { name: 'Notes Mine Theirs' })).toBeVisible();
  await expect(versions.getByRole('row')).toHaveCount(2);
  await saving(page, 'edit-source', () => versions.getByRole('button', { name: 'Keep mine' }).click());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Eastport Gazette');
});

test('a source that someone changed meanwhile can be merged by who presses again', async ({
  desk,
  asReviewer: page,
}) => {
  const goes = await createParty(desk.reviewer, { name: 'Korean news agency' });
  const stays = await createParty(desk.reviewer, { name: 'KCNA', kind: 'STATE_MEDIA' });
  await page.goto(`/sources/${goes.id}`);
  await page.getByRole('button', { name: 'Merge into…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge into another source' });
  await pickSource(dialog.getByRole('combobox', { name: 'Merge into' }), 'KCNA');
  await runCommand(editSource, desk.editor, {
    sourceId: goes.id,
    revision: 1,
    name: 'A Korean news agency',
    kind: 'NEWS_AGENCY',
    aliases: [],
    controlledById: null,
    notes: '',
  });
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(dialog.getByText('Someone changed this while you were working on it.')).toBeVisible();
  await expect(dialog.getByRole('status').getByText('A Korean news agency').first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(page).toHaveURL(new RegExp(`/sources/${stays.id}$`));
});
