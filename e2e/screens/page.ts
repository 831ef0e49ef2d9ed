import { expect, type Page } from '@playwright/test';

/**
 * Waits until the page answers to keys, by opening the list of them and closing it again: only then does it
 * mean something that what the page puts there by itself, such as a draft, is absent.
 */
export async function provenAlive(page: Page): Promise<void> {
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await expect(async () => {
    if (!(await keys.isVisible())) await page.keyboard.press('?');
    await expect(keys).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 20_000 });
  await page.keyboard.press('Escape');
  await expect(keys).toHaveCount(0);
}

/** Waits until the page has asked the server for nothing for a second, and has all that it asked for. */
export async function quiet(page: Page): Promise<void> {
  const open = new Set<unknown>();
  let last = performance.now();
  const ended = (request: unknown): void => {
    open.delete(request);
    last = performance.now();
  };
  page.on('request', (request) => {
    open.add(request);
    last = performance.now();
  });
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  await expect
    .poll(() => (open.size > 0 ? 0 : performance.now() - last), { timeout: 30_000 })
    .toBeGreaterThan(1000);
}

/** Waits until nothing on the page fades, waits for its content or is in the wrong font. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await expect(page.locator('[data-starting-style], [data-ending-style]')).toHaveCount(0);
  await expect(page.locator('#main .animate-shimmer').filter({ visible: true })).toHaveCount(0);
}
