import type { Page } from '@playwright/test';
import { recordClaim } from '#lib/commands/claims/record-claim.ts';
import { paths } from '#lib/web/paths.ts';
import { createArticle } from '#testing/end-to-end/articles.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { provenAlive, quiet } from './page.ts';
import { highlighted, outline, panel } from './workspace.ts';

const sentence = (at: number) =>
  `Ship ${at} left the harbour with some forty crates of fish and three passengers on board.`;

/** Whether a request asks for claims that say the same as this one. */
function looksForRecurring(request: string, statement: string): boolean {
  const [method, address = ''] = request.split(' ');
  const { pathname, searchParams } = new URL(address);
  return (
    method === 'GET' && pathname === paths.api.recurring({}) && searchParams.get('statement') === statement
  );
}

/** Looks, in the twelve frames after each click, whether outline and article are drawn wherever they are in view. */
function watchLists(page: Page) {
  return page.evaluateHandle(() => {
    const seen = { frames: 0, whole: 0 };
    const lists = ['nav[aria-label="Claims"] ol', '[aria-label="Article"]'];
    const isWhole = (selector: string): boolean => {
      const list = document.querySelector(selector);
      if (!list) return false;
      const view = list.getBoundingClientRect();
      const inView = [...list.querySelectorAll('li, p')].filter((part) => {
        const { top, bottom } = part.getBoundingClientRect();
        return part.firstElementChild && bottom > view.top + 1 && top < view.bottom - 1;
      });
      const drawn = (part: Element): boolean =>
        part.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) === true;
      return inView.length > 0 && inView.every(drawn);
    };
    window.addEventListener(
      'click',
      () => {
        let left = 12;
        const look = (): void => {
          seen.frames += 1;
          if (lists.every(isWhole)) seen.whole += 1;
          left -= 1;
          if (left > 0) requestAnimationFrame(look);
        };
        // What a frame shows is known when the next one begins.
        requestAnimationFrame(() => requestAnimationFrame(look));
      },
      { capture: true },
    );
    return seen;
  });
}

/** Presses a button once what the test itself has to scroll for that is drawn. */
async function pressDrawn(page: Page, name: RegExp): Promise<void> {
  const button = page.getByRole('button', { name });
  await button.scrollIntoViewIfNeeded();
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await button.click();
}

test('three hundred claims on ten thousand words are gone through without asking the server', async ({
  desk,
  asReviewer: page,
}) => {
  test.setTimeout(240_000);
  const sentences = Array.from({ length: 640 }, (_, at) => sentence(at + 1));
  const paragraphs = Array.from({ length: 80 }, (_, at) => sentences.slice(at * 8, at * 8 + 8).join(' '));
  const made = await createArticle(desk.reviewer, { text: paragraphs.join('\n\n') });
  expect(made.text.split(/\s+/).length).toBeGreaterThan(10_000);
  const { articleId, versionId, text } = made;
  for (const words of sentences.slice(0, 600).filter((_, at) => at % 2 === 0)) {
    const start = text.indexOf(words);
    const end = start + words.length;
    await runCommand(recordClaim, desk.reviewer, { articleId, versionId, start, end, statement: words });
  }

  await page.goto(`/articles/${articleId}`);
  const heading = panel(page).getByRole('heading', { level: 2 });
  await expect(outline(page).getByRole('heading', { name: '300 claims' })).toBeVisible();
  await expect(heading).toHaveText(sentence(1));
  // What the page fetches ahead on its own is over before the keys are counted against.
  await provenAlive(page);
  await quiet(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));

  for (let at = 1; at <= 40; at += 1) await page.keyboard.press('j');
  await expect(heading).toHaveText(sentence(81));
  await expect.poll(() => highlighted(page)).toBe(sentence(81));
  await expect(page.locator('mark[data-chosen]')).toBeInViewport();
  for (let at = 1; at <= 40; at += 1) await page.keyboard.press('k');
  await expect(heading).toHaveText(sentence(1));

  await outline(page)
    .getByRole('button', { name: /^Claim 150, / })
    .click();
  await expect(heading).toHaveText(sentence(299));
  await page.getByRole('button', { name: /^Claim 151: / }).click();
  await expect(heading).toHaveText(sentence(301));
  // However far the other claim is, no list is blank where it comes into view.
  const seen = await watchLists(page);
  const framesSeen = () => seen.evaluate(({ frames }) => frames);
  await pressDrawn(page, /^Claim 20: /);
  await expect(outline(page).getByRole('button', { name: /^Claim 20, / })).toBeInViewport();
  await expect.poll(framesSeen).toBe(12);
  await pressDrawn(page, /^Claim 290: /);
  await expect(outline(page).getByRole('button', { name: /^Claim 290, / })).toBeInViewport();
  await expect.poll(framesSeen).toBe(2 * 12);
  await pressDrawn(page, /^Claim 30, /);
  await expect(page.locator('mark[data-chosen]')).toBeInViewport();
  await expect.poll(framesSeen).toBe(3 * 12);
  expect(await seen.evaluate(({ whole }) => whole)).toBe(3 * 12);
  // In a narrow window the sheet scrolls and not the list; still only lines that come into view are drawn for it.
  await page.setViewportSize({ width: 800, height: 800 });
  await page.keyboard.press('Escape');
  const forced = await page.evaluateHandle(() => {
    const lines = new Set<Node>();
    const note = ({ target }: MutationRecord): void => {
      if (target instanceof HTMLLIElement) lines.add(target);
    };
    const changes = { subtree: true, attributes: true, attributeFilter: ['style'] };
    new MutationObserver((records) => records.forEach(note)).observe(document.body, changes);
    return lines;
  });
  await page.getByRole('button', { name: 'Outline · 300 claims' }).click();
  await expect(outline(page).getByRole('button', { name: /^Claim 30, / })).toBeInViewport();
  expect(await forced.evaluate(({ size }) => size)).toBeLessThan(60);
  // The browser looks its tab's icon up again, in its own cache, at each change of the address.
  const asked = requests.filter((request) => !/\/_next\/static\/|\/icon\.svg/.test(request));
  // Whoever touches nothing for a second reads, and is told what says the same: on a slow machine that is any stop here,
  // but never a claim that was only passed.
  const stops = [1, 81, 299, 301, 39, 579, 59].map(sentence);
  expect(asked.filter((request) => !stops.some((stop) => looksForRecurring(request, stop)))).toEqual([]);
  expect(asked.length).toBeLessThanOrEqual(stops.length);
});
