import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createDesk, createMember, createWorkspace } from '#testing/end-to-end/people.ts';
import { axeProblems, expect, test } from '#testing/end-to-end/fixtures.ts';
import { furnish } from './furnish.ts';
import { settled } from './page.ts';
import { screens } from './screen-table.ts';

const folder = join(import.meta.dirname, '../../.data/screenshots');

let furnished: ReturnType<typeof furnishOnce> | undefined;

/** The desk of all screens of one worker; they only look at it. */
async function furnishOnce() {
  const desk = await createDesk();
  const { workspaceId } = await createWorkspace('Empty desk');
  const newcomer = await createMember(workspaceId, 'EDITOR');
  return { people: { ...desk, newcomer }, shown: await furnish(desk) };
}

test.beforeAll(() => {
  mkdirSync(folder, { recursive: true });
});

for (const screen of screens) {
  test(`axe finds nothing on the screen “${screen.name}”, light or dark, wide or narrow`, async ({
    browserOf,
    newBrowser,
  }) => {
    furnished ??= furnishOnce();
    const { people, shown } = await furnished;
    const page = screen.who === 'anyone' ? await newBrowser() : await browserOf(people[screen.who]);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const name = screen.name.replaceAll(' ', '-');
    async function look(width: number, colorScheme: 'light' | 'dark'): Promise<void> {
      await page.emulateMedia({ colorScheme });
      await settled(page);
      // The other theme changes colours and nothing else.
      const rules = colorScheme === 'dark' ? ['color-contrast'] : undefined;
      expect(await axeProblems(page, rules), `${colorScheme}, ${width} px`).toEqual([]);
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`) });
      const spill = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(spill, `what hangs over the side at ${width} px`).toBeLessThanOrEqual(0);
    }

    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(screen.path(shown));
    await expect(page.locator('#main')).toBeVisible();
    await screen.prepare?.(page);
    await look(1440, 'light');
    await look(1440, 'dark');

    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(screen.path(shown));
    await expect(page.locator('#main')).toBeVisible();
    await look(390, 'light');
  });
}
