import { importVersion } from '#lib/commands/articles/import-version.ts';
import { article as reader, outline, panel, saving } from '#e2e/screens/workspace.ts';
import { createArticle, createClaim, publish } from '#testing/end-to-end/articles.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';
import { editParagraph, pasteText } from './new-text.ts';

const opened = 'The harbour in Eastport reopened on Monday after eleven days.';
const ferries = 'Two ferries ran aground in the storm, the coast guard said.';
const mayor = 'Mayor Ilse Brandt promised repairs worth four million crowns.';
const hurt = 'Nobody was hurt, according to the hospital.';

test('a story goes from its first draft over a second version to one that is published and corrected', async ({
  desk,
  asEditor: page,
}) => {
  const article = await createArticle(desk.reviewer, { text: [opened, ferries, mayor, hurt].join('\n\n') });
  const { articleId } = article;
  for (const words of [opened, ferries, mayor, hurt]) await createClaim(desk.reviewer, article, words);

  await test.step('the second draft moves one passage, changes one, loses one and keeps one', async () => {
    const second = [mayor, opened, ferries.replace('Two', 'Three'), 'A ward was opened in the old school.'];
    await pasteText(page, articleId, second.join('\n\n'));
    const check = page.getByRole('form', { name: 'Check of version 2' });
    const region = (name: string) => check.getByRole('region', { name, exact: true });
    await expect(region('Passage changed')).toContainText('ferries ran aground');
    await expect(region('Passage gone')).toContainText(hurt);
    await expect(region('Moved')).toContainText('1');
    await expect(region('As before')).toContainText('1');
    await check.getByLabel('Why the text changed').fill('The coast guard counted again.');
    await saving(page, 'import-version', () => page.keyboard.press('ControlOrMeta+Enter'));
  });

  await test.step('what waits is accepted and dropped, and a drop can be taken back later', async () => {
    await expect(page.getByText('The passages of 2 claims changed in this version.')).toBeVisible();
    await page.keyboard.press('q');
    await expect(panel(page).locator('ins')).toHaveText('Three');
    await saving(page, 'settle-passage', () => page.keyboard.press('a'));
    await expect(panel(page).getByText('Its passage is not in the newest text')).toBeVisible();
    await saving(page, 'settle-passage', () => page.keyboard.press('x'));
    await expect(page.getByText('Every passage is settled.')).toBeVisible();
    await page.reload();
    await outline(page).getByText(hurt).click();
    const takeBack = panel(page).getByRole('button', { name: 'Take back' });
    await saving(page, 'undo-settle-passage', () => takeBack.click());
    await expect(page.getByText('The passage of 1 claim changed in this version.')).toBeVisible();
    await saving(page, 'settle-passage', () => page.keyboard.press('x'));
    await expect(takeBack).toBeVisible();
  });

  await test.step('it is published, and the third version asks whether it is a correction', async () => {
    await publish(desk.editor, article, 2);
    await editParagraph(page, articleId, { number: 1, text: mayor.replace('Brandt', 'Brand') });
    const check = page.getByRole('form', { name: 'Check of version 3' });
    await check.getByLabel('Why the text changed').fill('Her name.');
    await saving(page, 'import-version', () => page.keyboard.press('ControlOrMeta+Enter'));
    const ask = page.getByRole('dialog', { name: 'Is version 3 a correction?' });
    await ask.getByRole('button', { name: 'Write what readers are told' }).click();
    const correction = page.getByRole('dialog', { name: 'Record a correction' });
    await correction.getByLabel('What readers are told').fill('The mayor’s name is Brand.');
    await correction.getByLabel('Reason').fill('She told us.');
    await saving(page, 'record-correction', () => page.keyboard.press('ControlOrMeta+Enter'));
    await expect(page.getByRole('region', { name: 'Corrections' })).toContainText(
      'The mayor’s name is Brand.',
    );
    await expect(reader(page).getByText('Mayor Ilse Brand promised')).toBeVisible();
  });

  await test.step('each claim says in which versions it stood, and how it read', async () => {
    await page.goto(`/articles/${articleId}/versions`);
    await expect(page.getByRole('heading', { name: 'From version 2 to version 3' })).toBeVisible();
    await page.keyboard.press('k');
    await expect(page.getByRole('heading', { name: 'From version 1 to version 2' })).toBeVisible();
    await page
      .getByRole('link', { name: /^Claim \d: / })
      .first()
      .click();
    await expect(page).toHaveURL(/claim/);
  });
});

test('a word that denies a passage from beside it is seen in its sentence, before it is stored and after', async ({
  desk,
  asReviewer: page,
}) => {
  const before = `${opened} The mayor did sign the contract in May, the clerk said.`;
  const article = await createArticle(desk.reviewer, { text: before });
  const claim = await createClaim(desk.reviewer, article, 'sign the contract in May');
  const text = before.replace('did sign', 'did not sign');
  await editParagraph(page, article.articleId, { number: 1, text });
  const changed = page.getByRole('region', { name: 'Passage changed' });
  await expect(changed.locator('ins')).toHaveText(/not/);
  await runCommand(importVersion, desk.reviewer, {
    articleId: article.articleId,
    revision: 1,
    text,
    reason: 'He did not.',
  });
  await page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
  await expect(panel(page).getByText('Its own words stayed.')).toBeVisible();
  await expect(panel(page).locator('ins')).toHaveText(/not/);
});
