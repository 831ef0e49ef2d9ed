import { createArticleWithClaims, publish } from '#testing/end-to-end/articles.ts';
import { download } from '#testing/end-to-end/downloads.ts';
import { axeProblems, expect, test } from '#testing/end-to-end/fixtures.ts';
import { saving } from '#e2e/screens/workspace.ts';
import { textOfFile } from '#testing/text-of-file.ts';

const told = 'An earlier version of this article gave the wrong day. It was a Tuesday.';
const better = 'An earlier version of this article gave the wrong day. It was a Wednesday.';

test('an editor corrects an article that is out, replaces the correction, withdraws it and puts it back', async ({
  desk,
  asEditor: page,
  browserOf,
}) => {
  const { article, claims } = await createArticleWithClaims(desk.reviewer, 2);
  await publish(desk.editor, article, 1);
  await page.goto(`/articles/${article.articleId}`);
  const form = page.getByRole('dialog', { name: 'Record a correction' });
  const list = page.getByRole('dialog', { name: 'Corrections' });
  const shown = page.getByRole('region', { name: 'Corrections' });

  await test.step('by the palette, and what is missing or wrong is said where it is', async () => {
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('combobox').fill('erratum');
    await page.getByRole('option', { name: 'Record a correction' }).click();
    await form.getByRole('button', { name: 'Record correction' }).click();
    await expect(form.getByText('Give the text that readers get.')).toBeVisible();
    await expect(form.getByText('Give a reason.')).toBeVisible();
    await expect(form.getByLabel('What readers are told')).toBeFocused();
    expect(await axeProblems(page)).toEqual([]);
    await form.getByLabel('What readers are told').fill(told);
    await form.getByLabel('Reason').fill('The harbour office wrote to us.');
    await form.getByLabel('Made public').fill('2001-02-03T10:00');
    await form.getByRole('button', { name: 'Record correction' }).click();
    await expect(form.getByText('Give a time after the article was published.')).toBeVisible();
    await expect(form.getByLabel('What readers are told')).toHaveValue(told);
  });

  await test.step('what was typed is there after a reload', async () => {
    await page.reload();
    await page.getByRole('button', { name: /^Article: Published/ }).click();
    await page.getByRole('menuitem', { name: 'Record a correction' }).click();
    await expect(form.getByText('Draft restored')).toBeVisible();
    await expect(form.getByLabel('Reason')).toHaveValue('The harbour office wrote to us.');
    await form.getByLabel('Made public').fill('');
    await form.getByRole('checkbox', { name: `2. ${claims[1]?.statement}` }).check();
    await saving(page, 'record-correction', () => page.keyboard.press('ControlOrMeta+Enter'));
    await expect(form).toHaveCount(0);
    await expect(shown).toContainText(told);
  });

  await test.step('another takes its place, and both stay', async () => {
    await page.keyboard.press('o');
    await list.getByRole('button', { name: 'Replace' }).click();
    const replacing = page.getByRole('dialog', { name: 'Replace a correction' });
    await expect(replacing.getByLabel('What readers are told')).toHaveValue(told);
    await replacing.getByLabel('What readers are told').fill(better);
    await replacing.getByLabel('Reason').fill('The office looked again.');
    await saving(page, 'amend-correction', () =>
      replacing.getByRole('button', { name: 'Replace correction' }).click(),
    );
    await expect(list.getByText('Replaced', { exact: true })).toBeVisible();
    await expect(list.getByText(told)).toBeVisible();
    await expect(list.getByText(better)).toBeVisible();
    await expect(list.getByText(/^Claim 2:/)).toHaveCount(2);
    expect(await axeProblems(page)).toEqual([]);
  });

  await test.step('it is withdrawn with a reason, and put back', async () => {
    await list.getByRole('button', { name: 'Withdraw' }).click();
    const withdrawing = page.getByRole('dialog', { name: 'Withdraw a correction' });
    await withdrawing.getByRole('button', { name: 'Withdraw correction' }).click();
    await expect(withdrawing.getByText('Give a reason.')).toBeVisible();
    await withdrawing.getByLabel('Reason').fill('It was Monday after all.');
    await saving(page, 'withdraw-correction', () =>
      withdrawing.getByRole('button', { name: 'Withdraw correction' }).click(),
    );
    await expect(list.getByText('It was Monday after all.')).toBeVisible();
    await saving(page, 'undo-withdraw-correction', () =>
      list.getByRole('button', { name: 'Put back' }).click(),
    );
    await expect(list.getByText('Withdrawn', { exact: true })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(list).toHaveCount(0);
    await expect(shown).toContainText(better);
    await expect(shown).not.toContainText(told);
  });

  await test.step('a viewer reads it on a phone and in the report, and can change nothing', async () => {
    const viewer = await browserOf(desk.viewer);
    await viewer.goto(`/articles/${article.articleId}`);
    await viewer.getByRole('button', { name: 'Export' }).focus();
    await viewer.keyboard.press('Enter');
    const report = await download(viewer, () => viewer.getByRole('menuitem', { name: /^Web page/ }).click());
    const text = (await textOfFile('html', report.bytes)).replace(/\s+/g, ' ');
    for (const said of [told, better, 'since replaced', 'What changed after publication']) {
      expect(text).toContain(said);
    }
    await viewer.setViewportSize({ width: 390, height: 844 });
    await viewer.getByRole('button', { name: 'All 2 corrections' }).click();
    const read = viewer.getByRole('dialog', { name: 'Corrections' });
    await expect(read.getByText('The office looked again.')).toBeVisible();
    await expect(read.getByRole('button', { name: /Replace|Withdraw|Record/ })).toHaveCount(0);
    expect(await viewer.evaluate(() => document.documentElement.scrollWidth <= 390)).toBe(true);
    expect(await axeProblems(viewer)).toEqual([]);
  });
});
