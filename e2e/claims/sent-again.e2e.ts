import type { Page } from '@playwright/test';
import {
  createArticle,
  createArticleWithClaim,
  createArticleWithClaims,
} from '#testing/end-to-end/articles.ts';
import { createParty, withReport } from '#testing/end-to-end/claims.ts';
import { createWorkspace, joinWorkspace } from '#testing/end-to-end/people.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { loseAnswers, titled, untilTold } from '#testing/end-to-end/lost-answers.ts';
import { countAsOwner } from '#testing/end-to-end/owner.ts';
import { evidenceItem, panel, saving } from '#e2e/screens/workspace.ts';

const form = (page: Page) => panel(page).getByRole('form', { name: 'Add evidence' });
const notices = (page: Page) => page.getByRole('region', { name: 'Notifications' });
const unsure = (page: Page) => notices(page).getByText('This may be saved or not', { exact: true }).first();
function rows(workspaceId: string, table: string, where = 'true'): Promise<number> {
  return countAsOwner(workspaceId, `SELECT count(*)::int AS count FROM "${table}" WHERE ${where}`);
}

const before = /What you sent before did arrive/;

async function addNote(page: Page, title: string): Promise<void> {
  await page.keyboard.press('e');
  await form(page).getByText('Note', { exact: true }).click();
  await form(page).getByLabel('Title').fill(title);
  await form(page).getByLabel('Title').press('Control+Enter');
}

test.describe('what is changed after an answer was lost', () => {
  test('is not added silently beside what was saved, also after a reload', async ({
    desk,
    asReviewer: page,
  }) => {
    const { article } = await createArticleWithClaim(desk.reviewer);
    await page.goto(`/articles/${article.articleId}`);
    await loseAnswers(page, 'commands/add-evidence', 3);
    await addNote(page, 'A call with the port');
    await expect(unsure(page)).toBeVisible(untilTold);
    await page.reload();
    await form(page).getByLabel('Title').fill('A call with the port office');
    await form(page).getByLabel('Title').press('Control+Enter');
    await expect(form(page).getByText(before)).toBeVisible();
    await expect(form(page).getByLabel('Title')).toHaveValue('A call with the port office');
    await expect(evidenceItem(page, 'A call with the port')).toHaveCount(1);
    expect(await titled(desk.workspaceId, 'A call with the port')).toHaveLength(1);
    expect(await titled(desk.workspaceId, 'A call with the port office')).toHaveLength(0);

    await test.step('and is added when it is meant so', async () => {
      await form(page).getByLabel('Title').press('Control+Enter');
      await expect(evidenceItem(page, 'A call with the port office')).toHaveCount(1);
      await expect(form(page)).toHaveCount(0);
      expect(await titled(desk.workspaceId, 'A call with the port office')).toHaveLength(1);
    });
  });

  test('is saved at once where the first never arrived', async ({ desk, asReviewer: page }) => {
    const { article } = await createArticleWithClaim(desk.reviewer);
    await page.goto(`/articles/${article.articleId}`);
    await loseAnswers(page, 'commands/add-evidence', 3, false);
    await addNote(page, 'A call with the pilot');
    await expect(unsure(page)).toBeVisible(untilTold);
    await form(page).getByLabel('Title').fill('A call with the pilots');
    await form(page).getByLabel('Title').press('Control+Enter');
    await expect.poll(() => titled(desk.workspaceId, 'A call with the pilots')).toHaveLength(1);
    await expect(form(page)).toHaveCount(0);
    expect(await titled(desk.workspaceId, 'A call with the pilot')).toHaveLength(0);
  });

  test('is told of in an import too', async ({ desk, asReviewer: page }) => {
    const articles = () => rows(desk.workspaceId, 'Article');
    await page.goto('/articles/import');
    await page.getByLabel('Paste the article').fill('Harbour closed\n\nThe harbour was closed on Monday.');
    await page.getByRole('button', { name: 'Continue' }).click();
    const preview = page.getByRole('form', { name: 'Preview of the import' });
    await loseAnswers(page, 'commands/import-article', 3);
    await preview.getByRole('button', { name: 'Save and open' }).click();
    await expect(preview.getByText(/this may be saved or not/)).toBeVisible();
    await preview.getByLabel('Headline').fill('Harbour closed for good');
    await preview.getByRole('button', { name: 'Save and open' }).click();
    await expect(preview.getByText(before)).toBeVisible();
    expect(await articles()).toBe(1);
  });
});

test('an import whose answers are lost is imported once, and opened when it is sent again', async ({
  desk,
  asReviewer: page,
}) => {
  await page.goto('/articles/import');
  await page.getByLabel('Paste the article').fill('Harbour closed\n\nThe harbour was closed on Monday.');
  await page.getByRole('button', { name: 'Continue' }).click();
  const preview = page.getByRole('form', { name: 'Preview of the import' });
  const { keys } = await loseAnswers(page, 'commands/import-article', 3);
  await preview.getByRole('button', { name: 'Save and open' }).click();
  await expect(preview.getByText(/this may be saved or not/)).toBeVisible();
  await page.reload();
  await preview.getByRole('button', { name: 'Save and open' }).click();
  await page.waitForURL(/\/articles\/[0-9a-f-]{36}/);
  expect(new Set(keys).size).toBe(1);
  expect(await rows(desk.workspaceId, 'Article')).toBe(1);
});

test('one draft that is open in two tabs and sent from both at once is one thing', async ({
  desk,
  asReviewer: page,
}) => {
  const { article } = await createArticleWithClaim(desk.reviewer);
  await page.goto(`/articles/${article.articleId}`);
  await page.keyboard.press('e');
  await form(page).getByText('Note', { exact: true }).click();
  await form(page).getByLabel('Title').fill('A call at noon');
  const other = await page.context().newPage();
  await other.goto(`/articles/${article.articleId}`);
  await expect(form(other).getByLabel('Title')).toHaveValue('A call at noon');
  const { keys, heal } = await loseAnswers(page, 'commands/add-evidence', 99);
  await Promise.all([page, other].map((tab) => form(tab).getByLabel('Title').press('Control+Enter')));
  await expect(unsure(page)).toBeVisible(untilTold);
  await expect(unsure(other)).toBeVisible();
  heal();
  const last = page.waitForResponse('**/api/commands/add-evidence');
  await form(page).getByLabel('Title').press('Control+Enter');
  expect((await last).status()).toBe(200);
  await expect(form(page)).toHaveCount(0);
  expect(new Set(keys).size).toBe(1);
  expect(await titled(desk.workspaceId, 'A call at noon')).toHaveLength(1);
});

test('a status set by keys is set once, however often its answer is lost', async ({
  desk,
  asReviewer: page,
}) => {
  const { article } = await createArticleWithClaim(desk.reviewer);
  await page.goto(`/articles/${article.articleId}`);
  const status = panel(page).getByRole('region', { name: 'Status' });
  await page.keyboard.press('s');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await status.getByLabel('Reason').fill('Two witnesses differ.');
  const { keys } = await loseAnswers(page, 'commands/set-confirmation', 3);
  await page.keyboard.press('Control+Enter');
  await expect(unsure(page)).toBeVisible(untilTold);
  await saving(page, 'set-confirmation', () => status.getByLabel('Reason').press('Control+Enter'));
  await expect(status.getByRole('button', { name: 'Save status' })).toHaveCount(0);
  expect(new Set(keys).size).toBe(1);
  expect(await rows(desk.workspaceId, 'Event', `type = 'claim.confirmation-set'`)).toBe(1);
});

test('a claim that was brought back, and is deleted again, is brought back again', async ({
  desk,
  asReviewer: page,
}) => {
  const { article, claims } = await createArticleWithClaims(desk.reviewer, 2);
  const address = `/articles/${article.articleId}?claim=${claims[0]?.id}`;
  const remove = async () => {
    await panel(page).getByRole('button', { name: 'More about this claim' }).click();
    await page.getByRole('menuitem', { name: 'Delete claim' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete claim' }).click();
    await expect(notices(page).getByText('Claim deleted', { exact: true }).first()).toBeVisible();
  };
  const live = () => rows(desk.workspaceId, 'Claim', `"deletedAt" IS NULL`);
  await page.goto(address);
  const { keys } = await loseAnswers(page, 'commands/restore-claim', 3);
  await remove();
  await notices(page).getByRole('button', { name: 'Undo' }).click();
  await expect(unsure(page)).toBeVisible(untilTold);
  expect(await live()).toBe(2);

  await page.goto(address);
  await remove();
  expect(await live()).toBe(1);
  await saving(page, 'restore-claim', () => notices(page).getByRole('button', { name: 'Undo' }).click());
  expect(await live()).toBe(2);
  expect(new Set(keys).size).toBe(2);
});

test('a workspace one moved to, and comes back to, is moved to each time', async ({
  desk,
  asReviewer: page,
}) => {
  const elsewhere = await createWorkspace('Elsewhere');
  await joinWorkspace(elsewhere.workspaceId, desk.reviewer, 'REVIEWER');
  const move = async (from: string, to: string) => {
    await page.getByRole('button', { name: `Workspace ${from}, change` }).click();
    await page.getByRole('menuitemradio', { name: to }).click();
  };
  await page.goto('/articles');
  await loseAnswers(page, 'auth/person/switch-workspace', 3);
  await move(desk.name, 'Elsewhere');
  await expect(notices(page).getByText('You may have moved or not', { exact: true })).toBeVisible(untilTold);
  await page.reload();
  await move('Elsewhere', desk.name);
  await expect(page.getByRole('button', { name: `Workspace ${desk.name}, change` })).toBeVisible();
  await page.reload();
  await move(desk.name, 'Elsewhere');
  await expect(page.getByRole('button', { name: 'Workspace Elsewhere, change' })).toBeVisible();
});

test('a source is discredited once for all its claims, and put back in use once', async ({
  desk,
  asEditor: page,
}) => {
  const agency = await createParty(desk.reviewer, { name: 'Northern Wire' });
  const { claims } = await createArticleWithClaims(desk.reviewer, 3);
  for (const claim of claims)
    await withReport(desk.reviewer, claim, { title: 'Report', publisherId: agency.id });
  const dialog = page.getByRole('dialog', { name: 'Discredit Northern Wire' });
  const events = (type: string) => rows(desk.workspaceId, 'Event', `type = '${type}'`);
  await page.goto(`/sources/${agency.id}`);
  await page.getByRole('button', { name: /^Discredit/ }).click();
  await dialog.getByLabel('Reason').fill('It printed a letter nobody wrote.');
  await expect(dialog.getByRole('region', { name: 'What rests on it' })).toBeVisible();
  await loseAnswers(page, 'commands/discredit-source', 3);
  await dialog.getByRole('button', { name: 'Discredit' }).click();
  await expect(dialog.getByText(/this may be saved or not/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Discredit' }).click();
  await expect(dialog).toHaveCount(0);
  expect(await events('source.discredited')).toBe(1);

  await loseAnswers(page, 'commands/undo-discredit', 1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Put back in use' }).click();
  await expect(page.getByRole('button', { name: /^Discredit/ })).toBeVisible();
  expect(await events('source.discredit-undone')).toBe(1);
});

test('a file whose answer is lost is looked for, and is there', async ({ desk, asReviewer: page }) => {
  const { article } = await createArticleWithClaim(desk.reviewer);
  await page.goto(`/articles/${article.articleId}`);
  await page.keyboard.press('e');
  await form(page).getByRole('group', { name: 'Kind of evidence' }).getByText('File').click();
  const file = { name: 'log.txt', mimeType: 'text/plain', buffer: Buffer.from('Moored at six.') };
  await loseAnswers(page, 'files', 1);
  await form(page).locator('input[type="file"]').setInputFiles(file);
  await expect(form(page).getByText(/^log\.txt · 14 bytes/)).toBeVisible();
  expect(await rows(desk.workspaceId, 'StoredFile')).toBe(1);
});

test('two equal things that are sent on their own are two, also in two tabs', async ({
  desk,
  asReviewer: page,
}) => {
  const article = await createArticle(desk.reviewer);
  const { article: other, claim } = await createArticleWithClaim(desk.reviewer);
  expect(other.articleId).not.toBe(article.articleId);
  const tabs = [page, await page.context().newPage()];
  for (const tab of tabs) {
    await tab.goto(`/articles/${other.articleId}?claim=${claim.id}`);
    await saving(tab, 'add-evidence', () => addNote(tab, 'A second call'));
    await expect(form(tab)).toHaveCount(0);
    await expect(evidenceItem(tab, 'A second call').first()).toBeVisible();
  }
  expect(await titled(desk.workspaceId, 'A second call')).toHaveLength(2);
});
