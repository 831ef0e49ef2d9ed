import {
  createArticle,
  createArticleWithClaim,
  createArticleWithClaims,
  createClaim,
} from '#testing/end-to-end/articles.ts';
import { confirmed, createParty, readyForSignOff } from '#testing/end-to-end/claims.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { provenAlive } from '#e2e/screens/page.ts';
import { panel } from '#e2e/screens/workspace.ts';
import { countedKeys } from './counted-keys.ts';

test('a claim with a chain of two, a link and a status takes at most twenty keys', async ({
  desk,
  asReviewer: page,
}) => {
  const { articleId } = await createArticle(desk.reviewer);
  await createParty(desk.reviewer, { name: 'Harbour office' });
  await createParty(desk.reviewer, { name: 'The gazette' });
  await page.goto(`/articles/${articleId}`);
  await expect(page.getByRole('region', { name: 'Article' })).toBeVisible();
  const keys = countedKeys(page);
  const chosen = (name: string) => page.getByRole('option', { name: new RegExp(`^${name}`) });

  await keys.press('r');
  await keys.write('reopened on Monday');
  await expect(
    page.getByRole('dialog').getByRole('button', { name: 'reopened on Monday', exact: true }),
  ).toBeVisible();
  await keys.press('Enter');
  await expect(panel(page).getByLabel('Statement')).toBeFocused();
  await keys.press('ControlOrMeta+Enter');
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(/reopened on Monday/);
  await expect(panel(page).getByRole('button', { name: 'Give back' })).toBeVisible();

  await keys.press('w');
  await keys.write('Harbour office');
  await expect(chosen('Harbour office')).toBeVisible();
  await keys.press('Enter');
  await expect(panel(page).getByLabel('Verb as written, step 1')).toBeFocused();
  await keys.write('said');
  await keys.press('Enter');
  await expect(panel(page).getByLabel('Who, step 2 of 2')).toBeFocused();
  await keys.write('The gazette');
  await expect(chosen('The gazette')).toBeVisible();
  await keys.press('Enter');
  await expect(panel(page).getByLabel('Verb as written, step 2')).toBeFocused();
  await keys.write('reported');
  await keys.press('ControlOrMeta+Enter');
  await expect(panel(page).getByRole('list', { name: 'Chain of attribution' })).toContainText('The gazette');

  await keys.press('e');
  await expect(panel(page).getByLabel('Address')).toBeFocused();
  await keys.write('https://gazette.example/harbour');
  await keys.press('Tab');
  await keys.write('Harbour opens again');
  await keys.press('ControlOrMeta+Enter');
  await expect(panel(page).getByRole('link', { name: 'Harbour opens again' })).toBeVisible();

  await keys.press('3');
  await expect(panel(page).getByLabel('Reason')).toBeFocused();
  await keys.write('The log has another day.');
  await keys.press('ControlOrMeta+Enter');
  await expect(panel(page).getByText('The log has another day.')).toBeVisible();
  console.log(`record to status: ${keys.pressed()} keys`);
  expect(keys.pressed()).toBeLessThanOrEqual(20);
});

test('Y asks for sign-off and opens the next claim to ask about, and so does the button above the article', async ({
  desk,
  asReviewer: page,
}) => {
  const { article, claims } = await createArticleWithClaims(desk.reviewer, 3);
  for (const claim of claims) await confirmed(desk.reviewer, claim);
  await page.goto(`/articles/${article.articleId}`);
  const keys = countedKeys(page);
  for (const [index, { statement }] of claims.entries()) {
    await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(statement);
    if (index > 0) await keys.press('y');
    else await page.getByRole('button', { name: 'Ask for sign-off' }).first().click();
  }
  await expect(panel(page).getByText('Ready: waiting for an editor to sign off.')).toBeVisible();
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(claims.at(-1)?.statement ?? '');
  expect(keys.pressed()).toBe(2);
});

test('Y on a claim that is not ready says why in sight', async ({ desk, asReviewer: page }) => {
  const { article, claim } = await createArticleWithClaim(desk.reviewer);
  await page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(claim.statement);
  await provenAlive(page);
  await page.keyboard.press('y');
  const notices = page.getByRole('region', { name: 'Notifications' });
  await expect(notices.getByText('Review begins with the first finding recorded.').first()).toBeVisible();
});

test('six sign-offs in a row take six keys', async ({ desk, asEditor: page }) => {
  const sentences = Array.from({ length: 7 }, (_, index) => `Ferry ${index + 1} is back in the harbour.`);
  const article = await createArticle(desk.reviewer, { text: sentences.join(' ') });
  const ready: ClaimDetail[] = [];
  for (const [index, words] of sentences.entries()) {
    const claim = await createClaim(desk.reviewer, article, words);
    if (index !== 2) ready.push(await readyForSignOff(desk.reviewer, claim));
  }
  await page.goto(`/articles/${article.articleId}`);
  const keys = countedKeys(page);
  for (const { statement } of ready) {
    // The one that is not ready is left out.
    await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(statement);
    await keys.press('y');
  }
  await expect(panel(page).getByText(/^Signed off by/)).toBeVisible();
  expect(keys.pressed()).toBe(6);
});

test('J and K go through the filtered list a claim was opened from, from article to article', async ({
  desk,
  asReviewer: page,
}) => {
  const made = [
    await createArticleWithClaims(desk.reviewer, 3),
    await createArticleWithClaims(desk.reviewer, 2),
  ];
  const disputed: ClaimDetail[] = [];
  for (const { claims } of made) {
    for (const claim of claims.filter((_, index) => index !== 1)) {
      disputed.unshift(await confirmed(desk.reviewer, claim, 'DISPUTED'));
    }
  }
  await page.goto('/claims?status=DISPUTED');
  const heading = panel(page).getByRole('heading', { level: 2 });
  await expect(page.locator('[data-claim-link]').first()).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  for (const { id, articleId, statement } of disputed) {
    await expect(heading).toHaveText(statement);
    await expect(page).toHaveURL(new RegExp(`/articles/${articleId}\\?claim=${id}&list=status%3DDISPUTED$`));
    await page.keyboard.press('j');
  }
  await expect(page.getByText('This is the last claim of the list.')).toBeAttached();
  // Who is quicker than the article they go to still gets there, once the one they passed is named in the address.
  await page.route(new RegExp(`/articles/${disputed.at(-3)?.articleId}[?]`), async (route) => {
    await page.waitForURL(new RegExp(`claim=${disputed.at(-2)?.id}&`));
    await route.continue();
  });
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  // The first claims of both articles say the same; the address tells which is open.
  await expect(page).toHaveURL(new RegExp(`claim=${disputed.at(-3)?.id}&`));
  await expect(heading).toHaveText(disputed.at(-3)?.statement ?? '');

  await test.step('one that is no longer in the list has its place in it still', async () => {
    await page.keyboard.press('1');
    await expect(panel(page).getByLabel('Reason')).toBeFocused();
    await page.keyboard.type('Nothing is known after all.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(panel(page).getByText('Nothing is known after all.')).toBeVisible();
    await page.keyboard.press('j');
    await expect(heading).toHaveText(disputed.at(-2)?.statement ?? '');
  });
  await page.getByRole('link', { name: 'Filtered claims' }).click();
  await expect(page).toHaveURL(/\/claims\?status=DISPUTED$/);
});
