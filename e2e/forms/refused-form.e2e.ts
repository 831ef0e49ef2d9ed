import { createArticleWithClaim, lettersPaste } from '#testing/end-to-end/articles.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { chooseStatus, panel } from '#e2e/screens/workspace.ts';

test('an import that is refused goes to the field that is wrong, also on a phone', async ({
  asReviewer: page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/articles/import');
  await page.getByLabel('Paste the article').fill(lettersPaste);
  await page.getByRole('button', { name: 'Continue' }).click();
  const preview = page.getByRole('form', { name: 'Preview of the import' });
  await preview.getByLabel('Language').fill('klingon!!');
  await preview.getByLabel('Headline', { exact: true }).focus();
  await preview.getByRole('button', { name: 'Save and open' }).click();
  await expect(preview.getByLabel('Language')).toBeFocused();
  await expect(preview.getByText(/Give the language as a tag/)).toBeInViewport();
});

test('evidence without an address goes to the address, as often as it is tried', async ({
  desk,
  asReviewer: page,
}) => {
  const { article, claim } = await createArticleWithClaim(desk.reviewer);
  await page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
  await page.getByRole('region', { name: 'Article' }).waitFor();
  await page.keyboard.press('e');
  const form = panel(page).getByRole('form', { name: 'Add evidence' });
  const address = form.getByLabel('Address');
  const add = form.getByRole('button', { name: 'Add evidence' });
  await add.click();
  await expect(address).toBeFocused();
  await add.click();
  await expect(address).toBeFocused();
});

test('a reviewer who confirms against the evidence is told so when saving, and keeps the reason', async ({
  desk,
  asReviewer: page,
}) => {
  const { article, claim } = await createArticleWithClaim(desk.reviewer);
  await page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
  const status = panel(page).getByRole('region', { name: 'Status' });
  await chooseStatus(status, 'Confirmed');
  await status.getByLabel('Reason').fill('I saw it.');
  await expect(status.getByRole('alert')).toHaveCount(0);
  await status.getByRole('button', { name: 'Save status' }).click();
  await expect(status.getByRole('alert')).toContainText('an editor’s decision');
  await expect(status.getByLabel('Reason')).toHaveValue('I saw it.');
});
