import { createArticle, publish } from '#testing/end-to-end/articles.ts';
import { axeProblems, expect, test } from '#testing/end-to-end/fixtures.ts';
import { saving } from '#e2e/screens/workspace.ts';

const works = Array.from(
  { length: 12 },
  (_, at) =>
    `In year ${at} of the works the mayor of harbour town ${at * 7} said the bridge would open soon.`,
).join(' ');

test('a text that is imported is recognised as a newer version, and a published article asks for its correction', async ({
  desk,
  asEditor: page,
}) => {
  const article = await createArticle(desk.reviewer, { text: works });
  await publish(desk.editor, article, 1);
  await page.goto('/articles/import');
  await page.getByLabel('Paste the article').fill(`${works} It opened on Monday.`);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('This looks like a newer version of')).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Make it a new version' }).click();
  await page.waitForURL(/\/new-version$/);
  await page.getByRole('button', { name: 'See what it does to the claims' }).click();
  const check = page.getByRole('form', { name: 'Check of version 2' });
  await expect(check.locator('ins')).toContainText('It opened on Monday.');
  await check.getByLabel('Why the text changed').fill('It opened.');
  await saving(page, 'import-version', () => page.keyboard.press('ControlOrMeta+Enter'));

  const ask = page.getByRole('dialog', { name: 'Is version 2 a correction?' });
  await expect(ask).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);
  await ask.getByRole('button', { name: 'Write what readers are told' }).click();
  const form = page.getByRole('dialog', { name: 'Record a correction' });
  await form.getByLabel('What readers are told').fill('The bridge opened on Monday.');
  await form.getByLabel('Reason').fill('It was open already.');
  await saving(page, 'record-correction', () => page.keyboard.press('ControlOrMeta+Enter'));
  await expect(page.getByRole('region', { name: 'Corrections' })).toContainText(
    'The bridge opened on Monday.',
  );
  await page.reload();
  await expect(ask).toHaveCount(0);
});
