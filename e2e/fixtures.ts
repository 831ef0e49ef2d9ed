import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { createDesk, createSession, sessionCookie, type Desk, type Person } from './factories/people.ts';
import { freshAddress } from './http.ts';
import { productUrl } from './product.ts';

/** Everything a page of ours may never report while a test runs. */
function watch(context: BrowserContext, problems: string[]): void {
  context.on('weberror', (error) => problems.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error' && /Content.Security|hydrat|unique "key"/i.test(message.text())) {
      problems.push(message.text());
    }
  });
}

/** A network of its own, so that no test uses up another's tries at a password. */
function network(): Record<string, string> {
  return { 'x-forwarded-for': freshAddress() };
}

interface Fixtures {
  /** A workspace of this test alone, with one person of each role. */
  desk: Desk;
  /** Errors no page may have; a test that expects one empties it. */
  pageProblems: string[];
  /** A browser of their own for a person who is signed in. */
  browserOf: (person: Person, options?: { colorScheme?: 'light' | 'dark' }) => Promise<Page>;
  /** A browser nobody signed in with. */
  newBrowser: (viewport?: { width: number; height: number }) => Promise<Page>;
  asViewer: Page;
  asReviewer: Page;
  asEditor: Page;
  asAdmin: Page;
}

export { expect };

export const test = base.extend<Fixtures>({
  // Playwright reads what a fixture needs from its first argument, so that is a pattern even when empty.
  desk: async ({}, use) => use(await createDesk()),
  pageProblems: [
    async ({}, use) => {
      const problems: string[] = [];
      await use(problems);
      expect(problems, 'what the browser complained about').toEqual([]);
    },
    { auto: true },
  ],
  newBrowser: async ({ browser, pageProblems }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (viewport) => {
      const context = await browser.newContext({
        ...(viewport && { viewport }),
        extraHTTPHeaders: network(),
      });
      opened.push(context);
      watch(context, pageProblems);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
  browserOf: async ({ browser, pageProblems }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (person, options = {}) => {
      const context = await browser.newContext({ ...options, extraHTTPHeaders: network() });
      opened.push(context);
      watch(context, pageProblems);
      await signIn(context, person);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
  asViewer: async ({ desk, browserOf }, use) => use(await browserOf(desk.viewer)),
  asReviewer: async ({ desk, browserOf }, use) => use(await browserOf(desk.reviewer)),
  asEditor: async ({ desk, browserOf }, use) => use(await browserOf(desk.editor)),
  asAdmin: async ({ desk, browserOf }, use) => use(await browserOf(desk.admin)),
});

/** Signs a browser in through the database, and answers the id of its session. */
export async function signIn(context: BrowserContext, person: Person): Promise<string> {
  const sessionId = await createSession(person);
  await context.addCookies([
    { ...(await sessionCookie(sessionId)), url: productUrl, httpOnly: true, sameSite: 'Lax' },
  ]);
  return sessionId;
}

/** What axe finds wrong on the page as it stands, as `rule: where`. */
export async function axeProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
