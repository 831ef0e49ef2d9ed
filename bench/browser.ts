import { chromium, type Browser, type Page } from '@playwright/test';
import { createSession, sessionCookie } from '#testing/end-to-end/people.ts';
import { product } from '#testing/end-to-end/product.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { browserFlags } from '#testing/browser.ts';

export function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: browserFlags });
}

/** A page of a new browser profile, with an empty cache; signed in as `actor` unless that is null. */
export async function newPage(browser: Browser, actor: Actor | null): Promise<Page> {
  const context = await browser.newContext({
    baseURL: product.url,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  if (actor) {
    const cookie = await sessionCookie(await createSession(actor));
    await context.addCookies([{ ...cookie, url: product.url, httpOnly: true, sameSite: 'Lax' }]);
  }
  return context.newPage();
}

/** Opens an address and waits until the page is drawn and rests. */
export async function visit(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path, { waitUntil: 'load' });
  if (!answer?.ok()) throw new Error(`${path} answered ${answer?.status() ?? 'nothing'}.`);
  await page.waitForLoadState('networkidle');
}
