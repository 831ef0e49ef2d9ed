import { chooseStatus } from './workspace.ts';
import { expect, type Page } from '@playwright/test';
import { draftsKept } from '#testing/end-to-end/browser-profile.ts';

/** What the tests of unsaved words type. */
export const typed = 'Zanzibar: three ships, not two.';

/** The reason of a claim's status, where it is typed. */
export const reason = (page: Page) => page.getByRole('region', { name: 'Status' }).getByLabel('Reason');

/**
 * Presses "Save status" in a page whose session is over, until the page has closed. What the page asks for
 * by itself may find the session lost first, and then there is nothing left to press.
 */
export async function saveUntilClosed(page: Page): Promise<void> {
  const closed = page.getByRole('heading', { name: 'You are signed out' });
  await expect(async () => {
    if (!(await closed.isVisible())) {
      await page.getByRole('button', { name: 'Save status' }).click({ timeout: 2000 });
    }
    await expect(closed).toBeVisible();
  }).toPass();
}

/** Types a reason on the claim's page, saves nothing, and waits until the draft is kept. */
export async function writeReason(page: Page, claimId: string): Promise<void> {
  await page.goto(`/claims/${claimId}`);
  await chooseStatus(page.getByRole('region', { name: 'Status' }), 'Unverifiable');
  await reason(page).fill(typed);
  await expect.poll(() => draftsKept(page)).toBeGreaterThan(0);
}
