import type { Page } from '@playwright/test';
import { createArticleWithClaim } from '#testing/end-to-end/articles.ts';
import { startCuttingProxy, type CuttingProxy } from '#testing/end-to-end/cutting-proxy.ts';
import { axeProblems, expect, test } from '#testing/end-to-end/fixtures.ts';
import { titled } from '#testing/end-to-end/lost-answers.ts';
import { asOwner } from '#testing/end-to-end/owner.ts';
import { evidenceItem, panel } from '#e2e/screens/workspace.ts';

let proxy: CuttingProxy;
test.beforeEach(async () => {
  proxy = await startCuttingProxy();
});
test.afterEach(() => proxy.stop());

const form = (page: Page) => panel(page).getByRole('form', { name: 'Add evidence' });
const notices = (page: Page) => page.getByRole('region', { name: 'Notifications' });
const looking = (page: Page) => notices(page).getByText('It may have been saved; looking …').first();

async function addNote(page: Page, title: string): Promise<void> {
  await page.keyboard.press('e');
  await form(page).getByText('Note', { exact: true }).click();
  await form(page).getByLabel('Title').fill(title);
  await form(page).getByLabel('Title').press('Control+Enter');
}

test('a form whose connection breaks after the server has it is looked for, and found saved', async ({
  desk,
  browserOf,
}) => {
  const { article, claim } = await createArticleWithClaim(desk.reviewer);
  const page = await browserOf(desk.reviewer, { proxy: { server: proxy.server } });
  await page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
  proxy.cut('/commands/add-evidence', 'after');
  await addNote(page, 'A call with the harbour');
  await expect(looking(page)).toBeVisible();
  await expect(notices(page).getByText(/not saved/)).toHaveCount(0);
  await expect(evidenceItem(page, 'A call with the harbour')).toBeVisible();
  await expect(form(page)).toHaveCount(0);
  await expect(looking(page)).toHaveCount(0);
  expect(proxy.cuts()).toBeGreaterThan(1);
  expect(await titled(desk.workspaceId, 'A call with the harbour')).toHaveLength(1);
});

test('one whose connection breaks before the server has it is looked for, and said not to be saved', async ({
  desk,
  browserOf,
}) => {
  const { article, claim } = await createArticleWithClaim(desk.reviewer);
  const page = await browserOf(desk.reviewer, { proxy: { server: proxy.server } });
  await page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
  proxy.cut('/commands/add-evidence', 'before');
  await addNote(page, 'A call with the pilot');
  await expect(looking(page)).toBeVisible();
  await expect(page.getByText(/broke before this arrived, so nothing was saved/).first()).toBeVisible();
  await expect(form(page).getByLabel('Title')).toHaveValue('A call with the pilot');
  expect(await titled(desk.workspaceId, 'A call with the pilot')).toHaveLength(0);
  expect(await axeProblems(page)).toEqual([]);

  proxy.cut(null);
  await form(page).getByLabel('Title').press('Control+Enter');
  await expect(evidenceItem(page, 'A call with the pilot')).toBeVisible();
  await expect(form(page)).toHaveCount(0);
  expect(await titled(desk.workspaceId, 'A call with the pilot')).toHaveLength(1);
});

test('an import and an upload are looked for in the same way', async ({ desk, browserOf }) => {
  const page = await browserOf(desk.reviewer, { proxy: { server: proxy.server } });
  await page.goto('/articles/import');
  await page.getByLabel('Paste the article').fill('Harbour closed\n\nThe harbour was closed on Monday.');
  await page.getByRole('button', { name: 'Continue' }).click();
  const preview = page.getByRole('form', { name: 'Preview of the import' });
  proxy.cut('/commands/import-article', 'after');
  await preview.getByRole('button', { name: 'Save and open' }).click();
  await expect(looking(page)).toBeVisible();
  await page.waitForURL(/\/articles\/[0-9a-f-]{36}/);
  expect(await asOwner(desk.workspaceId, 'SELECT id FROM "Article"')).toHaveLength(1);

  const { article, claim } = await createArticleWithClaim(desk.reviewer);
  await page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
  await page.keyboard.press('e');
  await form(page).getByRole('group', { name: 'Kind of evidence' }).getByText('File').click();
  const file = { name: 'log.txt', mimeType: 'text/plain', buffer: Buffer.from('Moored at six.') };
  const choose = () => form(page).locator('input[type="file"]').setInputFiles(file);
  proxy.cut('/api/files', 'before');
  await choose();
  await expect(form(page).getByText(/broke before the file had arrived/)).toBeVisible();
  proxy.cut('/api/files', 'after');
  await choose();
  await expect(form(page).getByText(/^log\.txt · 14 bytes/)).toBeVisible();
  expect(await asOwner(desk.workspaceId, 'SELECT id FROM "StoredFile"')).toHaveLength(1);
});
