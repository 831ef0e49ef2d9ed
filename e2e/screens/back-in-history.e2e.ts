import { createArticleWithClaim } from '#testing/end-to-end/articles.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { outline, panel, setStatus } from './workspace.ts';

test('going back shows what was saved since, not the page as it was left', async ({
  desk,
  asReviewer: page,
}) => {
  const { claim } = await createArticleWithClaim(desk.reviewer);
  const row = page.getByRole('row').filter({ has: page.locator('[data-claim-link]') });

  await test.step('from the article to the list of claims', async () => {
    await page.goto('/claims');
    await expect(row).toContainText('Unverified');
    await row.locator('[data-claim-link]').click();
    await expect(outline(page)).toBeVisible();
    await setStatus(page, 'Disputed', 'Two witnesses differ.');
    await page.goBack();
    await expect(page).toHaveURL('/claims');
    await expect(row).toContainText('Disputed');
  });

  await test.step('and forward to the article', async () => {
    await page.goForward();
    await expect(panel(page).getByText('Two witnesses differ.')).toBeVisible();
  });

  await test.step('from the article to the claim’s own page', async () => {
    await page.goto(`/claims/${claim.id}`);
    await expect(page.getByText('Two witnesses differ.').first()).toBeVisible();
    await page.getByRole('link', { name: 'Open in article' }).click();
    await expect(outline(page)).toBeVisible();
    await setStatus(page, 'Unverifiable', 'Nobody can say.');
    await page.goBack();
    await expect(page).toHaveURL(`/claims/${claim.id}`);
    await expect(page.getByText('Nobody can say.').first()).toBeVisible();
  });

  await test.step('from a list to the article, in which more was changed', async () => {
    await page.getByRole('link', { name: 'Open in article' }).click();
    await setStatus(page, 'Disputed', 'They differ again.');
    await page.getByRole('link', { name: 'Dashboard' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Claim status');
    await page.goBack();
    await expect(panel(page).getByText('They differ again.')).toBeVisible();
  });
});
