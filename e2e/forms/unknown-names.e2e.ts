import type { Locator, Page } from '@playwright/test';
import { createArticleWithClaims } from '#testing/end-to-end/articles.ts';
import { createParty } from '#testing/end-to-end/claims.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { provenAlive } from '#e2e/screens/page.ts';
import { controlField, openControl } from '#e2e/screens/sources.ts';
import { panel } from '#e2e/screens/workspace.ts';

const unknown = 'Nobody of that name';

/** Types a name nobody has, moves on in each way there is, sends the form, and expects it kept and told of each time. */
async function keptThroughout(page: Page, form: Locator, picker: Locator): Promise<void> {
  const commands: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/commands/')) commands.push(request.url());
  });
  const ways = {
    'a press elsewhere': () => form.click({ position: { x: 2, y: 2 } }),
    Tab: () => page.keyboard.press('Tab'),
  };
  const kept = async (way: string) => {
    await expect(picker, way).toHaveValue(unknown);
    await expect(picker, way).toHaveAccessibleDescription(/is not chosen. Choose from the list, or clear it/);
  };
  for (const [way, go] of Object.entries(ways)) {
    await picker.fill('');
    await picker.pressSequentially(unknown);
    await expect(page.getByRole('option', { name: `Add “${unknown}” as a source` })).toBeVisible();
    await go();
    await kept(way);
  }
  await picker.focus();
  await page.keyboard.press('ControlOrMeta+Enter');
  await kept('Ctrl Enter');
  await expect(picker).toBeFocused();
  expect(commands.filter((one) => !one.endsWith('-preview'))).toEqual([]);
}

test('an unknown name typed into any picker of a claim is offered as new, and kept until it is settled', async ({
  desk,
  asReviewer: page,
}) => {
  const { article } = await createArticleWithClaims(desk.reviewer, 1);
  await page.goto(`/articles/${article.articleId}`);
  await provenAlive(page);
  for (const { key, form, picker } of [
    { key: 'w', form: 'Who says so', picker: 'Who, step 1 of 1' },
    { key: 'e', form: 'Add evidence', picker: 'Publisher' },
    { key: 'e', form: 'Add evidence', picker: 'Cites' },
    { key: 'p', form: 'Ask for a response', picker: 'Who was asked' },
  ]) {
    await test.step(picker, async () => {
      await page.keyboard.press(key);
      const whole = panel(page).getByRole('form', { name: form, exact: true });
      await keptThroughout(page, whole, whole.getByRole('combobox', { name: picker, exact: true }));
      await whole.getByRole('button', { name: 'Cancel', exact: true }).click();
      await expect(whole).toHaveCount(0);
    });
  }
});

test('who controls a source can be made new too, from where the source itself is made', async ({
  desk,
  asReviewer: page,
}) => {
  const { article } = await createArticleWithClaims(desk.reviewer, 1);
  await page.goto(`/articles/${article.articleId}`);
  await provenAlive(page);
  await page.keyboard.press('w');
  const who = panel(page).getByRole('combobox', { name: 'Who, step 1 of 1' });
  await who.fill('The gazette');
  await page.getByRole('option', { name: 'Add “The gazette” as a source' }).click();
  const dialogs = page.getByRole('dialog', { name: 'New source' });
  const controller = dialogs.getByRole('combobox', { name: controlField });
  await controller.fill('Holding of Eastport');
  await page.getByRole('option', { name: 'Add “Holding of Eastport” as a source' }).click();
  // The one below is out of reach meanwhile.
  const name = dialogs.getByLabel('Name', { exact: true });
  await expect(name).toHaveValue('Holding of Eastport');
  await dialogs.getByRole('button', { name: 'Add source' }).click();
  await expect(name).toHaveValue('The gazette');
  await expect(controller).toHaveValue('Holding of Eastport');
  await dialogs.getByRole('button', { name: 'Add source' }).click();
  await expect(dialogs).toHaveCount(0);
  await expect(who).toHaveValue('The gazette');
  await expect(panel(page).getByLabel('Verb as written, step 1')).toBeFocused();
});

test('an unknown name is kept in the dialogs of sources', async ({ desk, asEditor: page }) => {
  const source = await createParty(desk.reviewer, { name: 'The gazette', kind: 'PUBLISHER' });
  await test.step('controlled by', async () => {
    const dialog = await openControl(page, source);
    await keptThroughout(page, dialog, dialog.getByRole('combobox', { name: controlField }));
    await page.keyboard.press('Escape');
  });
  await test.step('a new source', async () => {
    await page.goto('/sources');
    await provenAlive(page);
    await page.getByRole('button', { name: 'New source' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'New source' });
    await dialog.getByLabel('Name', { exact: true }).fill('The herald');
    await keptThroughout(page, dialog, dialog.getByRole('combobox', { name: controlField }));
  });
});

test('what is typed into a filter and not finished is there when the filter is opened again', async ({
  desk,
  asReviewer: page,
}) => {
  await createArticleWithClaims(desk.reviewer, 1);
  await page.goto('/claims');
  await provenAlive(page);
  for (const { menu, picker } of [
    { menu: 'Assignee', picker: 'Assignee' },
    { menu: 'More', picker: 'Source' },
  ]) {
    const opener = page.getByRole('button', { name: menu, exact: true });
    const field = page.getByRole('combobox', { name: picker, exact: true });
    await opener.click();
    await field.pressSequentially(unknown);
    // The page is out of reach of the roles while the list is open, and not of the mouse.
    await page.mouse.click(1270, 700);
    await expect(field).toBeHidden();
    await opener.click();
    await expect(field).toHaveValue(unknown);
    await expect(field).toHaveAccessibleDescription(/is not chosen. Choose from the list, or clear it/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(field).toBeHidden();
  }
  // The keys of the page are the page's again.
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Find in statements' })).toBeFocused();
});
