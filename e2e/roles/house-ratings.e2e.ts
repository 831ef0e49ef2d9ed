import { createArticleWithClaim } from '#testing/end-to-end/articles.ts';
import { download } from '#testing/end-to-end/downloads.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { readCsv } from '#testing/exporting/read-csv.ts';
import { textOfFile } from '#testing/text-of-file.ts';
import { saving } from '#e2e/screens/workspace.ts';

test('an admin names a status as the house does, and it stands beside it everywhere', async ({
  desk,
  asAdmin: page,
  browserOf,
}) => {
  const { article, claim } = await createArticleWithClaim(desk.reviewer);
  const row = page.getByRole('list', { name: 'House ratings' }).getByRole('listitem').first();
  const dialog = page.getByRole('dialog', { name: 'What “Unverified” is called here' });

  await test.step('a name that is another status is refused, and what was typed stays', async () => {
    await page.goto('/settings/ratings');
    await row.getByRole('button', { name: 'Name Unverified' }).click();
    await dialog.getByLabel('What it means').fill('Nobody has shown it yet.');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog.getByText('Name it, or leave the rest empty too.')).toBeVisible();
    await dialog.getByLabel('Name').fill('confirmed');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog.getByText('“Confirmed” is another status.', { exact: false })).toBeVisible();
    await expect(dialog.getByLabel('What it means')).toHaveValue('Nobody has shown it yet.');
    await expect(dialog.getByText('without a number', { exact: false })).toBeVisible();
  });

  await test.step('a name that fits is saved, and the change with who made it', async () => {
    await dialog.getByLabel('Name').fill('Unproven');
    await saving(page, 'set-house-rating', () => page.keyboard.press('ControlOrMeta+Enter'));
    await expect(row).toContainText('Unproven');
    await expect(page.getByText(`${desk.admin.name} named Unverified “Unproven”.`)).toBeVisible();
  });

  await test.step('a viewer reads it beside the status, in the report and in the data', async () => {
    const viewer = await browserOf(desk.viewer);
    await viewer.goto(`/claims/${claim.id}`);
    await expect(viewer.getByText('Unverified · Unproven').first()).toBeVisible();
    await viewer.goto('/claims');
    await expect(viewer.getByRole('table').getByText('Unverified · Unproven').first()).toBeVisible();
    await viewer.getByRole('button', { name: 'Status' }).click();
    await expect(viewer.getByLabel('Unverified (Unproven)')).toBeVisible();
    await viewer.goto('/dashboard');
    const words = viewer.getByRole('main');
    await expect(
      words.getByRole('listitem').getByText('Unverified (Unproven)', { exact: true }),
    ).toBeVisible();
    await expect(words.getByRole('term').filter({ hasText: 'Unverified (Unproven)' })).toBeVisible();
    await viewer.goto(`/articles/${article.articleId}`);
    await expect(viewer.getByRole('img', { name: 'Claim 1, unverified (Unproven):' })).toBeVisible();
    await expect(
      viewer.getByRole('button', { name: /^Claim 1: .*, Unverified \(Unproven\)$/ }),
    ).toBeVisible();
    const exported = async (name: RegExp) => {
      await viewer.getByRole('button', { name: 'Export' }).focus();
      await viewer.keyboard.press('Enter');
      return (await download(viewer, () => viewer.getByRole('menuitem', { name }).click())).bytes;
    };
    const report = await textOfFile('html', await exported(/^Web page/));
    const said = report.replace(/\s+/g, ' ');
    expect(said).toContain('1: 1 unverified (Unproven)');
    expect(said).toContain('Unproven (unverified): Nobody has shown it yet.');
    const [names = [], cells = []] = readCsv((await exported(/^Claims as CSV/)).toString('utf8').slice(1));
    expect(cells[names.indexOf('house rating')]).toBe('Unproven');
  });
});
