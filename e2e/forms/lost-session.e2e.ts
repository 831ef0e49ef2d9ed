import { createArticleWithClaim, createArticleWithClaims } from '#testing/end-to-end/articles.ts';
import { createDesk } from '#testing/end-to-end/people.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { asOwner } from '#testing/end-to-end/owner.ts';
import { provenAlive } from '#e2e/screens/page.ts';
import { chooseSignOut, fillSignIn, signInThroughForm } from '#e2e/screens/sign-in.ts';
import { saveUntilClosed } from '#e2e/screens/unsaved-reason.ts';
import { beginClaim, chooseStatus, panel, saving } from '#e2e/screens/workspace.ts';

const typed = 'Three ships, not two: the coast guard’s own list says so.';

test('a session that ends while a form is filled loses nothing of it', async ({ newBrowser }) => {
  const desk = await createDesk({ withPassword: true });
  const { article, claims } = await createArticleWithClaims(desk.reviewer, 2);
  const page = await newBrowser();
  await signInThroughForm(page, desk.reviewer);
  await page.goto(`/articles/${article.articleId}?claim=${claims[1]?.id}`);
  const status = panel(page).getByRole('region', { name: 'Status' });
  await chooseStatus(status, 'Unverifiable');
  await status.getByLabel('Reason').fill(typed);

  await asOwner(desk.workspaceId, `UPDATE "Session" SET "revokedAt" = now() WHERE "userId" = $1`, [
    desk.reviewer.userId,
  ]);
  await saveUntilClosed(page);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await fillSignIn(page, desk.reviewer);
  await expect(page).toHaveURL(new RegExp(`/articles/${article.articleId}\\?claim=${claims[1]?.id}`));
  await expect(status.getByLabel('Reason')).toHaveValue(typed);
  await saving(page, 'set-confirmation', () => status.getByRole('button', { name: 'Save status' }).click());
  await expect(status.getByText(typed)).toBeVisible();
  await expect(panel(page).getByText('Unverifiable').first()).toBeVisible();
});

test('a reload keeps every form that was being filled', async ({ desk, asReviewer: page }) => {
  const { article } = await createArticleWithClaim(desk.reviewer);
  await page.goto(`/articles/${article.articleId}`);
  await page.keyboard.press('i');
  await panel(page).getByLabel('Statement').fill('A draft of the statement.');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Undo' }).click();
  await panel(page).getByRole('button', { name: 'Add evidence' }).click();
  await panel(page)
    .getByRole('form', { name: 'Add evidence' })
    .getByLabel('Title')
    .fill('A draft of evidence');
  await chooseStatus(panel(page).getByRole('region', { name: 'Status' }), 'Disputed');
  await panel(page).getByRole('region', { name: 'Status' }).getByLabel('Reason').fill('A draft of a reason.');
  await page.reload();
  await expect(panel(page).getByLabel('Statement')).toHaveValue('A draft of the statement.');
  await expect(panel(page).getByLabel('Title')).toHaveValue('A draft of evidence');
  await expect(panel(page).getByRole('region', { name: 'Status' }).getByLabel('Reason')).toHaveValue(
    'A draft of a reason.',
  );
});

test('a claim being written is there after a reload, and an import too', async ({
  desk,
  asReviewer: page,
}) => {
  const { article } = await createArticleWithClaims(desk.reviewer, 0);
  await page.goto(`/articles/${article.articleId}`);
  await beginClaim(page, 'Two ferries ran aground');
  await panel(page).getByLabel('Statement').fill(typed);
  await page.reload();
  await expect(panel(page).getByLabel('Statement')).toHaveValue(typed);
  await expect(panel(page).getByRole('blockquote')).toHaveText('Two ferries ran aground');

  await page.goto('/articles/import');
  await page.getByLabel('Paste the article').fill('A heron landed on the pier at noon.');
  await page.reload();
  await expect(page.getByLabel('Paste the article')).toHaveValue('A heron landed on the pier at noon.');
});

test('what one person typed is not shown to the next at the same computer', async ({ newBrowser }) => {
  const people = await createDesk({ withPassword: true });
  const { article, claim } = await createArticleWithClaim(people.reviewer);
  const page = await newBrowser();
  await signInThroughForm(page, people.reviewer);
  await page.goto(`/claims/${claim.id}`);
  const status = page.getByRole('region', { name: 'Status' });
  await chooseStatus(status, 'Unverifiable');
  await status.getByLabel('Reason').fill(typed);
  await chooseSignOut(page);
  await page.getByRole('button', { name: 'Sign out and discard' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await fillSignIn(page, people.editor);
  await expect(page).toHaveURL(/\/articles$/);
  await page.goto(`/articles/${article.articleId}`);
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeVisible();
  await provenAlive(page);
  await expect(page.getByText(typed)).toHaveCount(0);
  await expect(status.getByLabel('Reason')).toHaveCount(0);
});
