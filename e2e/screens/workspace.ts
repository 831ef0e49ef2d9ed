import { expect, type Locator, type Page } from '@playwright/test';

/** The article as it is read. */
export function article(page: Page): Locator {
  return page.getByRole('region', { name: 'Article' });
}

/** The panel of the open claim, or of the claim being written. */
export function panel(page: Page): Locator {
  return page.getByRole('region', { name: /^(Claim|New claim)$/ });
}

/** The claims of the article, in reading order. */
export function outline(page: Page): Locator {
  return page.getByRole('navigation', { name: 'Claims' });
}

/** Where a passage begins and ends on the screen, in pixels, once it is scrolled into view. */
function endsOf(page: Page, words: string, nth: number) {
  return article(page).evaluate(
    async (region, wanted) => {
      // Letters move when the font they are meant to be in arrives.
      await document.fonts.ready;
      for (const paragraph of region.querySelectorAll('p, h1, h2, figcaption')) {
        const nodes = [...paragraph.querySelectorAll('[data-start]')].flatMap((run) => [...run.childNodes]);
        const text = nodes.map((node) => node.textContent ?? '').join('');
        let at = -1;
        for (let time = 0; time < wanted.nth; time += 1) at = text.indexOf(wanted.words, at + 1);
        if (at === -1) continue;
        paragraph.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = (from: number, to: number): DOMRect => {
          const range = document.createRange();
          let passed = 0;
          for (const node of nodes) {
            const length = node.textContent?.length ?? 0;
            if (from >= passed && from < passed + length) range.setStart(node, from - passed);
            if (to > passed && to <= passed + length) range.setEnd(node, to - passed);
            passed += length;
          }
          return range.getClientRects()[0] ?? range.getBoundingClientRect();
        };
        const marks = [...new Intl.Segmenter().segment(wanted.words)];
        const [first] = marks;
        const last = marks.at(-1);
        if (!first || !last) continue;
        const start = box(at, at + first.segment.length);
        const end = box(at + last.index, at + wanted.words.length);
        const fromRight = getComputedStyle(paragraph).direction === 'rtl';
        const y = (rect: DOMRect) => rect.top + rect.height / 2;
        return {
          from: { x: fromRight ? start.right - 0.5 : start.left + 0.5, y: y(start) },
          to: { x: fromRight ? end.left + 0.5 : end.right - 0.5, y: y(end) },
        };
      }
      throw new Error(`No paragraph holds “${wanted.words}” ${wanted.nth} times.`);
    },
    { words, nth },
  );
}

/** Draws the mouse over a passage, from its first character to its last. */
export async function selectWithMouse(page: Page, words: string, nth = 1): Promise<void> {
  const { from, to } = await endsOf(page, words, nth);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

/** Selects a passage with the mouse and begins a claim on it. */
export async function beginClaim(page: Page, words: string, nth = 1): Promise<void> {
  await selectWithMouse(page, words, nth);
  await page
    .getByRole('toolbar', { name: 'Selected passage' })
    .getByRole('button', { name: 'Record claim' })
    .click();
  await expect(panel(page).getByRole('heading', { name: 'New claim' })).toBeVisible();
}

/** What was checked before and says the same, as the open claim or the one being written shows it. */
export function sayTheSame(page: Page): Locator {
  return panel(page).getByRole('region', { name: 'Already checked here' });
}

/** The words the highlight of the open claim stands on, without the numbers between them. */
export function highlighted(page: Page): Promise<string> {
  return article(page)
    .locator('mark[data-chosen]')
    .evaluateAll((marks) =>
      marks
        .flatMap((mark) => [...mark.querySelectorAll('[data-start]')])
        .map((run) => run.textContent)
        .join(''),
    );
}

/** Chooses the source of that name in a picker, where it is in the register. */
export async function pickSource(picker: Locator, name: string): Promise<void> {
  await picker.fill(name);
  await picker.page().getByRole('option', { name }).first().click();
}

/** Does what sends a command, and waits until the server has answered that it is done. */
export async function saving(page: Page, command: string, act: () => Promise<void>): Promise<void> {
  const done = page.waitForResponse((response) => response.url().endsWith(`/api/commands/${command}`));
  await act();
  expect((await done).status()).toBe(200);
}

/** Chooses a status in the region of that name: beside the article it is one line until somebody uses it. */
export async function chooseStatus(region: Locator, status: string): Promise<void> {
  const chip = region.getByText(status, { exact: true });
  const begin = region.page().getByRole('button', { name: 'Set status' });
  await expect(async () => {
    if (!(await chip.isVisible())) await begin.click({ timeout: 1_000 });
    await chip.click({ timeout: 2_000 });
  }).toPass();
}

/** Sets the status of the open claim with a reason. */
export async function setStatus(page: Page, status: string, reason: string): Promise<void> {
  const footer = panel(page).getByRole('region', { name: 'Status' });
  await chooseStatus(footer, status);
  await footer.getByLabel('Reason').fill(reason);
  await saving(page, 'set-confirmation', () => footer.getByRole('button', { name: 'Save status' }).click());
  await expect(footer.getByRole('button', { name: 'Save status' })).toBeHidden();
}

/** An item of evidence in the list of the open claim, by its title. */
export function evidenceItem(page: Page, title: string): Locator {
  // A form lists the items too, to say what cites what.
  const items = panel(page)
    .getByRole('listitem')
    .filter({ hasNot: page.getByRole('checkbox') });
  return items.getByText(title, { exact: true });
}
