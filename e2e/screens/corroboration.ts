import type { Locator, Page } from '@playwright/test';
import { expect } from '#testing/end-to-end/fixtures.ts';
import { panel } from './workspace.ts';

/** What the panel says of how many independent origins there are. */
export function corroboration(page: Page): Locator {
  return panel(page)
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Corroboration' }) });
}

/** What the number is, and the number, as they are read. */
export async function expectNumber(page: Page, headline: string, figure: string) {
  await expect(corroboration(page).locator('p').nth(0)).toHaveText(headline);
  await expect(corroboration(page).locator('p').nth(1)).toHaveText(figure);
}

/** All the reasons, opened. */
export async function reasons(page: Page): Promise<Locator> {
  const more = corroboration(page).getByRole('button', { name: /more reasons?$/ });
  await expect(corroboration(page).getByRole('listitem').first()).toBeVisible();
  if (await more.isVisible()) await more.click();
  return corroboration(page).getByRole('listitem');
}
