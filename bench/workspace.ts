import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, JSHandle, Page } from '@playwright/test';
import type { Actor } from '#lib/domain/policy.ts';
import { paths } from '#lib/web/paths.ts';
import { newPage, visit } from './browser.ts';
import { collectEvents, eventsOf, shortestReported } from './event-timing.ts';
import { figure, spread, type Figure } from './figure.ts';
import { names } from './names.ts';

const warmUp = 10;
const tries = 100;
// In milliseconds: how long a finger holds a button down, and a pointer or an eye stays before it goes on.
const press = 60;
const pause = 60;

/**
 * Arms the page for one input that opens another claim, and answers whether the frame after the input shows it: its
 * line in the outline, its passage in the article, and its panel.
 */
function armed(page: Page, input: 'keydown' | 'click'): Promise<JSHandle<{ shown: Promise<boolean> }>> {
  return page.evaluateHandle((type) => {
    const seen = () => ({
      line: document.querySelector<HTMLElement>('[data-outline][aria-current]')?.dataset['outline'],
      passage: document.querySelector<HTMLElement>('[data-open-claim][aria-current]')?.dataset['openClaim'],
      panel: document.querySelector<HTMLElement>('[data-claim]')?.dataset['claim'],
    });
    const before = seen().line;
    const shown = new Promise<boolean>((resolve) => {
      const look = (): void => {
        requestAnimationFrame(() => {
          const { line, passage, panel } = seen();
          const all = line !== before && passage === line && panel === line;
          // At the next frame this one is done.
          requestAnimationFrame(() => resolve(all));
        });
      };
      window.addEventListener(type, look, { once: true, capture: true });
    });
    return { shown };
  }, input);
}

async function opens(page: Page, input: 'keydown' | 'click', act: () => Promise<void>): Promise<boolean> {
  const handle = await armed(page, input);
  await act();
  const shown = await handle.evaluate((armedPage) => armedPage.shown);
  await handle.dispose();
  // The next input comes when this one is on the screen, as it does from a person who looks at it.
  await wait(pause);
  return shown;
}

/** A place on the `nth` highlight of the article that is not open, scrolled into view and drawn. */
async function placeOnHighlight(page: Page, nth: number): Promise<{ x: number; y: number }> {
  return page.evaluate(async (wanted) => {
    const runs = [...document.querySelectorAll('[data-claims]')].filter(
      (run) => !run.closest('[data-chosen]'),
    );
    const run = runs[wanted % runs.length];
    run?.scrollIntoView({ block: 'center', behavior: 'instant' });
    for (let frame = 0; frame < 3; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    const box = run?.getClientRects()[0];
    if (!box) throw new Error('The article has no highlights.');
    return { x: box.left + Math.min(box.width / 2, 20), y: box.top + box.height / 2 };
  }, nth);
}

async function openHighlight(page: Page, nth: number): Promise<boolean> {
  const { x, y } = await placeOnHighlight(page, nth);
  await page.mouse.move(x, y);
  await wait(pause);
  return opens(page, 'click', () => page.mouse.click(x, y, { delay: press }));
}

const nextClaim = (page: Page): Promise<boolean> => opens(page, 'keydown', () => page.keyboard.press('j'));

async function repeated(count: number, act: (at: number) => Promise<boolean>): Promise<boolean[]> {
  const all: boolean[] = [];
  for (let at = 0; at < count; at += 1) all.push(await act(at));
  return all;
}

/** The times of one kind of input, as the browser took them: to the frame after the input, which has to show it all. */
async function painted(page: Page, name: string, act: () => Promise<boolean[]>): Promise<number[]> {
  const handle = await collectEvents(page);
  const all = await act();
  const late = all.filter((shown) => !shown).length;
  if (late > 0)
    throw new Error(`${late} of ${all.length} claims did not show in the frame after the ${name}.`);
  const events = (await eventsOf(page, handle)).filter((event) => event.name === name);
  const quick = Array.from({ length: Math.max(0, all.length - events.length) }, () => shortestReported);
  return [...events.map((event) => event.duration), ...quick];
}

/** Moving between 300 claims on a 10,000-word article in Chromium, and what the network heard of it. */
export async function measureWorkspace(
  browser: Browser,
  { editor, articleId }: { editor: Actor; articleId: string },
): Promise<Figure[]> {
  const page = await newPage(browser, editor);
  await visit(page, paths.article(articleId));
  let asked = 0;
  page.on('request', (request) => {
    // Chromium itself looks at the icon again whenever the address changes; no move waits for that.
    if (new URL(request.url()).pathname !== '/icon.svg') asked += 1;
  });
  await repeated(warmUp, () => nextClaim(page));
  const next = await painted(page, 'keydown', () => repeated(tries, () => nextClaim(page)));
  await repeated(warmUp, (at) => openHighlight(page, at * 7));
  const open = await painted(page, 'click', () => repeated(tries, (at) => openHighlight(page, at * 37 + 11)));
  await page.context().close();
  return [
    ...spread(names.nextClaim, next),
    ...spread(names.openHighlight, open),
    figure(names.movesAsk, asked, '', 2 * (tries + warmUp)),
  ];
}
