import type { Route } from '@playwright/test';
import { createArticleWithClaim } from '#testing/end-to-end/articles.ts';
import { createParty } from '#testing/end-to-end/claims.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { panel, pickSource, saving } from '#e2e/screens/workspace.ts';

test('what is typed about a file while it is being stored is there once it is', async ({
  desk,
  asReviewer: page,
}) => {
  const { article } = await createArticleWithClaim(desk.reviewer);
  await createParty(desk.reviewer, { name: 'Port office', kind: 'ORGANISATION' });
  await page.goto(`/articles/${article.articleId}`);
  await page.keyboard.press('e');
  const form = panel(page).getByRole('form', { name: 'Add evidence' });
  const held: Route[] = [];
  await page.route('**/api/files', (route) => void held.push(route));
  await form.getByRole('group', { name: 'Kind of evidence' }).getByText('File').click();
  await form
    .locator('input[type="file"]')
    .setInputFiles({ name: 'log.txt', mimeType: 'text/plain', buffer: Buffer.from('Moored at six.') });
  await expect.poll(() => held.length).toBe(1);

  await form.getByLabel('Title').fill('The log of Monday');
  await form.getByLabel('Excerpt').fill('Moored at six.');
  await pickSource(form.getByRole('combobox', { name: 'Publisher' }), 'Port office');
  await held[0]?.continue();
  await expect(form.getByText(/^log\.txt · 14 bytes/)).toBeVisible();
  await expect(form.getByLabel('Title')).toHaveValue('The log of Monday');
  await expect(form.getByLabel('Excerpt')).toHaveValue('Moored at six.');
  await expect(form.getByRole('combobox', { name: 'Publisher' })).toHaveValue('Port office');

  await saving(page, 'add-evidence', () => page.keyboard.press('Control+Enter'));
  const row = panel(page).getByRole('listitem').filter({ hasText: 'The log of Monday' });
  await expect(row.getByText(/published by Port office/)).toBeVisible();
  await expect(row.getByText('Moored at six.')).toBeVisible();
});

test('a form waits for its file, so that it is not saved with the one chosen before', async ({
  desk,
  asReviewer: page,
}) => {
  const { article } = await createArticleWithClaim(desk.reviewer);
  await page.goto(`/articles/${article.articleId}`);
  await page.keyboard.press('e');
  const form = panel(page).getByRole('form', { name: 'Add evidence' });
  await form.getByRole('group', { name: 'Kind of evidence' }).getByText('File').click();
  const chooser = form.locator('input[type="file"]');
  await chooser.setInputFiles({
    name: 'wrong.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Not this.'),
  });
  await expect(form.getByText(/^wrong\.txt · 9 bytes/)).toBeVisible();

  const held: Route[] = [];
  const sent: string[] = [];
  await page.route('**/api/files', (route) => void held.push(route));
  page.on('request', (request) => {
    if (request.url().includes('/api/commands/')) sent.push(request.url());
  });
  await chooser.setInputFiles({
    name: 'right.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('But this.'),
  });
  await form.getByLabel('Title').fill('The log of Monday');
  await page.keyboard.press('Control+Enter');
  await expect(form.getByText('Wait until “right.txt” is stored, or cancel it.')).toBeVisible();
  expect(sent).toEqual([]);
  await held[0]?.continue();
  await expect(form.getByText(/^right\.txt · 9 bytes/)).toBeVisible();
  await expect(form.getByText(/^Wait until/)).toHaveCount(0);

  await saving(page, 'add-evidence', () => page.keyboard.press('Control+Enter'));
  const title = panel(page).getByRole('link', { name: 'The log of Monday' });
  const file = await page.request.get((await title.getAttribute('href')) ?? '');
  expect(await file.text()).toBe('But this.');
});
