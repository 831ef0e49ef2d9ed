import { createArticleWithClaim, createArticleWithClaims } from '#testing/end-to-end/articles.ts';
import { confirmed, withLink } from '#testing/end-to-end/claims.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { provenAlive } from '#e2e/screens/page.ts';
import { chooseStatus, panel, saving } from '#e2e/screens/workspace.ts';

const mine = 'Mine: the port office showed us the log on Tuesday.';

test('of two who set one claim’s status the second sees both versions, loses nothing and decides', async ({
  desk,
  asReviewer: page,
  asEditor: other,
}) => {
  const { article, claim } = await createArticleWithClaim(desk.reviewer);
  await Promise.all([page, other].map((one) => one.goto(`/articles/${article.articleId}?claim=${claim.id}`)));
  const theirs = 'Theirs: the coast guard denies it.';
  const status = panel(page).getByRole('region', { name: 'Status' });
  await chooseStatus(status, 'Unverifiable');
  await status.getByLabel('Reason').fill(mine);

  const first = panel(other).getByRole('region', { name: 'Status' });
  await chooseStatus(first, 'Disputed');
  await first.getByLabel('Reason').fill(theirs);
  await saving(other, 'set-confirmation', () => first.getByRole('button', { name: 'Save status' }).click());
  await expect(first.getByText(theirs)).toBeVisible();
  await expect(first.getByRole('button', { name: 'Save status' })).toBeHidden();

  await status.getByRole('button', { name: 'Save status' }).click();
  const dialog = page.getByRole('dialog', { name: 'Someone else changed this claim' });
  await expect(dialog.getByText(theirs).first()).toBeVisible();
  await expect(dialog.getByText(mine).first()).toBeVisible();
  await expect(dialog.getByText('Status: Unverified → Disputed')).toBeVisible();

  await test.step('deciding later keeps what was typed, over a reload too', async () => {
    await dialog.getByRole('button', { name: 'Decide later' }).click();
    await expect(status.getByLabel('Reason')).toHaveValue(mine);
    await page.reload();
    await expect(status.getByLabel('Reason')).toHaveValue(mine);
  });

  await test.step('and so is what was put together of both', async () => {
    await status.getByRole('button', { name: 'Save status' }).click();
    await dialog.getByLabel('Reason to save').fill('Both, put together.');
    await page.keyboard.press('Escape');
    await expect(status.getByLabel('Reason')).toHaveValue('Both, put together.');
    await expect.poll(() => status.evaluate((node) => node.contains(document.activeElement))).toBe(true);
    await page.reload();
    await expect(status.getByLabel('Reason')).toHaveValue('Both, put together.');
  });

  await test.step('and when keeping mine fails', async () => {
    await page.route('**/api/commands/set-confirmation', (route) => route.abort());
    await status.getByRole('button', { name: 'Save status' }).click();
    await dialog.getByLabel('Reason to save').fill('Both, once more.');
    await dialog.getByRole('button', { name: 'Keep mine' }).click();
    await expect(status.getByRole('alert')).toBeVisible();
    await expect(status.getByLabel('Reason')).toHaveValue('Both, once more.');
    await page.unroute('**/api/commands/set-confirmation');
  });

  await test.step('and when a third change comes between', async () => {
    await status.getByRole('button', { name: 'Save status' }).click();
    await dialog.getByLabel('Reason to save').fill('All three.');
    const third = 'Theirs again: the log was read.';
    await chooseStatus(first, 'Disputed');
    await first.getByLabel('Reason').fill(third);
    await saving(other, 'set-confirmation', () => first.getByRole('button', { name: 'Save status' }).click());
    await dialog.getByRole('button', { name: 'Keep mine' }).click();
    await expect(dialog.getByText(third).first()).toBeVisible();
    await expect(dialog.getByLabel('Reason to save')).toHaveValue('All three.');
    await dialog.getByRole('button', { name: 'Decide later' }).click();
    await expect(status.getByLabel('Reason')).toHaveValue('All three.');
  });

  await test.step('keeping mine saves it over theirs, knowingly', async () => {
    await status.getByRole('button', { name: 'Save status' }).click();
    await dialog.getByLabel('Reason to save').fill(`${mine} ${theirs}`);
    await saving(page, 'set-confirmation', () => dialog.getByRole('button', { name: 'Keep mine' }).click());
    await expect(dialog).toHaveCount(0);
    await expect(status.getByText(`${mine} ${theirs}`)).toBeVisible();
    await other.reload();
    await expect(first.getByText(`${mine} ${theirs}`)).toBeVisible();
  });
});

test('a change of another kind does not throw away a statement being edited', async ({
  desk,
  asReviewer: page,
}) => {
  const { article, claim } = await createArticleWithClaim(desk.reviewer);
  await page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
  await page.keyboard.press('i');
  await panel(page).getByLabel('Statement').fill('The harbour in Eastport reopened on Monday.');
  await withLink(desk.editor, await confirmed(desk.editor, claim, 'DISPUTED'));
  await panel(page).getByRole('button', { name: 'Save', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Someone else changed this claim' });
  await dialog.getByRole('button', { name: 'Keep mine' }).click();
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(
    'The harbour in Eastport reopened on Monday.',
  );
  await expect(panel(page).locator('header').getByText('Disputed')).toBeVisible();
  await expect(panel(page).getByRole('link', { name: 'Harbour log' })).toBeVisible();
});

test('taking theirs gives up what was typed, and only then', async ({ desk, asReviewer: page }) => {
  const { article, claim } = await createArticleWithClaim(desk.reviewer);
  await page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
  const status = panel(page).getByRole('region', { name: 'Status' });
  await chooseStatus(status, 'Unverifiable');
  await status.getByLabel('Reason').fill(mine);
  await confirmed(desk.editor, claim, 'DISPUTED');
  await status.getByRole('button', { name: 'Save status' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take theirs' }).click();
  await expect(status.getByText('The harbour master showed us the log.')).toBeVisible();
  await expect(status.getByLabel('Reason')).toHaveCount(0);
  await page.reload();
  await provenAlive(page);
  await expect(status.getByText('The harbour master showed us the log.')).toBeVisible();
  await expect(status.getByLabel('Reason')).toHaveCount(0);
});

test('a conflict over a claim that was left is told, and waits there', async ({ desk, asReviewer: page }) => {
  const { article, claims } = await createArticleWithClaims(desk.reviewer, 2);
  const [claim, next] = claims;
  if (!claim || !next) throw new Error('The article has two claims.');
  await page.goto(`/articles/${article.articleId}`);
  const status = panel(page).getByRole('region', { name: 'Status' });
  await chooseStatus(status, 'Unverifiable');
  await status.getByLabel('Reason').fill(mine);
  await confirmed(desk.editor, claim, 'DISPUTED');
  let goOn: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route('**/api/commands/set-confirmation', async (route) => {
    await held;
    await route.continue();
  });
  await status.getByRole('button', { name: 'Save status' }).click();
  await page.getByRole('button', { name: /^Claim 2, / }).click();
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(next.statement);
  goOn();
  const told = page.getByRole('region', { name: 'Notifications' });
  await expect(told.getByText(`Someone else changed “${claim.statement}” meanwhile.`)).toBeVisible();
  await page.getByRole('button', { name: /^Claim 1, / }).click();
  await expect(status.getByLabel('Reason')).toHaveValue(mine);
});
