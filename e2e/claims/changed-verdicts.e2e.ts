import { paths } from '#lib/web/paths.ts';
import { createArticleWithClaim } from '#testing/end-to-end/articles.ts';
import { axeProblems, expect, test } from '#testing/end-to-end/fixtures.ts';
import { asOwner } from '#testing/end-to-end/owner.ts';

test('editors are told once which verdicts the rules of a new release changed', async ({
  desk,
  asEditor: page,
  asReviewer,
}) => {
  const { article, claim } = await createArticleWithClaim(desk.reviewer);
  await asOwner(
    desk.workspaceId,
    `UPDATE "Claim" SET "verdictBefore" = 'CONFIRMS', verdict = 'INSUFFICIENT' WHERE id = $1`,
    [claim.id],
  );
  const heading = 'Verdicts changed by new rules';
  await asReviewer.goto(paths.dashboard());
  await expect(asReviewer.getByRole('heading', { name: 'Needs an editor' })).toBeVisible();
  await expect(asReviewer.getByRole('heading', { name: heading })).toHaveCount(0);

  await page.goto(paths.dashboard());
  await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  await expect(page.getByText('Before, the evidence confirmed it; now it is not enough.')).toBeVisible();
  const row = page.getByRole('listitem').filter({ hasText: 'Before, the evidence confirmed it' });
  await expect(row.getByRole('link', { name: claim.statement })).toHaveAttribute(
    'href',
    paths.article(article.articleId, claim.id),
  );
  expect(await axeProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Seen, don’t list them again' }).click();
  await expect(page.getByRole('heading', { name: heading })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Needs an editor' })).toBeVisible();
  await expect(page.getByRole('heading', { name: heading })).toHaveCount(0);
});
