import { createArticle, createClaim } from '#testing/end-to-end/articles.ts';
import { createParty } from '#testing/end-to-end/claims.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { countAsOwner } from '#testing/end-to-end/owner.ts';
import type { Desk } from '#testing/end-to-end/people.ts';
import { storySite } from '#testing/end-to-end/story-site.ts';
import { panel, saving } from '#e2e/screens/workspace.ts';
import type { Locator, Page } from '@playwright/test';

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

test('an item that is here already is completed from its page', async ({ desk, asReviewer: page }) => {
  const form = await openForm(desk, page);
  await form.getByLabel('Address').fill(`${storySite()}/story`);
  await form.getByLabel('Title').fill('My own title');
  await saving(page, 'add-evidence', () => form.getByRole('button', { name: 'Add evidence' }).click());
  await panel(page).getByRole('button', { name: 'More about My own title' }).click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  const edit = panel(page).getByRole('form', { name: 'Edit My own title' });
  await edit.getByRole('button', { name: 'Fetch' }).click();
  await expect(edit.getByText(/^Filled in: .*text\. The page is kept as a file\./)).toBeVisible(patience);
  await saving(page, 'edit-evidence', () => edit.getByRole('button', { name: 'Save' }).click());
  await expect(panel(page).getByRole('link', { name: 'The page as it was fetched' })).toBeVisible();
  await expect(panel(page).getByRole('link', { name: 'My own title' })).toBeVisible();
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

/** Puts a text into a field as from elsewhere: what a person copied there. */
async function paste(page: Page, field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('ControlOrMeta+a');
  await field.press('ControlOrMeta+x');
  await expect(field).toHaveValue('');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(field).toHaveValue(text);
}

test('a pasted address fills in what is empty by itself, and what was typed or pasted stays', async ({
  desk,
  asReviewer: page,
}) => {
  await createParty(desk.reviewer, { name: 'Harbour Post', kind: 'PUBLISHER' });
  const form = await openForm(desk, page);
  await form.getByLabel('Title').fill('My own title');
  await paste(page, form.getByLabel('Address'), `${storySite()}/moved`);
  await expect(form.getByText('Filled in: publisher and text. The page is kept as a file.')).toBeVisible(
    patience,
  );
  await expect(form.getByText(`The site leads on to ${storySite()}/story.`)).toBeVisible();
  await expect(form.getByLabel('Address')).toHaveValue(`${storySite()}/moved`);
  await expect(form.getByLabel('Address')).toBeFocused();
  await expect(form.getByLabel('Title')).toHaveValue('My own title');
  await expect(form.getByRole('combobox', { name: 'Publisher' })).toHaveValue('Harbour Post');
  await expect(form.getByLabel('Captured text')).toHaveValue(/^The ferry between Norrhamn/);
  await saving(page, 'add-evidence', () => page.keyboard.press('ControlOrMeta+Enter'));
  await expect(panel(page).getByRole('link', { name: 'My own title' })).toHaveAttribute(
    'href',
    `${storySite()}/moved`,
  );
});

test('a publisher that is typed and not chosen yet stays when a page is fetched', async ({
  desk,
  asReviewer: page,
}) => {
  await createParty(desk.reviewer, { name: 'Harbour Post', kind: 'PUBLISHER' });
  const form = await openForm(desk, page);
  const publisher = form.getByRole('combobox', { name: 'Publisher' });
  await publisher.fill('Ferry gazette');
  await page.keyboard.press('Tab');
  await paste(page, form.getByLabel('Address'), `${storySite()}/story`);
  await expect(form.getByText('Filled in: title and text. The page is kept as a file.')).toBeVisible(
    patience,
  );
  await expect(publisher).toHaveValue('Ferry gazette');
});

test('a pasted address whose page can’t be fetched stays, with a sentence below it', async ({
  desk,
  asReviewer: page,
}) => {
  const form = await openForm(desk, page);
  await paste(page, form.getByLabel('Address'), `${storySite()}/wall`);
  await expect(form.getByRole('alert').filter({ hasText: 'only to its readers (401)' })).toBeVisible(
    patience,
  );
  await expect(form.getByLabel('Address')).toHaveValue(`${storySite()}/wall`);
  await expect(form.getByLabel('Title')).toHaveValue('');
});

test('nothing is asked for by itself for a confidential item, nor for an address that is typed', async ({
  desk,
  asReviewer: page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const form = await openForm(desk, page);
  await form.getByLabel('Address').pressSequentially(`${storySite()}/story`);
  await form.getByLabel('Confidential').check();
  await paste(page, form.getByLabel('Address'), `${storySite()}/story`);
  await form.getByLabel('Title').fill('From a friend');
  await saving(page, 'add-evidence', () => page.keyboard.press('ControlOrMeta+Enter'));
  expect(asked).toContain('/api/commands/add-evidence');
  expect(asked).not.toContain('/api/fetched-evidence');
});
