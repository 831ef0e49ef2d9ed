import AxeBuilder from '@axe-core/playwright';
import {
  test as base,
  expect,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import { serverEnvironment } from './set-up.ts';
import { mailEnvironment, startMailServer, type MailServer } from '#testing/smtp/mail-server.ts';
import { paths } from '#lib/web/paths.ts';
import { startThrowAwayApplication, type ThrowAwayApplication } from '#testing/throw-away-application.ts';
import { patient } from './alive.ts';
import { createDesk, createSession, sessionCookie, type Desk, type Person } from './people.ts';
import { freshAddress } from './http.ts';
import { product, use } from './product.ts';

/** Everything a page of ours may never report while a test runs. */
function watch(context: BrowserContext, problems: string[]): void {
  context.on('request', (request) => {
    if (request.url() === `${product.url}${paths.api.blockedContent()}`)
      problems.push(`reported: ${request.postData() ?? ''}`);
  });
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

interface WorkerFixtures {
  /** True where a file of tests needs a product it may break; those that do share one. */
  ownProduct: boolean;
  /** True where the tests end that product: Playwright gives it to none whose options differ. */
  endsIt: boolean;
  /** True where that product sends mail; without, the product is as it comes. */
  withMail: boolean;
  /** The real mail server it sends through; `null` without. */
  mailServer: MailServer | null;
  /** That product; `null` where the one of all tests is used. */
  ownApplication: ThrowAwayApplication | null;
}

interface Fixtures {
  /** A workspace of this test alone, with one person of each role. */
  desk: Desk;
  /** Errors no page may have; a test that expects one empties it. */
  pageProblems: string[];
  /** A browser of their own for a person who is signed in. */
  browserOf: (person: Person, options?: BrowserContextOptions) => Promise<Page>;
  /** A browser nobody signed in with. */
  newBrowser: (viewport?: { width: number; height: number }) => Promise<Page>;
  asViewer: Page;
  asReviewer: Page;
  asEditor: Page;
  asAdmin: Page;
}

export { expect };

export const test = base.extend<Fixtures, WorkerFixtures>({
  ownProduct: [false, { option: true, scope: 'worker' }],
  endsIt: [false, { option: true, scope: 'worker' }],
  withMail: [false, { option: true, scope: 'worker' }],
  mailServer: [
    async ({ withMail }, provide) => {
      if (!withMail) return provide(null);
      const server = await startMailServer();
      await provide(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  ownApplication: [
    async ({ ownProduct, mailServer }, provide) => {
      if (!ownProduct) return provide(null);
      const application = await startThrowAwayApplication({
        ...serverEnvironment,
        ...(mailServer && mailEnvironment(mailServer)),
      });
      use(application);
      await provide(application);
      await application.stop();
    },
    { auto: true, scope: 'worker', timeout: 90_000 },
  ],
  baseURL: async ({}, provide) => provide(product.url),
  // Playwright reads what a fixture needs from its first argument, so that is a pattern even when empty.
  desk: async ({}, provide) => provide(await createDesk()),
  pageProblems: [
    async ({}, provide) => {
      const problems: string[] = [];
      await provide(problems);
      expect(problems, 'what the browser complained about').toEqual([]);
    },
    { auto: true },
  ],
  newBrowser: async ({ browser, pageProblems }, provide) => {
    const opened: BrowserContext[] = [];
    await provide(async (viewport) => {
      const context = await browser.newContext({
        ...(viewport && { viewport }),
        extraHTTPHeaders: network(),
      });
      opened.push(context);
      watch(context, pageProblems);
      return patient(await context.newPage());
    });
    for (const context of opened) await context.close();
  },
  browserOf: async ({ browser, pageProblems }, provide) => {
    const opened: BrowserContext[] = [];
    await provide(async (person, options = {}) => {
      const context = await browser.newContext({ ...options, extraHTTPHeaders: network() });
      opened.push(context);
      watch(context, pageProblems);
      await signIn(context, person);
      return patient(await context.newPage());
    });
    for (const context of opened) await context.close();
  },
  asViewer: async ({ desk, browserOf }, provide) => provide(await browserOf(desk.viewer)),
  asReviewer: async ({ desk, browserOf }, provide) => provide(await browserOf(desk.reviewer)),
  asEditor: async ({ desk, browserOf }, provide) => provide(await browserOf(desk.editor)),
  asAdmin: async ({ desk, browserOf }, provide) => provide(await browserOf(desk.admin)),
});

/** Signs a browser in through the database, and answers the id of its session. */
export async function signIn(context: BrowserContext, person: Person): Promise<string> {
  const sessionId = await createSession(person);
  await context.addCookies([
    { ...(await sessionCookie(sessionId)), url: product.url, httpOnly: true, sameSite: 'Lax' },
  ]);
  return sessionId;
}

/**
 * What axe finds wrong on the page as it stands, as `rule: where`; by all its rules unless some are named. It is
 * asked of a page at rest: what fades in or out, a notice on its way, has the contrast of nothing for a moment.
 */
export async function axeProblems(page: Page, rules?: string[]): Promise<string[]> {
  const still = await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(untilAtRest);
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  if (!still) await page.emulateMedia({ reducedMotion: 'no-preference' });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any: [failed] }) => `${id}: ${target.join(' ')} ${failed?.message ?? ''}`.trim()),
  );
}

/** Waits, in the page, for what began to move before it was told to hold still. */
async function untilAtRest(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise((next) => requestAnimationFrame(next));
  const moving = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(moving.map(({ finished }) => finished));
}
