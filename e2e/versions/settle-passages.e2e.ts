import { importVersion } from '#lib/commands/articles/import-version.ts';
import { article as reader, outline, panel, saving, selectWithMouse } from '#e2e/screens/workspace.ts';
import { createArticle, createClaim } from '#testing/end-to-end/articles.ts';
import { signedOff } from '#testing/end-to-end/claims.ts';
import { axeProblems, expect, test } from '#testing/end-to-end/fixtures.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';

const ferries = 'Two ferries ran aground in the storm, the coast guard said.';
const mayor = 'Mayor Ilse Brandt promised repairs worth four million crowns.';
const hurt = 'Nobody was hurt, according to the hospital.';
const opened = 'The harbour in Eastport reopened on Monday after eleven days.';

test('each claim a new version changed is accepted, placed anew or dropped by key, and each can be undone', async ({
  desk,
  asReviewer: page,
}) => {
  const text = [opened, ferries, mayor, hurt].join('\n\n');
  const article = await createArticle(desk.reviewer, { text });
  await createClaim(desk.reviewer, article, opened);
  await signedOff(desk.reviewer, desk.editor, await createClaim(desk.reviewer, article, ferries));
  await createClaim(desk.reviewer, article, mayor);
  await createClaim(desk.reviewer, article, hurt);
  await runCommand(importVersion, desk.editor, {
    articleId: article.articleId,
    revision: 1,
    text: [
      opened,
      ferries.replace('Two', 'Three'),
      mayor.replace('four million', 'six million'),
      'A ward was opened in the old school.',
    ].join('\n\n'),
    reason: 'The coast guard counted again.',
  });
  await page.goto(`/articles/${article.articleId}`);
  await expect(page.getByText('The passages of 3 claims changed in this version.')).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);
  await page.keyboard.press('q');
  await expect(outline(page).getByRole('heading', { name: '3 of 4 claims' })).toBeVisible();

  await test.step('what was signed off is reopened, and says why; A accepts and goes on', async () => {
    await expect(panel(page).locator('del')).toHaveText('Two');
    await expect(panel(page).locator('ins')).toHaveText('Three');
    await expect(panel(page).getByText('In review').first()).toBeVisible();
    await panel(page).getByRole('button', { name: 'History' }).click();
    await expect(
      panel(page).getByText('imported a text in which its passage, or what it is said with, reads otherwise'),
    ).toBeVisible();
    await saving(page, 'settle-passage', () => page.keyboard.press('a'));
    await expect(panel(page).locator('ins')).toHaveText('six');
  });

  await test.step('X drops, and the undo brings it back', async () => {
    await saving(page, 'settle-passage', () => page.keyboard.press('x'));
    await expect(panel(page).getByText('Its passage is not in the newest text')).toBeVisible();
    await saving(page, 'undo-settle-passage', () =>
      page
        .getByRole('dialog', { name: 'Dropped from the text' })
        .getByRole('button', { name: 'Undo' })
        .click(),
    );
    await expect(outline(page).getByRole('heading', { name: '2 of 4 claims' })).toBeVisible();
  });

  await test.step('what is nowhere is selected anew', async () => {
    await outline(page).getByText(hurt).click();
    await expect(panel(page).getByRole('button', { name: 'Accept' })).toHaveCount(0);
    await page.keyboard.press('l');
    await page.getByLabel('Words of the passage').fill('A ward was opened');
    await saving(page, 'move-claim', () => page.keyboard.press('Enter'));
    await expect(outline(page).getByRole('heading', { name: '1 of 4 claims' })).toBeVisible();
    await saving(page, 'settle-passage', () => page.keyboard.press('a'));
    await expect(page.getByText('Every passage is settled.')).toBeVisible();
  });

  await test.step('by the mouse too: a selection moves the claim', async () => {
    await page.reload();
    await outline(page).getByText(hurt).click();
    await selectWithMouse(page, 'old school');
    await saving(page, 'move-claim', () => page.getByRole('button', { name: 'Move claim 4 here' }).click());
    await expect(reader(page).locator('mark[data-chosen]')).toHaveText(/old school/);
  });
});

test('a viewer sees that passages wait, and is offered nothing', async ({ desk, asViewer: page }) => {
  const article = await createArticle(desk.reviewer, { text: `${opened}\n\n${ferries}` });
  const claim = await createClaim(desk.reviewer, article, ferries);
  await runCommand(importVersion, desk.reviewer, {
    articleId: article.articleId,
    revision: 1,
    text: `${opened}\n\n${ferries.replace('Two', 'Three')}`,
    reason: 'It was three.',
  });
  await page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
  await expect(page.getByText('The passage of 1 claim changed in this version.')).toBeVisible();
  await expect(panel(page).locator('ins')).toHaveText('Three');
  for (const name of ['Accept', 'Drop', 'Select another'])
    await expect(panel(page).getByRole('button', { name })).toHaveCount(0);
});
