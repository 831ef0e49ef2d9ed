import { createArticle, createClaim } from '#testing/end-to-end/articles.ts';
import { axeProblems, expect, test } from '#testing/end-to-end/fixtures.ts';
import { outline, panel } from '#e2e/screens/workspace.ts';

const ferries = 'Two ferries ran aground in the storm, the coast guard said.';
const hurt = 'Nobody was hurt, according to the hospital.';

test('a person sees on which sentences nothing is recorded yet, and records from there', async ({
  desk,
  asEditor: page,
}) => {
  const article = await createArticle(desk.reviewer, { text: `${ferries} ${hurt}` });
  await createClaim(desk.reviewer, article, 'Two ferries');
  await page.goto(`/articles/${article.articleId}`);
  await outline(page).getByText('Two ferries').waitFor();
  await page.keyboard.press('u');
  const dialog = page.getByRole('dialog', { name: 'Nothing recorded here yet' });
  await expect(dialog.getByText('On 1 of 2 sentences a claim is recorded.')).toBeVisible();
  await expect(dialog.getByRole('listitem')).toHaveText([hurt]);
  expect(await axeProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: hurt }).click();
  await expect(panel(page).getByText(hurt).first()).toBeVisible();
});
