import { createArticleWithClaim } from '#testing/end-to-end/articles.ts';
import { fillBin } from '#testing/end-to-end/fill-bin.ts';
import { axeProblems, expect, test } from '#testing/end-to-end/fixtures.ts';
import { panel, saving } from './workspace.ts';

test('what is deleted is found in the bin and restored from it, the part after the whole', async ({
  desk,
  asReviewer: page,
}) => {
  const { article, early, claim, evidence } = await fillBin(desk);
  await page.goto('/dashboard');
  await page.keyboard.press('g');
  await page.keyboard.press('b');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bin');
  const list = page.getByRole('list', { name: 'Deleted things' });
  const things = list.locator('> li');
  const row = (words: string) => things.filter({ hasText: words });
  await expect(row(article.headline).first()).toContainText('Deleted by');
  await expect(row(article.headline).first()).toContainText('30 days left');
  await expect(row(article.headline).first()).toContainText(
    'The claim that was deleted with it comes back too.',
  );
  await expect(row(early.statement)).toContainText('Its article is in the bin too. Restore that first');
  await expect(row(early.statement).getByRole('button')).toHaveCount(0);
  // An editor asked that party, so it is an editor's to restore.
  await expect(row('Response of Ferry company')).toContainText('an editor can restore it');
  expect(await axeProblems(page)).toEqual([]);

  await test.step('by kind and by words', async () => {
    await page.getByRole('link', { name: 'Evidence', exact: true }).click();
    await expect(things).toHaveCount(1);
    await expect(row(evidence.title)).toBeVisible();
    await page.getByRole('link', { name: 'All', exact: true }).click();
    await expect(things).toHaveCount(5);
    await page.getByRole('searchbox', { name: 'Find what was deleted' }).fill('crews safe');
    await expect(things).toHaveCount(1);
    await saving(page, 'restore-claim', () =>
      row(claim.statement)
        .getByRole('button', { name: /^Restore/ })
        .click(),
    );
    await expect(page.getByText('Nothing in the bin fits')).toBeVisible();
    await page.getByRole('link', { name: 'Show everything in the bin' }).click();
  });

  await test.step('an article brings its claims, and the one deleted before can follow', async () => {
    await saving(page, 'restore-article', () =>
      page.getByRole('button', { name: `Restore ${article.headline}` }).click(),
    );
    await saving(page, 'restore-claim', () =>
      row(early.statement)
        .getByRole('button', { name: /^Restore/ })
        .click(),
    );
    await expect(row(early.statement)).toHaveCount(0);
    await page.goto(`/articles/${article.articleId}?claim=${early.id}`);
    await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(early.statement);
  });
});

test('a claim that somebody deletes is in the bin a minute later, and one that another restored says so', async ({
  desk,
  asReviewer: page,
  asEditor: other,
}) => {
  const { article, claim } = await createArticleWithClaim(desk.reviewer);
  await page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
  await panel(page).getByRole('button', { name: 'More about this claim' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await saving(page, 'delete-claim', () => page.getByRole('button', { name: 'Delete claim' }).click());
  await page.goto('/bin');
  await other.goto('/bin');
  const restore = { name: `Restore ${claim.statement}` };
  await expect(other.getByRole('button', restore)).toBeVisible();
  await saving(page, 'restore-claim', () => page.getByRole('button', restore).click());
  await expect(page.getByText('The bin is empty')).toBeVisible();
  await other.getByRole('button', restore).click();
  await expect(other.getByRole('heading', { name: 'It was not restored' })).toBeVisible();
  await expect(other.getByText('The bin is empty')).toBeVisible();
});

test('a viewer is not led to a bin, and finds none', async ({ asViewer: page }) => {
  await page.goto('/dashboard');
  await expect(page.getByRole('link', { name: 'Dashboard' }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Bin' })).toHaveCount(0);
  await page.goto('/bin');
  await expect(page.getByText('There is nothing at this address')).toBeVisible();
});
