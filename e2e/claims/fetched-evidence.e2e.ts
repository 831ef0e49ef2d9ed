import { createArticle, createClaim } from '#testing/end-to-end/articles.ts';
import { createParty } from '#testing/end-to-end/claims.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { countAsOwner } from '#testing/end-to-end/owner.ts';
import type { Desk } from '#testing/end-to-end/people.ts';
import { storySite } from '#testing/end-to-end/story-site.ts';
import { panel, saving } from '#e2e/screens/workspace.ts';
import type { Page } from '@playwright/test';

// Two processes start for the first page, which takes its time on a busy machine.
const patience = { timeout: 60_000 };

async function openForm(desk: Desk, page: Page) {
  const article = await createArticle(desk.reviewer);
  const claim = await createClaim(desk.reviewer, article, 'Nobody was hurt');
  await page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
  await page.keyboard.press('e');
  return panel(page).getByRole('form', { name: 'Add evidence' });
}

const files = (workspaceId: string) =>
  countAsOwner(workspaceId, `SELECT count(*) FROM "StoredFile" WHERE "workspaceId" = $1`, [workspaceId]);

test('a fetched page fills in an item, and is kept with it as it came', async ({
  desk,
  asReviewer: page,
}) => {
  await createParty(desk.reviewer, { name: 'Harbour Post', kind: 'PUBLISHER' });
  const form = await openForm(desk, page);
  await form.getByLabel('Address').fill(`${storySite()}/moved`);
  expect(await files(desk.workspaceId)).toBe(0);
  await form.getByRole('button', { name: 'Fetch' }).click();
  await expect(
    form.getByText('Filled in: title, publisher and text. The page is kept as a file.'),
  ).toBeVisible(patience);
  await expect(form.getByLabel('Address')).toHaveValue(`${storySite()}/story`);
  await expect(form.getByLabel('Title')).toHaveValue('Ferry runs again after three weeks');
  await expect(form.getByLabel('Captured text')).toHaveValue(/^The ferry between Norrhamn/);
  await saving(page, 'add-evidence', () => form.getByRole('button', { name: 'Add evidence' }).click());

  const link = page.getByRole('link', { name: 'The page as it was fetched' });
  const item = panel(page).getByRole('listitem').filter({ has: link });
  await expect(item.getByText('published by Harbour Post')).toBeVisible();
  const kept = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(kept.headers()['content-disposition']).toMatch(/^attachment/);
  expect(await kept.text()).toContain("<script>document.title = 'run'</script>");
  const captured = `SELECT count(*) FROM "Evidence" e JOIN "Capture" c ON c.id = e."captureId"
    JOIN "StoredFile" f ON f.id = e."fileId"
    WHERE e."workspaceId" = $1 AND e.kind = 'LINK' AND c.sha256 <> '' AND f.sha256 <> ''`;
  expect(await countAsOwner(desk.workspaceId, captured, [desk.workspaceId])).toBe(1);
});

test('a page that can’t be fetched is told of in a sentence, and what was typed stays', async ({
  desk,
  asReviewer: page,
}) => {
  const form = await openForm(desk, page);
  await form.getByLabel('Title').fill('My own title');
  for (const [path, says] of [
    [`${storySite()}/subscribers`, 'subscribers only'],
    ['http://localhost/', 'leads into a private network'],
    [`${storySite()}/wall`, 'only to its readers (401)'],
  ] as const) {
    await form.getByLabel('Address').fill(path);
    await form.getByRole('button', { name: 'Fetch' }).press('Enter');
    await expect(form.getByRole('alert').filter({ hasText: says })).toBeVisible(patience);
    await expect(form.getByLabel('Address')).toHaveValue(path);
    await expect(form.getByLabel('Title')).toHaveValue('My own title');
  }
  expect(await files(desk.workspaceId)).toBe(0);
  await saving(page, 'add-evidence', () => form.getByRole('button', { name: 'Add evidence' }).click());
  await expect(panel(page).getByRole('link', { name: 'My own title' })).toBeVisible();
});
