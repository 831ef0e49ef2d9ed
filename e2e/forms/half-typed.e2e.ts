import type { Locator, Page, Request, Route } from '@playwright/test';
import { createArticleWithClaim } from '#testing/end-to-end/articles.ts';
import { createParty } from '#testing/end-to-end/claims.ts';
import type { Desk } from '#testing/end-to-end/people.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { openControl, controlField } from '#e2e/screens/sources.ts';
import { panel, pickSource, saving } from '#e2e/screens/workspace.ts';

/** Types a month and nothing else, sends the form, and expects to be told; then the field is given `whole`. */
async function toldOfHalf(page: Page, form: Locator, field: Locator, whole: string): Promise<void> {
  const sent: string[] = [];
  const note = (request: Request) => {
    if (request.url().includes('/api/commands/')) sent.push(request.url());
  };
  page.on('request', note);
  await field.focus();
  await page.keyboard.type('05');
  expect(await field.evaluate((input: HTMLInputElement) => input.validity.badInput)).toBe(true);
  await page.keyboard.press('Control+Enter');
  const told = form.getByText(/^Give the whole date/);
  await expect(told).toBeVisible();
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(/Give the whole date/);
  expect(sent).toEqual([]);
  page.off('request', note);
  await field.fill(whole);
  await expect(told).toHaveCount(0);
}

test('half a time is told in the forms of a claim, and neither saved as none nor lost', async ({
  desk,
  asEditor: page,
}) => {
  const { article } = await createArticleWithClaim(desk.reviewer);
  await createParty(desk.reviewer, { name: 'Ilse Brandt' });
  await page.goto(`/articles/${article.articleId}`);

  await test.step('when the claim is due', async () => {
    await panel(page).getByRole('button', { name: 'Set', exact: true }).click();
    const form = panel(page).getByRole('form', { name: 'Due time' });
    await toldOfHalf(page, form, form.getByLabel('Due', { exact: true }), '2031-05-04T10:30');
    await saving(page, 'set-claim-due', () => page.keyboard.press('Control+Enter'));
    await expect(panel(page).getByRole('button', { name: 'Change', exact: true })).toBeFocused();
    await page.reload();
    await expect(panel(page).getByText('4 May 2031')).toBeVisible();
  });

  await test.step('when an answer is due', async () => {
    await panel(page).getByRole('button', { name: 'Ask', exact: true }).click();
    const form = panel(page).getByRole('form', { name: 'Ask for a response' });
    await pickSource(form.getByRole('combobox', { name: 'Who was asked' }), 'Ilse Brandt');
    await toldOfHalf(page, form, form.getByLabel('Deadline'), '2031-05-04T10:30');
    await saving(page, 'ask-party', () => page.keyboard.press('Control+Enter'));
    await expect(form).toHaveCount(0);
  });
});

test('half a date is told in dialogs', async ({ desk, asEditor: page }) => {
  const { article } = await createArticleWithClaim(desk.reviewer);
  await page.goto(`/articles/${article.articleId}`);
  const open = async (entry: string) => {
    await page.getByRole('button', { name: /^Article: Draft/ }).click();
    await page.getByRole('menuitem', { name: entry }).click();
  };

  await test.step('when the article is due', async () => {
    await open('Set due time');
    const dialog = page.getByRole('dialog', { name: 'Due time' });
    await toldOfHalf(page, dialog, dialog.getByLabel('Date and time'), '2031-05-04T10:30');
    await saving(page, 'set-article-due', () => page.keyboard.press('Control+Enter'));
    await expect(dialog).toBeHidden();
  });

  await test.step('when it was published', async () => {
    await open('Article details');
    const dialog = page.getByRole('dialog', { name: 'Article details' });
    await dialog.getByLabel('Published on').fill('');
    await toldOfHalf(page, dialog, dialog.getByLabel('Published on'), '2031-05-04');
    await saving(page, 'edit-article', () => page.keyboard.press('Control+Enter'));
    await expect(dialog).toBeHidden();
  });

  await test.step('since when a source is controlled', async () => {
    await createParty(desk.reviewer, { name: 'Norrholt Holding', kind: 'ORGANISATION' });
    const dialog = await openControl(page, await createParty(desk.reviewer, { name: 'The gazette' }));
    await pickSource(dialog.getByRole('combobox', { name: controlField }), 'Norrholt Holding');
    await toldOfHalf(page, dialog, dialog.getByLabel('Since'), '2019-03-01');
    await expect(dialog.getByText('Saving changes no verdict.')).toBeVisible();
    await saving(page, 'set-controller', () => page.keyboard.press('Control+Enter'));
    await expect(dialog).toBeHidden();
  });
});

test('half a date is told before an article is imported', async ({ asEditor: page }) => {
  await page.goto('/articles/import');
  await page.getByLabel('Paste the article').fill('Harbour closed\n\nThe harbour was closed on Monday.');
  await page.getByRole('button', { name: 'Continue' }).click();
  const preview = page.getByRole('form', { name: 'Preview of the import' });
  await toldOfHalf(page, preview, preview.getByLabel('Published on'), '2031-05-04');
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/\/articles\/[0-9a-f-]{36}/);
});

/** Opens the form for a note on a new claim, and answers with the form and with where its publisher goes. */
async function openNote(page: Page, desk: Desk) {
  const { article } = await createArticleWithClaim(desk.reviewer);
  await createParty(desk.reviewer, { name: 'KCNA', aliases: ['Korean Central News Agency'] });
  await createParty(desk.reviewer, { name: 'KCNA Watch' });
  await page.goto(`/articles/${article.articleId}`);
  await page.keyboard.press('e');
  const form = panel(page).getByRole('form', { name: 'Add evidence' });
  await form.getByRole('group', { name: 'Kind of evidence' }).getByText('Note').click();
  await form.getByLabel('Title').fill('Call with the agency');
  return { form, publisher: form.getByRole('combobox', { name: 'Publisher' }) };
}

test('a name that is typed in full is chosen when the person moves on, and so is an alias', async ({
  desk,
  asReviewer: page,
}) => {
  const { form, publisher } = await openNote(page, desk);
  await publisher.fill('kcna');
  await page.keyboard.press('Tab');
  await expect(publisher).toHaveValue('KCNA');
  await publisher.fill('korean central news agency');
  await page.keyboard.press('Tab');
  await expect(publisher).toHaveValue('KCNA');
  await expect(form.getByText(/is not chosen/)).toHaveCount(0);
  await saving(page, 'add-evidence', () => page.keyboard.press('Control+Enter'));
  const row = panel(page).getByRole('listitem').filter({ hasText: 'Call with the agency' });
  await expect(row.getByText(/published by KCNA ·/)).toBeVisible();
});

test('it is chosen although the register answers only after the person moved on', async ({
  desk,
  asReviewer: page,
}) => {
  const { form, publisher } = await openNote(page, desk);
  const held: Route[] = [];
  await page.route('**/api/sources?*', (route) => void held.push(route));
  await publisher.fill('KCNA');
  await expect.poll(() => held.length).toBeGreaterThan(0);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+Enter');
  await expect(form.getByText('“KCNA” is not chosen.')).toBeVisible();
  await expect(publisher).toBeFocused();
  await form.getByLabel('Title').focus();
  await page.unroute('**/api/sources?*');
  for (const route of held) await route.continue().catch(() => undefined);
  await expect(form.getByText(/is not chosen/)).toHaveCount(0);
  await expect(publisher).toHaveValue('KCNA');
});

test('a name that was typed and not chosen stays, and the form is not saved without it', async ({
  desk,
  asReviewer: page,
}) => {
  const { form, publisher } = await openNote(page, desk);
  await publisher.fill('KCNA bureau');
  await page.keyboard.press('Tab');
  const told = form.getByText('“KCNA bureau” is not chosen. Choose from the list, or clear it.');
  await expect(told).toBeVisible();
  await expect(publisher).toHaveValue('KCNA bureau');
  await form.getByLabel('Title').focus();
  await page.keyboard.press('Control+Enter');
  await expect(publisher).toBeFocused();
  await expect(publisher).toHaveAccessibleDescription(/is not chosen/);
  await expect(form).toBeVisible();

  await test.step('making it a source can be left, and keeps it', async () => {
    await publisher.press('End');
    await publisher.pressSequentially('s');
    const adding = page.getByRole('option', { name: 'Add “KCNA bureaus” as a source' });
    const dialog = page.getByRole('dialog', { name: 'New source' });
    await adding.click();
    await dialog.getByLabel('Name').fill('KCNA’s bureau in Moscow');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await page.reload();
    await publisher.fill('KCNA bureaus');
    await adding.click();
    await expect(dialog.getByLabel('Name')).toHaveValue('KCNA’s bureau in Moscow');
    await dialog.getByRole('button', { name: 'discard' }).click();
    await expect(dialog.getByLabel('Name')).toHaveValue('KCNA bureaus');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(publisher).toHaveValue('KCNA bureaus');
    await expect(form.getByText(/^“KCNA bureaus” is not chosen/)).toBeVisible();
  });

  await test.step('escape goes back to what was chosen', async () => {
    await pickSource(publisher, 'KCNA Watch');
    await publisher.fill('KCNA bureau');
    await page.keyboard.press('Escape');
    await expect(publisher).toHaveValue('KCNA Watch');
    await expect(form.getByText(/is not chosen/)).toHaveCount(0);
  });

  await test.step('it can be cleared', async () => {
    await publisher.fill('KCNA bureau');
    await page.keyboard.press('Tab');
    await expect(form.getByText(/is not chosen/)).toBeVisible();
    await publisher.fill('');
    await expect(form.getByText(/is not chosen/)).toHaveCount(0);
    await saving(page, 'add-evidence', () => page.keyboard.press('Control+Enter'));
    await expect(form).toHaveCount(0);
  });
});
