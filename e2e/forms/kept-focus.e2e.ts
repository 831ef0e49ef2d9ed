import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { filledDesk, keptFocus } from '#e2e/screens/focus.ts';
import { provenAlive } from '#e2e/screens/page.ts';
import { panel } from '#e2e/screens/workspace.ts';

test('what is deleted or taken away leaves the focus beside where it was', async ({
  desk,
  asReviewer: page,
}) => {
  const { article, claim } = await filledDesk(desk);
  await page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
  await provenAlive(page);
  for (const title of ['Harbour log', 'A report']) {
    await panel(page)
      .getByRole('button', { name: `More about` })
      .and(page.getByRole('button', { name: title }))
      .press('Enter');
    await page.getByRole('menuitem', { name: 'Delete' }).press('Enter');
    await expect(panel(page).getByRole('link', { name: title })).toHaveCount(0);
    await keptFocus(page, `deleting ${title}`);
  }
  await panel(page).getByRole('button', { name: 'More about this claim' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Delete claim' }).press('Enter');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete claim' }).press('Enter');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await keptFocus(page, 'deleting the claim');
});

const forms = [
  { key: 'w', form: 'Who says so', opener: 'Edit who says so' },
  { key: 'e', form: 'Add evidence', opener: 'Add evidence' },
  { key: 'p', form: 'Ask for a response', opener: 'Ask' },
  { key: 's', form: 'Set status', opener: 'Set status' },
  { key: 'i', form: 'Edit claim', opener: 'Edit claim' },
] as const;

test('a form that is left gives the focus back to what opened it', async ({ desk, asReviewer: page }) => {
  const { article, claim } = await filledDesk(desk);
  for (const address of [`/articles/${article.articleId}?claim=${claim.id}`, `/claims/${claim.id}`]) {
    await page.goto(address);
    await provenAlive(page);
    for (const { key, form, opener } of forms) {
      const whole = page.getByRole('form', { name: form, exact: true });
      const button = page.locator('#main').getByRole('button', { name: opener, exact: true });
      if ((await button.count()) > 0) {
        await button.click();
        await expect(whole).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(whole).toHaveCount(0);
        await expect(button).toBeFocused();
      }
      await page.keyboard.press(key);
      await expect(whole).toBeVisible();
      await whole.getByRole('button', { name: 'Cancel', exact: true }).click();
      await expect(whole).toHaveCount(0);
      await keptFocus(page, `cancelling ${form}`);
    }
  }
});

test('what the server finds wrong stands at its field, which the form opens at', async ({
  desk,
  asReviewer: page,
}) => {
  const { article, claim } = await filledDesk(desk);
  await page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
  await provenAlive(page);
  const cases = [
    {
      key: 'e',
      form: 'Add evidence',
      field: 'Address',
      text: 'https://gazette.example/a b',
      also: 'Title',
      says: /Take the spaces out/,
    },
    {
      key: 'e',
      form: 'Add evidence',
      field: 'Title',
      text: 'x'.repeat(2_100),
      also: 'Excerpt',
      says: /characters/,
    },
    {
      key: 'i',
      form: 'Edit claim',
      field: 'Statement',
      text: 'x'.repeat(5_000),
      also: 'Tags',
      says: /characters/,
    },
    {
      key: 'w',
      form: 'Who says so',
      field: 'Verb as written, step 2',
      text: 'x'.repeat(1_000),
      also: 'Why left unchecked, step 2',
      says: /characters/,
    },
    {
      key: 'p',
      form: 'Ask for a response',
      field: 'Question',
      text: 'x'.repeat(20_000),
      also: 'Deadline',
      says: /characters/,
    },
  ];
  for (const { key, form, field, text, also, says } of cases) {
    await page.keyboard.press(key);
    const whole = page.getByRole('form', { name: form, exact: true });
    if (form === 'Ask for a response') {
      await whole.getByRole('combobox', { name: 'Who was asked' }).fill('The gazette');
      await page.getByRole('option', { name: 'The gazette' }).first().click();
    }
    if (form === 'Add evidence' && field === 'Title')
      await whole.getByLabel('Address').fill('https://gazette.example/b');
    if (also === 'Title') await whole.getByLabel('Title').fill('Half a title');
    await whole.getByLabel(field).fill(text);
    await whole.getByLabel(also).focus();
    await page.keyboard.press('ControlOrMeta+Enter');
    const wrong = whole.getByLabel(field);
    await expect(wrong).toBeFocused();
    await expect(wrong).toHaveAttribute('aria-invalid', 'true');
    await expect(wrong).toHaveAccessibleDescription(says);
    await expect(wrong).toHaveValue(text);
    // Said once, where it is.
    await expect(whole.getByRole('alert')).toHaveCount(1);
    await whole.getByRole('button', { name: 'Cancel', exact: true }).click();
    await expect(whole).toHaveCount(0);
  }
});
