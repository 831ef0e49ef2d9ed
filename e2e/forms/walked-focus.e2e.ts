import type { Locator, Page } from '@playwright/test';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { filledDesk, keptFocus } from '#e2e/screens/focus.ts';
import { provenAlive } from '#e2e/screens/page.ts';

/** Leaves whatever lies over the page or has opened in it. */
async function leave(page: Page): Promise<void> {
  const open = page
    .locator('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]')
    .filter({ visible: true });
  await expect(async () => {
    if ((await open.count()) > 0) await page.keyboard.press('Escape');
    await expect(open).toHaveCount(0, { timeout: 700 });
  }).toPass();
  const cancel = page.locator('#main').getByRole('button', { name: 'Cancel', exact: true });
  while ((await cancel.count()) > 0) {
    await cancel.first().press('Enter');
    await keptFocus(page, 'Cancel');
  }
}

// What goes elsewhere, or ends what the test is about.
const leftOut = /^(Workspace|Load|Copy|Export|Download|SHA|Outline)/i;

/** Presses every button of the page by the keyboard, and each entry of the menus, and looks where the focus is after. */
async function walk(page: Page, address: string): Promise<number> {
  const buttons = page.locator('#main button:visible:not(:disabled):not([aria-disabled="true"])');
  const name = (button: Locator) =>
    button.evaluate((one) => (one.getAttribute('aria-label') ?? one.textContent).trim());
  const begin = async () => {
    await page.goto(address);
    await provenAlive(page);
  };
  await begin();
  const names = await Promise.all((await buttons.all()).map(name));
  let pressed = 0;
  for (const [index, of] of names.entries()) {
    if (of === '' || leftOut.test(of)) continue;
    const button = buttons.nth(index);
    // Something pressed before has changed what there is.
    if ((await buttons.count()) <= index || (await name(button)) !== of) await begin();
    if ((await buttons.count()) <= index || (await name(button)) !== of) continue;
    await button.press('Enter');
    pressed += 1;
    await keptFocus(page, of);
    const entries = page.getByRole('menuitem').filter({ visible: true });
    const count = await entries.count();
    for (let entry = 0; entry < count; entry += 1) {
      if ((await entries.count()) !== count) break;
      const words = (await entries.nth(entry).textContent()) ?? '';
      if ((await entries.nth(entry).getAttribute('href')) !== null || leftOut.test(words)) continue;
      if ((await entries.nth(entry).getAttribute('aria-disabled')) === 'true') continue;
      await entries.nth(entry).press('Enter');
      pressed += 1;
      await keptFocus(page, `${of}, ${words}`);
      await leave(page);
      await keptFocus(page, `leaving ${of}, ${words}`);
      if (!page.url().endsWith(address) || (await buttons.count()) <= index) await begin();
      if ((await buttons.count()) <= index || (await name(button)) !== of) break;
      await button.press('Enter');
      await keptFocus(page, of);
    }
    await leave(page);
    await keptFocus(page, `leaving ${of}`);
  }
  return pressed;
}

const screens: Record<string, (made: Awaited<ReturnType<typeof filledDesk>>) => string> = {
  'an article': ({ article, claim }) => `/articles/${article.articleId}?claim=${claim.id}`,
  'a claim': ({ claim }) => `/claims/${claim.id}`,
  'a source': ({ party }) => `/sources/${party.id}`,
  sources: () => '/sources',
  claims: () => '/claims',
  reports: () => '/reports',
  members: () => '/settings/members',
  'house ratings': () => '/settings/ratings',
  'the account': () => '/account',
};

for (const [name, addressOf] of Object.entries(screens)) {
  test(`whatever is pressed on the screen of ${name}, and left again, the focus never falls to the page`, async ({
    desk,
    asAdmin: page,
  }) => {
    test.setTimeout(400_000);
    expect(await walk(page, addressOf(await filledDesk(desk)))).toBeGreaterThan(0);
  });
}
