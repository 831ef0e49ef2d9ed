import type { Page } from '@playwright/test';
import { createArticleWithClaim } from '#testing/end-to-end/articles.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { loseAnswers, titled, untilTold } from '#testing/end-to-end/lost-answers.ts';
import { evidenceItem, panel } from '#e2e/screens/workspace.ts';

const form = (page: Page) => panel(page).getByRole('form', { name: 'Add evidence' });
const notices = (page: Page) => page.getByRole('region', { name: 'Notifications' });

async function addNote(page: Page, title: string): Promise<void> {
  await page.keyboard.press('e');
  await form(page).getByText('Note', { exact: true }).click();
  await form(page).getByLabel('Title').fill(title);
  await form(page).getByLabel('Title').press('Control+Enter');
}

test('a form whose answer is lost once is saved once, and nobody is bothered', async ({
  desk,
  asReviewer: page,
}) => {
  const { article, claim } = await createArticleWithClaim(desk.reviewer);
  await page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
  const { keys } = await loseAnswers(page, 'commands/add-evidence', 1);
  await addNote(page, 'A call with the harbour');
  await expect(evidenceItem(page, 'A call with the harbour')).toBeVisible();
  await expect(form(page)).toHaveCount(0);
  await expect.poll(() => keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
  expect(await titled(desk.workspaceId, 'A call with the harbour')).toHaveLength(1);
});

test('a form whose answers stay lost says only what is known, and is saved once when it is sent again', async ({
  desk,
  asReviewer: page,
}) => {
  const { article, claim } = await createArticleWithClaim(desk.reviewer);
  await page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
  const { keys } = await loseAnswers(page, 'commands/add-evidence', 3);
  await addNote(page, 'A call with the port');
  await expect(notices(page).getByText('This may be saved or not', { exact: true })).toBeVisible(untilTold);
  await expect(page.getByText(/nothing was saved/i)).toHaveCount(0);
  await expect(form(page).getByLabel('Title')).toHaveValue('A call with the port');

  await test.step('also after the page was loaded again', async () => {
    await page.reload();
    await expect(form(page).getByLabel('Title')).toHaveValue('A call with the port');
    await form(page).getByLabel('Title').press('Control+Enter');
    await expect(form(page)).toHaveCount(0);
  });
  await expect.poll(() => keys).toHaveLength(4);
  expect(new Set(keys).size).toBe(1);
  expect(await titled(desk.workspaceId, 'A call with the port')).toHaveLength(1);
});

test('a refusal that comes before the server looked does not make a second thing of it', async ({
  desk,
  asReviewer: page,
}) => {
  const { article, claim } = await createArticleWithClaim(desk.reviewer);
  await page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
  const { keys } = await loseAnswers(page, 'commands/add-evidence', 3);
  await addNote(page, 'A call with the pilot');
  await expect(notices(page).getByText('This may be saved or not', { exact: true })).toBeVisible(untilTold);
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await form(page).getByLabel('Title').press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
  await page.context().addCookies(cookies);
  await page.reload();
  await form(page).getByLabel('Title').press('Control+Enter');
  await expect(form(page)).toHaveCount(0);
  await expect.poll(() => keys).toHaveLength(5);
  expect(new Set(keys).size).toBe(1);
  expect(await titled(desk.workspaceId, 'A call with the pilot')).toHaveLength(1);
});

test('two equal things that a person means are two', async ({ desk, asReviewer: page }) => {
  const { article, claim } = await createArticleWithClaim(desk.reviewer);
  await page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
  const { keys } = await loseAnswers(page, 'commands/add-evidence', 0);
  await addNote(page, 'A second call');
  await expect(form(page)).toHaveCount(0);
  await expect(evidenceItem(page, 'A second call')).toHaveCount(1);
  await addNote(page, 'A second call');
  await expect(form(page)).toHaveCount(0);
  await expect(evidenceItem(page, 'A second call')).toHaveCount(2);
  expect(new Set(keys).size).toBe(2);
  expect(await titled(desk.workspaceId, 'A second call')).toHaveLength(2);
});

test('what a computer without a network is told is that nothing was sent', async ({
  desk,
  asReviewer: page,
}) => {
  const { article, claim } = await createArticleWithClaim(desk.reviewer);
  await page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
  await page.keyboard.press('e');
  await page.context().setOffline(true);
  await form(page).getByText('Note', { exact: true }).click();
  await form(page).getByLabel('Title').fill('A call at sea');
  await form(page).getByLabel('Title').press('Control+Enter');
  await expect(page.getByText(/nothing was sent/).first()).toBeVisible();
  await page.context().setOffline(false);
  expect(await titled(desk.workspaceId, 'A call at sea')).toHaveLength(0);
});
