import { importVersion } from '#lib/commands/articles/import-version.ts';
import { createArticle, createClaim } from '#testing/end-to-end/articles.ts';
import { axeProblems, expect, test } from '#testing/end-to-end/fixtures.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';
import { stories } from './stories.ts';

for (const { language, kept, before, after } of stories) {
  test(`two versions in ${language} are compared word by word, with the claims in place`, async ({
    desk,
    asViewer: page,
  }) => {
    const text = `${kept}\n\n${before}`;
    const article = await createArticle(desk.reviewer, { text, language });
    await createClaim(desk.reviewer, article, kept);
    const claim = await createClaim(desk.reviewer, article, before);
    const target = { articleId: article.articleId };
    await runCommand(importVersion, desk.reviewer, {
      ...target,
      revision: 1,
      text: `${kept}\n\n${after}`,
      reason: 'It was three.',
    });
    await runCommand(importVersion, desk.editor, {
      ...target,
      revision: 2,
      text: `${kept}\n\n${after}\n\n${kept.slice(0, 12)} +1`,
      reason: 'One more line.',
    });
    await page.goto(`/articles/${article.articleId}`);
    await page.getByRole('link', { name: 'Version 3' }).click();
    const became = page.getByRole('listitem').filter({ hasText: before });
    await expect(page.getByRole('heading', { name: 'From version 2 to version 3' })).toBeVisible();
    await expect(page.locator('ins')).toHaveCount(1);
    await page.keyboard.press('k');
    await expect(page.getByRole('heading', { name: 'From version 1 to version 2' })).toBeVisible();
    await expect(page.locator('mark del').first()).toBeVisible();
    await expect(page.getByRole('link', { name: /^Claim 2: / }).first()).toBeVisible();
    await expect(became.first()).toContainText('changed, and waits for a person');
    await page.keyboard.press('b');
    await expect(page.getByRole('radio', { name: 'Side by side' })).toBeChecked();
    expect(await axeProblems(page)).toEqual([]);
    await page.goto(`/claims/${claim.id}`);
    const stood = page.getByRole('list', { name: 'Versions it stood in, newest first' });
    await expect(stood.getByRole('listitem')).toHaveCount(3);
    await expect(stood.getByRole('listitem').last()).toContainText('recorded on it');
    await expect(stood.getByRole('listitem').last()).toContainText(before);
  });
}
