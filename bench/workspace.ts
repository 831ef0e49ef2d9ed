import type { Browser, JSHandle, Page } from '@playwright/test';
import type { Actor } from '#lib/domain/policy.ts';
import { paths } from '#lib/web/paths.ts';
import { newPage, visit } from './browser.ts';
import { collectEvents, eventsOf, shortestReported } from './event-timing.ts';
import { figure, spread, type Figure } from './figure.ts';
import { names } from './names.ts';

const warmUp = 10;
const tries = 100;

/**
 * Arms the page for one input: the time from it until another claim's heading stands in the panel and that
 * frame is out, which is known at the start of the frame after.
 */
function armed(page: Page, input: 'keydown' | 'click'): Promise<JSHandle<{ painted: Promise<number> }>> {
  return page.evaluateHandle((type) => {
    const heading = document.getElementById('open-claim');
    const painted = new Promise<number>((resolve) => {
      window.addEventListener(
        type,
        (event) => {
          const look = (): void => {
            requestAnimationFrame(() => {
              if (document.getElementById('open-claim') === heading) look();
              else requestAnimationFrame(() => resolve(performance.now() - event.timeStamp));
            });
          };
          look();
        },
        { once: true, capture: true },
      );
    });
    return { painted };
  }, input);
}

async function measured(page: Page, input: 'keydown' | 'click', act: () => Promise<void>): Promise<number> {
  const handle = await armed(page, input);
  await act();
  const time = await handle.evaluate(({ painted }) => painted);
  await handle.dispose();
  return time;
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

async function openHighlight(page: Page, nth: number): Promise<number> {
  const { x, y } = await placeOnHighlight(page, nth);
  await page.mouse.move(x, y);
  return measured(page, 'click', () => page.mouse.click(x, y));
}

const nextClaim = (page: Page): Promise<number> => measured(page, 'keydown', () => page.keyboard.press('j'));

async function repeated(count: number, act: (at: number) => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < count; at += 1) times.push(await act(at));
  return times;
}

/** The times the browser gives for one kind of input, one for each of the `count` there were. */
async function asBrowserSays(page: Page, name: string, act: () => Promise<number[]>) {
  const handle = await collectEvents(page);
  const times = await act();
  const events = (await eventsOf(page, handle)).filter((event) => event.name === name);
  const quick = Array.from({ length: Math.max(0, times.length - events.length) }, () => shortestReported);
  return { times, events: [...events.map((event) => event.duration), ...quick] };
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
  const next = await asBrowserSays(page, 'keydown', () => repeated(tries, () => nextClaim(page)));
  await repeated(warmUp, (at) => openHighlight(page, at * 7));
  const open = await asBrowserSays(page, 'click', () =>
    repeated(tries, (at) => openHighlight(page, at * 37 + 11)),
  );
  await page.context().close();
  return [
    ...spread(names.nextClaim, next.times),
    ...spread(names.nextClaimEvent, next.events),
    ...spread(names.openHighlight, open.times),
    ...spread(names.openHighlightEvent, open.events),
    figure(names.movesAsk, asked, '', 2 * (tries + warmUp)),
  ];
}
