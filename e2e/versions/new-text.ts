import type { Locator, Page } from '@playwright/test';

function textForm(page: Page): Locator {
  return page.getByRole('form', { name: 'Text of the new version' });
}

async function see(page: Page): Promise<void> {
  await textForm(page).getByRole('button', { name: 'See what it does to the claims' }).click();
}

/** Edits one paragraph of an article's text in place, and looks what that does to its claims. */
export async function editParagraph(
  page: Page,
  articleId: string,
  { number, text }: { number: number; text: string },
): Promise<void> {
  await page.goto(`/articles/${articleId}/new-version`);
  await textForm(page)
    .getByRole('button', { name: `Edit paragraph ${number}` })
    .click();
  await page.getByLabel(`Paragraph ${number}`).fill(text);
  await page.getByRole('button', { name: 'Done' }).click();
  await see(page);
}

/** Pastes another text of an article, and looks what that does to its claims. */
export async function pasteText(page: Page, articleId: string, text: string): Promise<void> {
  await page.goto(`/articles/${articleId}/new-version`);
  await textForm(page).getByRole('button', { name: 'Paste or open another text' }).click();
  await page.getByLabel('Paste the article').fill(text);
  await page.getByRole('button', { name: 'Continue' }).click();
  await see(page);
}
