import type { Page } from '@playwright/test';
import { createArticleWithClaims } from '#testing/end-to-end/articles.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { article, beginClaim, chooseStatus, outline, panel, saving } from '#e2e/screens/workspace.ts';

const heading = (page: Page) => panel(page).getByRole('heading', { level: 2 }).first();
const form = (page: Page, name: string) => panel(page).getByRole('form', { name });

/** Every form of a claim that takes words, with the field that has the focus when its key opens it. */
const forms = [
  { key: 'i', name: 'Edit claim', field: 'Statement', first: 'Statement' },
  { key: 'w', name: 'Who says so', field: 'Verb as written, step 1', first: 'Who, step 1 of 1' },
  { key: 'e', name: 'Add evidence', field: 'Title', first: 'Address' },
  { key: 'p', name: 'Ask for a response', field: 'Question', first: 'Who was asked' },
  { key: 's', name: 'Set status', field: 'Reason', first: 'Unverified' },
] as const;

for (const { key, name, field, first } of forms) {
  test(`J goes past a kept draft of “${name}”, and its key goes on with it`, async ({
    desk,
    asReviewer: page,
  }) => {
    const made = await createArticleWithClaims(desk.reviewer, 3);
    const statements = made.claims.map(({ statement }) => statement);
    await page.goto(`/articles/${made.article.articleId}`);
    await expect(heading(page)).toHaveText(statements[0] ?? '');
    await page.keyboard.press('j');
    await expect(heading(page)).toHaveText(statements[1] ?? '');
    await page.keyboard.press(key);
    await form(page, name).getByLabel(field, { exact: true }).fill('half a thought');
    await outline(page)
      .getByRole('button', { name: /^Claim 1, / })
      .click();
    await expect(form(page, name)).toHaveCount(0);

    await page.keyboard.press('j');
    await expect(form(page, name).getByLabel(field, { exact: true })).toHaveValue('half a thought');
    await page.keyboard.press('j');
    await expect(form(page, name)).toHaveCount(0);
    await page.keyboard.press('k');
    await expect(form(page, name).getByLabel(field, { exact: true })).toHaveValue('half a thought');

    await page.keyboard.press(key);
    const firstField = form(page, name).getByLabel(first, { exact: true });
    await expect(firstField.or(form(page, name).getByRole('radio', { name: first }))).toBeFocused();
  });
}

test('a draft that was discarded and is wanted back stands before what was typed since', async ({
  desk,
  asReviewer: page,
}) => {
  const made = await createArticleWithClaims(desk.reviewer, 1);
  await page.goto(`/articles/${made.article.articleId}`);
  const title = form(page, 'Add evidence').getByLabel('Title');
  await page.keyboard.press('e');
  await title.fill('The first');
  await page.keyboard.press('Escape');
  await expect(title).toHaveCount(0);
  await page.keyboard.press('e');
  await title.fill('The second');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(title).toHaveValue('The first');
  await form(page, 'Add evidence').getByRole('button', { name: 'Cancel' }).click();
  await expect(title).toHaveCount(0);
  await page.keyboard.press('e');
  await expect(title).toHaveValue('The second');
});

test('a new claim waits while another is opened, and is gone on with', async ({ desk, asReviewer: page }) => {
  const made = await createArticleWithClaims(desk.reviewer, 2);
  const [first, second] = made.claims.map(({ statement }) => statement);
  const address = `/articles/${made.article.articleId}`;
  const kept = panel(page).getByText('The new claim you were writing is kept.');
  const statement = form(page, 'New claim').getByLabel('Statement');
  await page.goto(address);
  await beginClaim(page, first?.slice(0, 8) ?? '');
  await expect(statement).toBeFocused();
  await statement.fill('What I was writing');

  await test.step('Escape that ends the writing of a character does not leave it', async () => {
    await statement.dispatchEvent('keydown', { key: 'Escape', isComposing: true });
    await statement.dispatchEvent('keydown', { key: 'Enter', ctrlKey: true, isComposing: true });
    await expect(statement).toHaveValue('What I was writing');
    await expect(page.getByText('Claim not recorded')).toHaveCount(0);
  });

  await test.step('a click opens the claim that was clicked', async () => {
    await outline(page)
      .getByRole('button', { name: /^Claim 2, / })
      .click();
    await expect(heading(page)).toHaveText(second ?? '');
    await expect(article(page).locator('mark[data-chosen]').first()).toContainText(second?.slice(0, 8) ?? '');
    await expect(kept).toBeVisible();
  });

  await test.step('and one can write on', async () => {
    await panel(page).getByRole('button', { name: 'Write on' }).click();
    await expect(statement).toHaveValue('What I was writing');
    await expect(statement).toBeFocused();
  });

  await test.step('after a reload it is there, and J is no letter of it', async () => {
    await expect(page).toHaveURL(address);
    await page.reload();
    await expect(statement).toHaveValue('What I was writing');
    await page.keyboard.press('j');
    await expect(heading(page)).toHaveText(second ?? '');
    await panel(page).getByRole('button', { name: 'Write on' }).click();
    await expect(statement).toHaveValue('What I was writing');
  });

  await test.step('who comes for a claim by its address finds that claim', async () => {
    await page.goto(`${address}?claim=${made.claims[1]?.id}`);
    await expect(kept).toBeVisible();
    await expect(heading(page)).toHaveText(second ?? '');
  });
});

test('of two tabs that write in one form each keeps its own, whatever the other saves', async ({
  desk,
  asReviewer: page,
}) => {
  const { claims } = await createArticleWithClaims(desk.reviewer, 1);
  const statusOf = (tab: Page) => tab.getByRole('region', { name: 'Status' });
  await page.goto(`/claims/${claims[0]?.id}`);
  await chooseStatus(statusOf(page), 'Disputed');
  await statusOf(page).getByLabel('Reason').fill('Typed in the first tab.');
  const other = await page.context().newPage();
  await other.goto(`/claims/${claims[0]?.id}`);
  await expect(statusOf(other).getByLabel('Reason')).toHaveValue('Typed in the first tab.');
  await statusOf(other).getByLabel('Reason').fill('Typed in the second tab.');
  await saving(page, 'set-confirmation', () =>
    statusOf(page).getByRole('button', { name: 'Save status' }).click(),
  );
  await expect(statusOf(other).getByLabel('Reason')).toHaveValue('Typed in the second tab.');
  await other.reload();
  await expect(statusOf(other).getByLabel('Reason')).toHaveValue('Typed in the second tab.');
});
