import type { Page } from '@playwright/test';
import { importVersion } from '#lib/commands/articles/import-version.ts';
import { outline, saving } from '#e2e/screens/workspace.ts';
import { createArticle, createClaim } from '#testing/end-to-end/articles.ts';
import { axeProblems, expect, test } from '#testing/end-to-end/fixtures.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';

const ferries = 'Two ferries ran aground in the storm, the coast guard said.';
const mayor = 'Mayor Ilse Brandt promised repairs worth four million crowns.';
const hurt = 'Nobody was hurt, according to the hospital.';
const first = `${ferries}\n\n${mayor}\n\n${hurt} The harbour stays open at night.`;

const form = (page: Page) => page.getByRole('form', { name: 'Text of the new version' });
const check = (page: Page) => page.getByRole('form', { name: 'Check of version 2' });

test('a name is corrected in the text, and what that does to each claim is seen before it is stored', async ({
  desk,
  asReviewer: page,
}) => {
  const article = await createArticle(desk.reviewer, { text: first });
  await createClaim(desk.reviewer, article, ferries);
  await createClaim(desk.reviewer, article, mayor);
  await page.goto(`/articles/${article.articleId}`);
  await outline(page).getByText(ferries).waitFor();
  await page.keyboard.press('v');
  await page.waitForURL(/\/new-version$/);

  await test.step('one paragraph at a time, and undone with Escape', async () => {
    await form(page).getByRole('button', { name: 'Edit paragraph 2' }).click();
    await page.getByLabel('Paragraph 2').fill('Nothing of this stays.');
    await page.keyboard.press('Escape');
    await expect(form(page).getByText(mayor)).toBeVisible();
    await form(page).getByRole('button', { name: 'Edit paragraph 2' }).click();
    await page.getByLabel('Paragraph 2').fill(mayor.replace('Brandt', 'Brand'));
    expect(await axeProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Done' }).click();
  });

  await test.step('what was edited is there after a reload', async () => {
    await page.reload();
    await expect(form(page).getByText('Mayor Ilse Brand promised')).toBeVisible();
    await expect(form(page).getByText('Draft restored')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+Enter');
    await form(page).getByRole('button', { name: 'See what it does to the claims' }).click();
  });

  await test.step('the claim on the changed name waits, the other goes along', async () => {
    const changed = check(page).getByRole('region', { name: 'Passage changed' });
    await expect(changed.locator('del')).toHaveText('Brandt');
    await expect(changed.locator('ins')).toHaveText('Brand');
    await expect(check(page).getByRole('status')).toContainText(
      '1 claim waits for a person to say where it stands.',
    );
    await check(page).getByText('Side by side').click();
    expect(await axeProblems(page)).toEqual([]);
    await check(page).getByRole('button', { name: 'Store as version 2' }).click();
    await expect(check(page).getByText('Say why the text changed.')).toBeVisible();
    await check(page).getByLabel('Why the text changed').fill('The mayor spells her name so.');
    await saving(page, 'import-version', () => page.keyboard.press('ControlOrMeta+Enter'));
  });

  await page.waitForURL(new RegExp(`/articles/${article.articleId}(?!/new-version)`));
  await expect(page.getByText('Version 2, imported')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Article' }).getByText('Ilse Brand promised')).toBeVisible();
});

test('the same text, another article’s, an empty one and one that came meanwhile are told in words, and nothing is lost', async ({
  desk,
  asReviewer: page,
}) => {
  const article = await createArticle(desk.reviewer, {
    text: `${first} ${first.replaceAll('.', ' again.')}`,
  });
  await page.goto(`/articles/${article.articleId}/new-version`);
  const see = () => form(page).getByRole('button', { name: 'See what it does to the claims' }).click();
  const paste = async (text: string) => {
    await form(page).getByRole('button', { name: 'Paste or open another text' }).click();
    await page.getByLabel('Paste the article').fill(text);
    await page.getByRole('button', { name: 'Continue' }).click();
  };

  await test.step('the same text', async () => {
    await see();
    await expect(check(page).getByText('This is version 1 already.')).toBeVisible();
    await expect(check(page).getByRole('button', { name: 'Store as version 2' })).toBeDisabled();
    await check(page).getByRole('button', { name: 'Back to the text' }).click();
  });

  await test.step('an empty one, and one of 5 MB', async () => {
    await paste(' \n ');
    await expect(page.getByText('There is no text in it.')).toBeVisible();
    await page.getByLabel('Article file').setInputFiles({
      name: 'long.txt',
      mimeType: 'text/plain',
      buffer: Buffer.alloc(5 * 1024 * 1024, 'word '),
    });
    await expect(page.getByText(/larger than 5 MB|under 5 MB/).last()).toBeVisible();
    await page.getByRole('button', { name: 'Back to the text' }).click();
  });

  await test.step('another article’s', async () => {
    const other = Array.from(
      { length: 60 },
      (_, at) => `Orchids number ${at} bloomed in the glass house of the park.`,
    );
    await paste(other.join(' '));
    await see();
    await expect(check(page).getByText('This looks like another article.')).toBeVisible();
    await expect(check(page).getByRole('button', { name: 'Store as version 2' })).toBeDisabled();
    await check(page).getByRole('button', { name: 'Back to the text' }).click();
    await form(page).getByRole('button', { name: 'Edit version 1 instead' }).click();
  });

  await test.step('another person’s version that came first', async () => {
    await form(page).getByRole('button', { name: 'Edit paragraph 1' }).click();
    await page.getByLabel('Paragraph 1').fill(ferries.replace('Two', 'Three'));
    await page.getByRole('button', { name: 'Done' }).click();
    await see();
    await check(page).getByLabel('Why the text changed').fill('It was three.');
    await runCommand(importVersion, desk.editor, {
      articleId: article.articleId,
      revision: 1,
      text: `${article.text} It rained.`,
      reason: 'The weather.',
    });
    await check(page).getByRole('button', { name: 'Store as version 2' }).click();
    const next = page.getByRole('form', { name: 'Check of version 3' });
    await expect(next.getByText('It rained.')).toBeVisible();
    await expect(next.getByLabel('Why the text changed')).toHaveValue('It was three.');
    await saving(page, 'import-version', () =>
      next.getByRole('button', { name: 'Store as version 3' }).click(),
    );
  });
  await expect(page.getByText('Version 3, imported')).toBeVisible();
});
