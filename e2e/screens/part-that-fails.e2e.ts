import { createArticleWithClaim } from '#testing/end-to-end/articles.ts';
import { withLink } from '#testing/end-to-end/claims.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { provenAlive } from './page.ts';
import { panel } from './workspace.ts';

test('code that does not come takes only its own part off the screen, and is there when loaded again', async ({
  desk,
  asReviewer: page,
}) => {
  const { article, claim } = await createArticleWithClaim(desk.reviewer);
  await withLink(desk.reviewer, claim);
  await page.goto(`/articles/${article.articleId}`);
  await provenAlive(page);
  await page.keyboard.press('e');
  await panel(page).getByLabel('Title').fill('Half a title');

  const code = '**/_next/static/chunks/**';
  await page.route(code, (route) => route.abort());
  const opener = panel(page).getByRole('button', { name: 'Where it comes from' });
  await opener.click();
  const large = page.getByRole('dialog', { name: 'Where it comes from' });
  await expect(large.getByRole('alert')).toContainText(
    'The picture of where it comes from could not be shown.',
  );
  await page.keyboard.press('Escape');
  await expect(large).toHaveCount(0);
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(claim.statement);
  await page.getByRole('button', { name: 'What we know' }).click();
  const dialog = page.getByRole('dialog', { name: 'What we know, what we don’t know' });
  await expect(dialog.getByRole('alert')).toContainText('The list could not be shown.');

  await page.unroute(code);
  await dialog.getByRole('button', { name: 'Load again' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(panel(page).getByLabel('Title')).toHaveValue('Half a title');
  await opener.click();
  await expect(large.getByRole('img', { name: /^The ways from what happened/ })).toBeVisible();
});
