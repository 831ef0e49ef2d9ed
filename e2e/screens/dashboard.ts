import { expect, type Page } from '@playwright/test';

/** How many claims the dashboard counts under a reason to need an editor; 0 where the reason is not there. */
export async function needing(page: Page, reason: string): Promise<number> {
  await page.goto('/dashboard');
  await expect(page.getByRole('heading', { name: 'Needs an editor' })).toBeVisible();
  const link = page.getByRole('link', { name: `: ${reason}` });
  if ((await link.count()) === 0) return 0;
  return Number.parseInt(await link.innerText(), 10);
}

/** The statements of the claims that a reason's number opens. */
export async function openNeeding(page: Page, reason: string): Promise<string[]> {
  await page.goto('/dashboard');
  await page.getByRole('link', { name: `: ${reason}` }).click();
  await expect(page).toHaveURL(/\/claims\?/);
  const rows = page.locator('[data-claim-link]');
  await expect(rows.first()).toBeVisible();
  return rows.allInnerTexts();
}
