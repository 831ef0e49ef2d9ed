import type { Page } from '@playwright/test';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { countAsOwner } from '#testing/end-to-end/owner.ts';
import { storySite } from '#testing/end-to-end/story-site.ts';

const articles = (workspaceId: string) =>
  countAsOwner(workspaceId, `SELECT count(*) FROM "Article" WHERE "workspaceId" = $1`, [workspaceId]);

// Two processes start for the first page, which takes its time on a busy machine.
const patience = { timeout: 60_000 };

async function fetchPage(page: Page, address: string): Promise<void> {
  await page.goto('/articles/import');
  await page.getByLabel('From its address').fill(address);
  await page.keyboard.press('Enter');
}

test('an article comes by its address, through the same preview, and is stored when the person says so', async ({
  desk,
  asReviewer: page,
}) => {
  await fetchPage(page, `${storySite()}/moved`);
  const preview = page.getByRole('form', { name: 'Preview of the import' });
  await expect(preview.getByLabel('Headline')).toHaveValue('Ferry runs again after three weeks', patience);
  await expect(preview.getByLabel('Publisher')).toHaveValue('Harbour Post');
  await expect(preview.getByLabel('Address')).toHaveValue(`${storySite()}/story`);
  await expect(preview.getByText('a replacement vessel')).toBeVisible();
  await expect(preview.getByText('Deleted words', { exact: true })).toBeVisible();
  expect(await articles(desk.workspaceId)).toBe(0);

  await page.getByRole('button', { name: 'Save and open' }).click();
  await expect(page).toHaveURL(/\/articles\/[0-9a-f-]{36}/);
  const method = `SELECT count(*) FROM "ArticleVersion" WHERE "workspaceId" = $1 AND method = 'ADDRESS'`;
  expect(await countAsOwner(desk.workspaceId, method, [desk.workspaceId])).toBe(1);
});

for (const [what, path, says] of [
  ['leads into a private network', 'http://169.254.169.254/latest/meta-data', 'leads into a private network'],
  ['leads on to where nothing is fetched', '/inside', 'names a port that pages are not fetched from'],
  ['is no address', 'the ferry story', 'starts with http:// or https://'],
  ['is for subscribers', '/subscribers', 'shows its whole text to subscribers only'],
  ['wants a login', '/wall', 'only to its readers (401)'],
  ['is not for programs', '/private/story', 'asks programs not to fetch this page'],
  ['is not there', '/nowhere', 'There is no page at this address'],
] as const) {
  test(`an address that ${what} is answered with a sentence, and what was typed stays`, async ({
    desk,
    asReviewer: page,
  }) => {
    const address = path.startsWith('/') ? `${storySite()}${path}` : path;
    await fetchPage(page, address);
    await expect(page.getByRole('alert').filter({ hasText: says })).toBeVisible(patience);
    await expect(page.getByLabel('From its address')).toHaveValue(address);
    expect(await articles(desk.workspaceId)).toBe(0);
  });
}

test('a site that does not answer can be left, and the address is still there after a reload', async ({
  asReviewer: page,
}) => {
  await fetchPage(page, `${storySite()}/slow`);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeHidden();
  await page.reload();
  await expect(page.getByLabel('From its address')).toHaveValue(`${storySite()}/slow`);
});
