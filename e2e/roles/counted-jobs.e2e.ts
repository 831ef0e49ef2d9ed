import { assignClaim } from '#lib/commands/claims/assign-claim.ts';
import { createArticle, createArticleWithClaims, createClaim } from '#testing/end-to-end/articles.ts';
import type { Page } from '@playwright/test';
import { createMember, type Desk } from '#testing/end-to-end/people.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { panel } from '#e2e/screens/workspace.ts';
import { countedKeys } from './counted-keys.ts';

/** A claim among others, stated as it is printed or otherwise, and the list of claims opened by keys. */
async function claimsByKeys(desk: Desk, page: Page, more: { statement?: string } = {}) {
  await createArticleWithClaims(desk.reviewer, 3);
  const article = await createArticle(desk.reviewer, {
    text: 'The ferry left at dawn. The pilot stayed ashore.',
  });
  const { statement } = await createClaim(desk.reviewer, article, 'The pilot stayed ashore.', more);
  await page.goto('/dashboard');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const keys = countedKeys(page);
  await keys.press('g');
  await keys.press('c');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Claims');
  return { keys, statement };
}

async function opensTheOneFound(page: Page, statement: string): Promise<void> {
  await page.locator('[data-claim-link]').click();
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(statement);
}

test('a claim of last week is found by its printed words with three keys and a press', async ({
  desk,
  asReviewer: page,
}) => {
  const { keys, statement } = await claimsByKeys(desk, page);
  await keys.press('/');
  await keys.write('pilot stayed ashore');
  await expect(page.locator('[data-claim-link]')).toHaveCount(1);
  await opensTheOneFound(page, statement);
  expect(keys.pressed()).toBe(3);
});

test('a claim that is stated in other words is found by its printed words with three keys and three presses', async ({
  desk,
  asReviewer: page,
}) => {
  const { keys, statement } = await claimsByKeys(desk, page, { statement: 'Nobody guided the ferry' });
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('searchbox', { name: 'Words of the passage' }).click();
  await keys.write('pilot stayed ashore');
  await expect(page).toHaveURL(/passage=pilot/);
  await expect(page.locator('[data-claim-link]')).toHaveCount(1);
  await keys.press('Escape');
  await opensTheOneFound(page, statement);
  expect(keys.pressed()).toBe(3);
});

test('the work of somebody who leaves is handed over with five presses, however much it is', async ({
  desk,
  asAdmin: page,
}) => {
  const leaver = await createMember(desk.workspaceId, 'REVIEWER', { name: 'Lea Holm' });
  const sentences = Array.from({ length: 6 }, (_, index) => `Ferry ${index + 1} is back in the harbour.`);
  const article = await createArticle(desk.reviewer, { text: sentences.join(' ') });
  for (const words of sentences) {
    const { id: claimId, revision } = await createClaim(desk.reviewer, article, words);
    await runCommand(assignClaim, desk.editor, { claimId, revision, assigneeId: leaver.userId });
  }
  await page.goto('/settings/members');
  const dialog = page.getByRole('alertdialog', { name: 'Disable Lea Holm' });
  const presses = [
    page.getByRole('button', { name: 'Change Lea Holm' }),
    page.getByRole('menuitem', { name: 'Disable…' }),
    dialog.getByRole('combobox', { name: 'Hand all of it over to' }),
    page.getByRole('option', { name: desk.editor.name }),
    dialog.getByRole('button', { name: 'Disable' }),
  ];
  for (const press of presses) await press.click();
  await expect(page.getByRole('row', { name: /Lea Holm/ }).getByText('Disabled')).toBeVisible();
  await page.goto(`/claims?assignee=${desk.editor.userId}`);
  await expect(page.locator('[data-claim-link]')).toHaveCount(6);
  expect(presses).toHaveLength(5);
});
