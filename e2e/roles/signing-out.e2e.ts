import type { Page } from '@playwright/test';
import { BrowserProfile, browserStorage, draftsKept } from '#testing/end-to-end/browser-profile.ts';
import { createArticleWithClaim } from '#testing/end-to-end/articles.ts';
import { createDesk, type Desk } from '#testing/end-to-end/people.ts';
import { axeProblems, expect, test as base } from '#testing/end-to-end/fixtures.ts';
import { cookieNames } from '#lib/auth/request/cookies.ts';
import { chooseSignOut, fillSignIn, signInThroughForm } from '#e2e/screens/sign-in.ts';
import { reason, typed, writeReason } from '#e2e/screens/unsaved-reason.ts';

const test = base.extend<{ people: Desk }>({
  people: async ({}, provide) => provide(await createDesk({ withPassword: true })),
});

const dialog = (page: Page) => page.getByRole('alertdialog', { name: 'Something is not saved' });

test('signing out says what is not saved, and by the keyboard one stays or leaves', async ({
  people,
  newBrowser,
}) => {
  const { claim } = await createArticleWithClaim(people.reviewer);
  const page = await newBrowser();
  await signInThroughForm(page, people.reviewer);
  await writeReason(page, claim.id);
  await page.goto('/articles/import');
  await page.getByLabel('Paste the article').fill(`${typed}\n\nA heron landed.`);

  await test.step('it opens by keys, on the choice that loses nothing', async () => {
    await page.getByRole('button', { name: /, account$/ }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(dialog(page).getByRole('button', { name: 'Stay' })).toBeFocused();
    const lines = dialog(page).getByRole('list', { name: 'Not saved' }).getByRole('listitem');
    await expect(lines).toHaveCount(2);
    await expect(lines.first()).toContainText('Import of an article');
    await expect(lines.last()).toContainText('Status');
    await expect(lines.last()).toContainText(claim.statement);
    await expect(lines.last().getByRole('time')).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);
  });

  await test.step('Escape and Stay both stay', async () => {
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await expect(page.getByLabel('Paste the article')).toHaveValue(/Zanzibar/);
    await chooseSignOut(page);
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toHaveCount(0);
    expect(await draftsKept(page)).toBe(2);
  });

  await test.step('leaving removes it, and what comes back by the back button is the sign-in page', async () => {
    await chooseSignOut(page);
    await page.keyboard.press('Tab');
    await expect(dialog(page).getByRole('button', { name: 'Sign out and discard' })).toBeFocused();
    const answered = page.waitForResponse('**/api/auth/signout');
    await page.keyboard.press('Enter');
    expect(await (await answered).headerValue('clear-site-data')).toBe('"cache"');
    await expect(page).toHaveURL(/\/sign-in/);
    expect(await draftsKept(page)).toBe(0);
    await page.goBack();
    await expect(page).toHaveURL(/\/sign-in\?callbackUrl/);
    await expect(page.getByText('Zanzibar')).toHaveCount(0);
  });

  await test.step('the same account finds nothing, and its browser is known still', async () => {
    const { device } = cookieNames(false);
    expect((await page.context().cookies()).map(({ name }) => name)).toContain(device);
    await fillSignIn(page, people.reviewer);
    await page.waitForURL(/\/articles/);
    await page.goto(`/claims/${claim.id}`);
    await expect(page.getByRole('region', { name: 'Status' })).toBeVisible();
    await expect(reason(page)).toHaveCount(0);
  });
});

test('nothing is asked where everything is saved', async ({ asReviewer: page }) => {
  await page.goto('/articles');
  await chooseSignOut(page);
  await expect(page).toHaveURL(/\/sign-in/);
});

test('the other tabs close and keep nothing, whatever they hold', async ({ people, newBrowser }) => {
  const { claim } = await createArticleWithClaim(people.reviewer);
  const page = await newBrowser();
  await signInThroughForm(page, people.reviewer);
  const other = await page.context().newPage();
  await writeReason(other, claim.id);
  await page.bringToFront();
  await chooseSignOut(page);
  await dialog(page).getByRole('button', { name: 'Sign out and discard' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(other).toHaveURL(/\/sign-in/);
  expect(await draftsKept(other)).toBe(0);
  await other.goBack();
  await expect(other).toHaveURL(/\/sign-in/);
  await expect(other.getByText('Zanzibar')).toHaveCount(0);
});

test('a sign-out that the server did not answer loses nothing', async ({ people, newBrowser }) => {
  const { claim } = await createArticleWithClaim(people.reviewer);
  const page = await newBrowser();
  await signInThroughForm(page, people.reviewer);
  await writeReason(page, claim.id);
  await page.route('**/api/auth/signout', (route) => route.abort('connectionrefused'));
  await chooseSignOut(page);
  await dialog(page).getByRole('button', { name: 'Sign out and discard' }).click();
  await expect(
    page.getByRole('region', { name: 'Notifications' }).getByText('You are still signed in', { exact: true }),
  ).toBeVisible();
  await expect(reason(page)).toHaveValue(typed);
  expect(await draftsKept(page)).toBe(1);
});

test('where the page can’t remove them, the answer has the browser do it', async ({ people, newBrowser }) => {
  const { claim } = await createArticleWithClaim(people.reviewer);
  const page = await newBrowser();
  await signInThroughForm(page, people.reviewer);
  await writeReason(page, claim.id);
  await page.evaluate(() => {
    Storage.prototype.removeItem = () => {
      throw new Error('It broke.');
    };
  });
  await chooseSignOut(page);
  await dialog(page).getByRole('button', { name: 'Sign out and discard' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await expect.poll(() => draftsKept(page)).toBe(0);
  const { device } = cookieNames(false);
  expect((await page.context().cookies()).map(({ name }) => name)).toContain(device);
});

test('after signing out the words are nowhere on the disk, and going back shows nothing of them', async ({
  people,
}) => {
  const { claim } = await createArticleWithClaim(people.reviewer);
  const profile = new BrowserProfile();
  try {
    const page = await profile.open();
    await signInThroughForm(page, people.reviewer);
    await writeReason(page, claim.id);
    await page.goto('/articles/import');
    await page.getByLabel('Paste the article').fill(typed);
    expect(await browserStorage(page)).not.toContain('Zanzibar');
    await chooseSignOut(page);
    await dialog(page).getByRole('button', { name: 'Sign out and discard' }).click();
    await expect(page).toHaveURL(/\/sign-in/);
    await page.goBack();
    await expect(page).toHaveURL(/\/sign-in\?callbackUrl/);
    await expect(page.getByText('Zanzibar')).toHaveCount(0);
    await profile.close();
    expect(profile.filesWith('Zanzibar')).toEqual([]);
  } finally {
    await profile.remove();
  }
});
