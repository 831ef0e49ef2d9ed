import { untilTold } from '#testing/end-to-end/lost-answers.ts';
import type { Page, Route } from '@playwright/test';
import { createArticleWithClaims } from '#testing/end-to-end/articles.ts';
import { withLink } from '#testing/end-to-end/claims.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { chooseStatus, outline, panel, saving } from './workspace.ts';

const lineOf = (page: Page, number: number) =>
  outline(page).getByRole('button', { name: new RegExp(`^Claim ${number}, `) });

/** Opens a claim of the article by its number. */
async function openClaim(page: Page, number: number): Promise<void> {
  await lineOf(page, number).click();
  await expect(lineOf(page, number)).toHaveAttribute('aria-current', 'true');
}

const form = (page: Page, name: string) => panel(page).getByRole('form', { name });

/** Every form of a claim that takes words, with the field they go into. */
const forms = [
  { key: 'i', name: 'Edit claim', field: 'Statement' },
  { key: 'w', name: 'Who says so', field: 'Verb as written' },
  { key: 'e', name: 'Add evidence', field: 'Title' },
  { key: 'p', name: 'Ask for a response', field: 'Question' },
  { key: 's', name: 'Set status', field: 'Reason' },
] as const;

test('what is typed for one claim never shows for another, and is there again on return', async ({
  desk,
  asReviewer: page,
}) => {
  const { article } = await createArticleWithClaims(desk.reviewer, 2);
  await page.goto(`/articles/${article.articleId}`);
  for (const number of [1, 2]) {
    await openClaim(page, number);
    for (const { key, name, field } of forms) {
      await expect(form(page, name)).toHaveCount(0);
      await lineOf(page, number).focus();
      await page.keyboard.press(key);
      await form(page, name).getByLabel(field).first().fill(`${name}, claim ${number}`);
    }
  }
  for (const number of [1, 2]) {
    await openClaim(page, number);
    for (const { name, field } of forms) {
      await expect(form(page, name).getByLabel(field).first()).toHaveValue(`${name}, claim ${number}`);
    }
  }
});

const reason = 'The mayor denies it.';
const status = (page: Page) => panel(page).getByRole('region', { name: 'Status' });

/** Saves a status of claim 1, holds the save back, and opens claim 2; what it answers lets the save go on. */
async function leaveWhileSaving(
  page: Page,
  goOn: (route: Route) => Promise<void>,
): Promise<() => Promise<void>> {
  const { promise: goesOn, resolve: letGo } = Promise.withResolvers<undefined>();
  let count = 0;
  await page.route('**/api/commands/set-confirmation', async (route) => {
    count += 1;
    await goesOn;
    await goOn(route);
  });
  await page.route('**/api/commands/set-confirmation/answer', (route) => route.abort());
  await chooseStatus(status(page), 'Disputed');
  await status(page).getByLabel('Reason').fill(reason);
  await status(page).getByRole('button', { name: 'Save status' }).click();
  await expect.poll(() => count).toBe(1);
  await openClaim(page, 2);
  return () => {
    letGo(undefined);
    return Promise.resolve();
  };
}

test('a change under way when another claim is opened is saved for the claim it was made for', async ({
  desk,
  asReviewer: page,
}) => {
  const { article, claims } = await createArticleWithClaims(desk.reviewer, 2);
  const [first, second] = claims;
  await page.goto(`/articles/${article.articleId}`);
  const letGo = await leaveWhileSaving(page, (route) => route.continue());
  await saving(page, 'set-confirmation', letGo);
  await expect(outline(page).getByRole('button', { name: /^Claim 1, disputed/ })).toHaveCount(1);
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(second?.statement ?? '');
  await expect(status(page).getByText(reason)).toHaveCount(0);
  await expect(panel(page).locator('header').getByText('Unverified')).toBeVisible();
  await openClaim(page, 1);
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(first?.statement ?? '');
  await expect(status(page).getByText(reason)).toBeVisible();
});

test('a save that fails once another claim is open is told, and waits where it was typed', async ({
  desk,
  asReviewer: page,
}) => {
  const { article } = await createArticleWithClaims(desk.reviewer, 2);
  await page.goto(`/articles/${article.articleId}`);
  const letGo = await leaveWhileSaving(page, (route) => route.abort());
  await letGo();
  const notices = page.getByRole('region', { name: 'Notifications' });
  await expect(notices.getByText('This may be saved or not', { exact: true })).toBeVisible(untilTold);
  await expect(form(page, 'Set status')).toHaveCount(0);
  await openClaim(page, 1);
  await expect(status(page).getByLabel('Reason')).toHaveValue(reason);
  await expect(form(page, 'Set status').getByRole('alert')).toBeVisible();
});

test('each claim opens at its top and as it was left, and the page around the panes does not scroll', async ({
  desk,
  asReviewer: page,
}) => {
  const { article, claims } = await createArticleWithClaims(desk.reviewer, 2);
  let [claim] = claims;
  for (const title of ['Harbour log', 'Tide table', 'Duty roster', 'Radio log']) {
    if (claim) claim = await withLink(desk.reviewer, claim, title);
  }
  await page.goto(`/articles/${article.articleId}`);
  const heading = panel(page).getByRole('heading', { level: 2 });
  await expect(panel(page).getByRole('link', { name: 'Radio log' })).toBeVisible();
  const history = panel(page).getByRole('list', { name: 'History, newest first' });
  await panel(page).getByRole('button', { name: 'Show history' }).click();
  await history.getByRole('listitem').last().scrollIntoViewIfNeeded();
  await expect(heading).not.toBeInViewport();
  await openClaim(page, 2);
  await expect(heading).toBeInViewport();
  await expect(history).toHaveCount(0);
  await openClaim(page, 1);
  await expect(heading).toBeInViewport();
  await expect(history).toHaveCount(1);
  expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0);
});
