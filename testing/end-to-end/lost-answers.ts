import type { Page, Route } from '@playwright/test';
import { asOwner } from './owner.ts';

/** It is asked again, and looked for, for some thirteen seconds before a page says that something may be saved or not. */
export const untilTold = { timeout: 45_000 };

interface Losing {
  /** The keys that what was sent went by, in turn. */
  keys: string[];
  /** From here on the answers arrive. */
  heal: () => void;
}

/**
 * Loses the answers to the first `count` of what is posted to an address that ends with `door`: where `arrives`, the
 * server has done it; else it never got there.
 */
export async function loseAnswers(page: Page, door: string, count: number, arrives = true): Promise<Losing> {
  const keys: string[] = [];
  let healed = false;
  await page.context().route(`**/api/${door}`, async (route: Route) => {
    keys.push((await route.request().headerValue('idempotency-key')) ?? '');
    const lost = !healed && keys.length <= count;
    if (lost && !arrives) return route.abort('connectionreset');
    // What is stored may be all a test waits for; its page is gone then before the answer is there.
    const response = await route.fetch().catch((error: unknown) => {
      if (/disposed|has been closed/.test(String(error))) return null;
      throw error;
    });
    if (!response) return;
    return lost ? route.abort('connectionreset') : route.fulfill({ response });
  });
  // As long as answers are lost, nobody can look for them either.
  await page.context().route(
    ({ pathname }) => pathname.endsWith(`/api/${door}/answer`),
    (route: Route) => (!healed && keys.length <= count ? route.abort('connectionreset') : route.continue()),
  );
  return {
    keys,
    heal: () => {
      healed = true;
    },
  };
}

/** The evidence of that title in the database. */
export function titled(workspaceId: string, title: string): Promise<unknown[]> {
  return asOwner(workspaceId, `SELECT id FROM "Evidence" WHERE title = $1`, [title]);
}
