import { importVersion } from '#lib/commands/articles/import-version.ts';
import { panel, saving } from '#e2e/screens/workspace.ts';
import { createArticle, createClaim } from '#testing/end-to-end/articles.ts';
import { axeProblems, expect, test } from '#testing/end-to-end/fixtures.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';
import { stories } from './stories.ts';

for (const { language, kept, before, after } of stories) {
  test(`a passage that changed in ${language} is seen word by word, accepted, and taken back`, async ({
    desk,
    asReviewer: page,
  }) => {
    const article = await createArticle(desk.reviewer, { text: `${kept}\n\n${before}`, language });
    await createClaim(desk.reviewer, article, kept);
    const claim = await createClaim(desk.reviewer, article, before);
    await runCommand(importVersion, desk.editor, {
      articleId: article.articleId,
      revision: 1,
      // The paragraphs change places, so that the one that stays has moved.
      text: `${after}\n\n${kept}`,
      reason: 'It was three.',
    });
    await page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
    await expect(page.getByText('The passage of 1 claim changed in this version.')).toBeVisible();
    await expect(panel(page).locator('del').first()).toBeVisible();
    await expect(panel(page).locator('ins').first()).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);
    await saving(page, 'settle-passage', () => page.keyboard.press('a'));
    const waits = page.getByText('The passage of 1 claim changed in this version.');
    await expect(waits).toHaveCount(0);
    await saving(page, 'undo-settle-passage', () =>
      page.getByRole('dialog', { name: 'Passage accepted' }).getByRole('button', { name: 'Undo' }).click(),
    );
    await expect(waits).toBeVisible();
  });
}
