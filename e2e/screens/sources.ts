import type { Locator, Page } from '@playwright/test';

/** The card of a page under this heading. */
export function card(page: Page, heading: string): Locator {
  return page
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 2, name: heading, exact: true }) });
}

/** Opens the page of a source, and the dialog that says who controls it. */
export async function openControl(page: Page, source: { id: string; name: string }): Promise<Locator> {
  await page.goto(`/sources/${source.id}`);
  await card(page, 'Control')
    .getByRole('button', { name: /^(Change|Say who)/ })
    .click();
  return page.getByRole('dialog', { name: new RegExp(`^Whom? .*${source.name}`) });
}

/** The field for who controls a source, or whom a person speaks for. */
export const controlField = /^(?:Controlled by|Speaks for)/;
