import { createArticleWithClaims } from '#testing/end-to-end/articles.ts';
import { confirmed } from '#testing/end-to-end/claims.ts';
import { download } from '#testing/end-to-end/downloads.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { countAsOwner } from '#testing/end-to-end/owner.ts';
import { textOfFile } from '#testing/text-of-file.ts';

const formats = [
  ['PDF', 'pdf'],
  ['Word (DOCX)', 'docx'],
  ['Web page (HTML)', 'html'],
  ['Markdown', 'md'],
] as const;

test('a viewer takes the checked copy along in each format, from a menu that says what each is for', async ({
  desk,
  asViewer: page,
}) => {
  const { article, claims } = await createArticleWithClaims(desk.reviewer, 2);
  const [first, second] = claims;
  if (!first || !second) throw new Error('There are two.');
  await confirmed(desk.reviewer, first);
  await page.goto(`/articles/${article.articleId}`);
  const button = page.getByRole('button', { name: 'Export' });

  for (const [name, format] of formats) {
    await test.step(`as ${format}`, async () => {
      await button.focus();
      await page.keyboard.press('Enter');
      const item = page.getByRole('menuitem', { name });
      await expect(item).toHaveText(/.{20,}/);
      await item.focus();
      const file = await download(page, () => page.keyboard.press('Enter'));
      expect(file.name).toMatch(new RegExp(`^report-harbour-reopens-.*\\.${format}$`));
      const text = (await textOfFile(format, file.bytes)).replace(/\s+/g, ' ');
      for (const said of [
        article.headline,
        first.statement,
        second.statement,
        'What we know',
        'Safe wording',
      ]) {
        expect(text).toContain(said);
      }
      expect(text).toContain(`/claims/${first.id}`);
    });
  }
  expect(
    await countAsOwner(
      desk.workspaceId,
      `SELECT count(*) FROM "Event" WHERE type = 'export.made' AND "articleId" = '${article.articleId}'`,
    ),
  ).toBe(formats.length);

  await page.setViewportSize({ width: 390, height: 700 });
  await button.click();
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  const items = await page.getByRole('menuitem').all();
  expect(items.length).toBeGreaterThan(formats.length);
  for (const item of items) {
    // Each says what it is for, and all are within reach.
    await expect(item).toHaveText(/.{20,}/);
    await item.scrollIntoViewIfNeeded();
    const box = await item.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 390 && box.y + box.height <= 700).toBe(true);
  }
});

test('a viewer takes the status summary along from the dashboard, with the figures that stand there', async ({
  desk,
  asViewer: page,
}) => {
  const { claims } = await createArticleWithClaims(desk.reviewer, 3);
  const [first] = claims;
  if (!first) throw new Error('There are three.');
  await confirmed(desk.reviewer, first);
  await page.goto('/dashboard');
  await expect(page.getByRole('link', { name: '3 open claims', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByText('The status summary, for people')).toBeVisible();
  const file = await download(page, () => page.getByRole('menuitem', { name: 'Markdown' }).click());
  expect(file.name).toMatch(/^status-summary-[\d-]+\.md$/);
  const text = await textOfFile('md', file.bytes);
  expect(text).toContain('Claim status of');
  expect(text).toMatch(/\*\*Open\*\* \| \[3\]\(<[^>]*\/claims\?settled=no>\)/);
  expect(
    await countAsOwner(
      desk.workspaceId,
      `SELECT count(*) FROM "Event" WHERE type = 'export.made' AND after->>'report' = 'status-summary'`,
    ),
  ).toBe(1);
});
