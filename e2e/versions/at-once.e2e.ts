import { editClaim } from '#lib/commands/claims/edit-claim.ts';
import { importVersion } from '#lib/commands/articles/import-version.ts';
import { panel, saving } from '#e2e/screens/workspace.ts';
import { createArticle, createClaim, type MadeArticle } from '#testing/end-to-end/articles.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { editParagraph } from './new-text.ts';

const opened = 'The harbour in Eastport reopened on Monday after eleven days.';
const ferries = 'Two ferries ran aground in the storm, the coast guard said.';
const text = `${opened}\n\n${ferries}`;
const changedText = text.replace('Two', 'Three');

function importChanged(actor: Actor, article: MadeArticle) {
  const target = { articleId: article.articleId, revision: 1 };
  return runCommand(importVersion, actor, { ...target, text: changedText, reason: 'It was three.' });
}

test('what one person types of a claim while another imports a version is kept, and both are told in words', async ({
  desk,
  asReviewer: page,
}) => {
  const article = await createArticle(desk.reviewer, { text });
  const claim = await createClaim(desk.reviewer, article, ferries);
  await page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
  await panel(page).getByRole('button', { name: 'Edit claim' }).click();
  const statement = panel(page).getByLabel('Statement');
  await statement.fill('Two ferries ran aground off Eastport.');
  await importChanged(desk.editor, article);

  await statement.press('ControlOrMeta+Enter');
  const dialog = page.getByRole('dialog', { name: 'Someone else changed this claim' });
  await expect(dialog.getByText('Nothing was overwritten, and what you typed is kept')).toBeVisible();
  await saving(page, 'edit-claim', () => dialog.getByRole('button', { name: 'Keep mine' }).click());
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(
    'Two ferries ran aground off Eastport.',
  );
  await page.reload();
  await expect(page.getByText('The passage of 1 claim changed in this version.')).toBeVisible();
  await expect(panel(page).locator('ins')).toHaveText('Three');
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(
    'Two ferries ran aground off Eastport.',
  );
});

test('a claim that is changed and one that is recorded while a version is looked at are carried over as they are then', async ({
  desk,
  asEditor: page,
}) => {
  const article = await createArticle(desk.reviewer, { text });
  const claim = await createClaim(desk.reviewer, article, ferries);
  await editParagraph(page, article.articleId, { number: 2, text: ferries.replace('Two', 'Three') });
  const check = page.getByRole('form', { name: 'Check of version 2' });
  await check.getByLabel('Why the text changed').fill('It was three.');

  const statement = 'Two ferries ran aground off Eastport.';
  await runCommand(editClaim, desk.reviewer, {
    claimId: claim.id,
    revision: claim.revision,
    statement,
    importance: 'HIGH',
    tags: [],
  });
  await createClaim(desk.reviewer, article, opened);
  await saving(page, 'import-version', () =>
    check.getByRole('button', { name: 'Store as version 2' }).click(),
  );
  await expect(page.getByText('Version 2, imported')).toBeVisible();
  await page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(statement);
  await expect(panel(page).locator('ins')).toHaveText('Three');
  await expect(page.getByText('The passage of 1 claim changed in this version.')).toBeVisible();
  await expect(page.getByRole('heading', { name: '2 claims' }).first()).toBeVisible();
});

test('whoever records a claim on the text before is told that there is a newer one, and keeps what was typed', async ({
  desk,
  asReviewer: page,
}) => {
  const article = await createArticle(desk.reviewer, { text });
  await createClaim(desk.reviewer, article, opened);
  await page.goto(`/articles/${article.articleId}`);
  await page.keyboard.press('u');
  await page
    .getByRole('dialog', { name: 'Nothing recorded here yet' })
    .getByRole('button', { name: ferries })
    .click();
  const statement = page.getByLabel('Statement').first();
  await statement.fill('Two ferries ran aground off Eastport.');
  await importChanged(desk.editor, article);
  await statement.press('ControlOrMeta+Enter');
  await expect(page.getByText(/The article has a newer text by now/).first()).toBeVisible();
  await expect(page.getByText('Two ferries ran aground off Eastport.').first()).toBeVisible();
});
