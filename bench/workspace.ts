import type { Browser, JSHandle, Page } from '@playwright/test';
import type { Actor } from '#lib/domain/policy.ts';
import { paths } from '#lib/web/paths.ts';
import { newPage, visit } from './browser.ts';
import { collectEvents, eventsOf, shortestReported } from './event-timing.ts';
import { figure, spread, type Figure } from './figure.ts';
import { names } from './names.ts';

const warmUp = 10;
const tries = 100;

interface Opened {
  /** The frame after the input shows the other claim's passage and line. */
  atOnce: boolean;
  /** From the input until the frame with the other claim's panel is painted, in milliseconds. */
  whole: number;
}

/** Arms the page for one input that opens another claim. */
function armed(page: Page, input: 'keydown' | 'click'): Promise<JSHandle<{ opened: Promise<Opened> }>> {
  return page.evaluateHandle((type) => {
    const marked = (): string | undefined =>
      document.querySelector<HTMLElement>('[data-outline][aria-current]')?.dataset['outline'];
    const panel = (): HTMLElement | null => document.getElementById('open-claim');
    const before = { marked: marked(), panel: panel() };
    const opened = new Promise<Opened>((resolve) => {
      const look = (since: number, atOnce: boolean | null): void => {
        requestAnimationFrame(() => {
          const seen = atOnce ?? marked() !== before.marked;
          if (panel() === before.panel) { look(since, seen); return; }
          // A message sent from a frame arrives when the frame has been painted.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve({ atOnce: seen, whole: performance.now() - since });
          port2.postMessage(null);
        });
      };
      const options = { once: true, capture: true };
      window.addEventListener(type, (event) => look(event.timeStamp, null), options);
    });
    return { opened };
  }, input);
}

async function measured(page: Page, input: 'keydown' | 'click', act: () => Promise<void>): Promise<Opened> {
  const handle = await armed(page, input);
  await act();
  const result = await handle.evaluate(({ opened }) => opened);
  await handle.dispose();
  return result;
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

async function openHighlight(page: Page, nth: number): Promise<Opened> {
  const { x, y } = await placeOnHighlight(page, nth);
  await page.mouse.move(x, y);
  return measured(page, 'click', () => page.mouse.click(x, y));
}

const nextClaim = (page: Page): Promise<Opened> => measured(page, 'keydown', () => page.keyboard.press('j'));

async function repeated(count: number, act: (at: number) => Promise<Opened>): Promise<Opened[]> {
  const all: Opened[] = [];
  for (let at = 0; at < count; at += 1) all.push(await act(at));
  return all;
}

/**
 * The times of one kind of input: the browser's own, to the frame after the input, which has to show the passage; and
 * to the panel, which may come a frame later.
 */
async function both(page: Page, name: string, act: () => Promise<Opened[]>) {
  const handle = await collectEvents(page);
  const all = await act();
  const late = all.filter(({ atOnce }) => !atOnce).length;
  if (late > 0)
    throw new Error(`${late} of ${all.length} passages did not show in the frame after the ${name}.`);
  const events = (await eventsOf(page, handle)).filter((event) => event.name === name);
  const quick = Array.from({ length: Math.max(0, all.length - events.length) }, () => shortestReported);
  const passages = [...events.map((event) => event.duration), ...quick];
  return { passages, panels: all.map(({ whole }) => whole) };
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
  const next = await both(page, 'keydown', () => repeated(tries, () => nextClaim(page)));
  await repeated(warmUp, (at) => openHighlight(page, at * 7));
  const open = await both(page, 'click', () => repeated(tries, (at) => openHighlight(page, at * 37 + 11)));
  await page.context().close();
  return [
    ...spread(names.nextPassage, next.passages),
    ...spread(names.nextPanel, next.panels),
    ...spread(names.openPassage, open.passages),
    ...spread(names.openPanel, open.panels),
    figure(names.movesAsk, asked, '', 2 * (tries + warmUp)),
  ];
}
