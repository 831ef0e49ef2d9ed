import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, JSHandle, Page } from '@playwright/test';
import type { Actor } from '#lib/domain/access/policy.ts';
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

/** What one input that opens another claim led to. */
interface Opening {
  /** The frame after the input shows the claim: its line marked, its passage in view with all round it, its panel. */
  shown: boolean;
  /** From the input to the end of the frame that shows the line in the outline with all lines round it, in ms. */
  followed: number | null;
}

/** Arms the page for one input that opens another claim, and answers what it leads to. */
function armed(page: Page, input: 'keydown' | 'click'): Promise<JSHandle<{ opening: Promise<Opening> }>> {
  return page.evaluateHandle((type) => {
    const find = (selector: string) => document.querySelector<HTMLElement>(selector);
    const seen = () => ({
      line: find('[data-outline][aria-current]')?.dataset['outline'],
      passage: find('[data-open-claim][aria-current]')?.dataset['openClaim'],
      panel: find('[data-claim]')?.dataset['claim'],
    });
    /** Whether a part of a list is in view in what scrolls it, and nothing else in view is left blank. */
    const whole = (part: Element | null | undefined, scroller: Element | null | undefined): boolean => {
      if (!part?.parentElement || !scroller) return false;
      const view = scroller.getBoundingClientRect();
      const inView = (one: Element): boolean => {
        const box = one.getBoundingClientRect();
        return box.bottom > view.top + 1 && box.top < view.bottom - 1;
      };
      const blank = (one: Element): boolean =>
        one.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) === false;
      return inView(part) && ![...part.parentElement.children].some((one) => inView(one) && blank(one));
    };
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const before = seen().line;
    const opening = new Promise<Opening>((resolve) => {
      const look = async (event: Event): Promise<void> => {
        await nextFrame();
        const { line, passage, panel } = seen();
        const marked = line !== before && passage === line && panel === line;
        // At the next frame this one is done.
        await nextFrame();
        const mark = find('mark[data-chosen]');
        const shown = marked && whole(mark?.closest('p'), mark?.closest('[role=region]'));
        const row = find('[data-outline][aria-current]')?.closest('li');
        let follows = false;
        for (let frame = 0; frame < 60 && !follows; frame += 1) {
          follows = whole(row, row?.closest('ol'));
          await nextFrame();
        }
        resolve({ shown, followed: follows ? performance.now() - event.timeStamp : null });
      };
      window.addEventListener(type, (event) => void look(event), { once: true, capture: true });
    });
    return { opening };
  }, input);
}

async function opens(page: Page, input: 'keydown' | 'click', act: () => Promise<void>): Promise<Opening> {
  const handle = await armed(page, input);
  await act();
  const opening = await handle.evaluate((armedPage) => armedPage.opening);
  await handle.dispose();
  // The next input comes when this one is on the screen, as it does from a person who looks at it.
  await wait(pause);
  return opening;
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

async function openHighlight(page: Page, nth: number): Promise<Opening> {
  const { x, y } = await placeOnHighlight(page, nth);
  await page.mouse.move(x, y);
  await wait(pause);
  return opens(page, 'click', () => page.mouse.click(x, y, { delay: press }));
}

const nextClaim = (page: Page): Promise<Opening> => opens(page, 'keydown', () => page.keyboard.press('j'));

async function repeated(count: number, act: (at: number) => Promise<Opening>): Promise<Opening[]> {
  const all: Opening[] = [];
  for (let at = 0; at < count; at += 1) all.push(await act(at));
  return all;
}

interface Times {
  /** As the browser took them: to the frame after the input, which has to show the claim. */
  painted: number[];
  followed: number[];
}

/** The times of one kind of input. */
async function timed(page: Page, name: string, act: () => Promise<Opening[]>): Promise<Times> {
  const handle = await collectEvents(page);
  const all = await act();
  const late = all.filter(({ shown }) => !shown).length;
  if (late > 0)
    throw new Error(`${late} of ${all.length} claims did not show in the frame after the ${name}.`);
  const events = (await eventsOf(page, handle)).filter((event) => event.name === name);
  const quick = Array.from({ length: Math.max(0, all.length - events.length) }, () => shortestReported);
  return {
    painted: [...events.map((event) => event.duration), ...quick],
    followed: all.map(({ followed }) => {
      if (followed === null) throw new Error(`The outline did not follow the ${name}.`);
      return followed;
    }),
  };
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
  const next = await timed(page, 'keydown', () => repeated(tries, () => nextClaim(page)));
  await repeated(warmUp, (at) => openHighlight(page, at * 7));
  const open = await timed(page, 'click', () => repeated(tries, (at) => openHighlight(page, at * 37 + 11)));
  await page.context().close();
  return [
    ...spread(names.nextClaim, next.painted),
    ...spread(names.openHighlight, open.painted),
    ...spread(names.outlineFollows, [...next.followed, ...open.followed]),
    figure(names.movesAsk, asked, '', 2 * (tries + warmUp)),
  ];
}
