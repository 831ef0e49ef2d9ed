import { expect, type Page } from '@playwright/test';
import { password, type Person } from '#testing/end-to-end/people.ts';

/** Signs in through the form, from the page that asks for it. */
export async function fillSignIn(page: Page, person: Pick<Person, 'email'>, word = password): Promise<void> {
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(word);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Opens the product and signs in, as everyone's day begins. */
export async function signInThroughForm(page: Page, person: Pick<Person, 'email'>): Promise<void> {
  await page.goto('/');
  await fillSignIn(page, person);
  await expect(page).toHaveURL(/\/articles$/);
}

/** Chooses to sign out, as the account's menu has it. A press on the item was seen to get lost, once in many runs. */
export async function chooseSignOut(page: Page): Promise<void> {
  const item = page.getByRole('menuitem', { name: 'Sign out' });
  await page.getByRole('button', { name: /, account$/ }).click();
  await expect(item).toBeVisible();
  await expect(async () => {
    if (await item.isVisible()) await item.click({ timeout: 2000 });
    await expect(item).toBeHidden({ timeout: 2000 });
  }).toPass();
}
