import { recordClaim } from '#lib/commands/claims/record-claim.ts';
import { outline, panel, saving } from '#e2e/screens/workspace.ts';
import { createArticle, passageOf } from '#testing/end-to-end/articles.ts';
import { axeProblems, expect, test } from '#testing/end-to-end/fixtures.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';
import { pasteText } from './new-text.ts';

const sentence = (at: number, crates = 'forty') =>
  `Ship ${at} left the harbour with some ${crates} crates of fish and three passengers on board.`;
const paragraphsOf = (crates: (at: number) => string) =>
  Array.from({ length: 75 }, (_, row) =>
    Array.from({ length: 4 }, (_sentence, at) => sentence(row * 4 + at + 1, crates(row * 4 + at + 1))).join(
      ' ',
    ),
  );

test('three hundred claims are carried over to a new version, looked at and settled from the queue', async ({
  desk,
  asReviewer: page,
}) => {
  test.setTimeout(240_000);
  const article = await createArticle(desk.reviewer, { text: paragraphsOf(() => 'forty').join('\n\n') });
  const { articleId, versionId, text } = article;
  for (let at = 1; at <= 300; at += 1) {
    const statement = sentence(at);
    await runCommand(recordClaim, desk.reviewer, {
      articleId,
      versionId,
      ...passageOf(text, statement),
      statement,
    });
  }
  // Every tenth sentence changes, and the last paragraph stands first.
  const changed = paragraphsOf((at) => (at % 10 === 0 ? 'fifty' : 'forty'));
  const next = [changed.at(-1) ?? '', ...changed.slice(0, -1)].join('\n\n');

  await test.step('before it is stored', async () => {
    await pasteText(page, articleId, next);
    const check = page.getByRole('form', { name: 'Check of version 2' });
    await expect(check.getByRole('status')).toContainText(
      '30 claims wait for a person to say where they stand. 270 claims go along by themselves.',
    );
    const region = (name: string) => check.getByRole('region', { name, exact: true });
    await expect(region('Passage changed').getByRole('listitem')).toHaveCount(30);
    await expect(region('Moved')).toBeVisible();
    await expect(region('As before')).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);
    await check.getByLabel('Why the text changed').fill('The crates were counted again.');
    await saving(page, 'import-version', () => page.keyboard.press('ControlOrMeta+Enter'));
  });

  await test.step('from the queue', async () => {
    await expect(page.getByText('The passages of 30 claims changed in this version.')).toBeVisible();
    await page.keyboard.press('q');
    await expect(outline(page).getByRole('heading', { name: '30 of 300 claims' })).toBeVisible();
    for (let left = 29; left >= 27; left -= 1) {
      await expect(panel(page).locator('ins')).toHaveText('fifty');
      await saving(page, 'settle-passage', () => page.keyboard.press('a'));
      await expect(outline(page).getByRole('heading', { name: `${left} of 300 claims` })).toBeVisible();
    }
  });

  await test.step('between the versions', async () => {
    await page.goto(`/articles/${articleId}/versions`);
    await expect(page.getByRole('heading', { name: 'From version 1 to version 2' })).toBeVisible();
    await expect(page.locator('ins', { hasText: 'fifty' })).toHaveCount(30);
    await expect(page.getByRole('link', { name: /^Claim 300: / }).first()).toBeAttached();
    await page.keyboard.press('b');
    await expect(page.getByRole('radio', { name: 'Side by side' })).toBeChecked();
    expect(await axeProblems(page)).toEqual([]);
  });
});
