import { expect, type Page } from '@playwright/test';

/** True once React has taken over what the server drew, and on a page that has no scripts. */
function isAlive(): boolean {
  const within = (value: unknown, key: string): unknown =>
    typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  if (!document.querySelector('script[src]')) return true;
  const key = Object.keys(document).find((name) => name.startsWith('__reactContainer$'));
  if (key === undefined) return false;
  const drawn = within(within(within(document, key), 'stateNode'), 'current');
  return within(within(drawn, 'memoizedState'), 'isDehydrated') === false;
}

async function untilAlive(page: Page): Promise<void> {
  // A page that leads on to another can't be asked meanwhile.
  const alive = (): Promise<boolean> => page.evaluate(isAlive).catch(() => false);
  await expect.poll(alive, { intervals: [20, 50, 100], timeout: 30_000 }).toBe(true);
}

/**
 * The page, where going to an address takes until what is there answers to a press. Nobody is quick enough to press
 * in the moment before; a test is, and a busy machine makes the moment long.
 */
export function patient(page: Page): Page {
  const goto = page.goto.bind(page);
  const reload = page.reload.bind(page);
  page.goto = async (...to) => {
    const answer = await goto(...to);
    await untilAlive(page);
    return answer;
  };
  page.reload = async (...options) => {
    const answer = await reload(...options);
    await untilAlive(page);
    return answer;
  };
  return page;
}
