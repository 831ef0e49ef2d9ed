import { axeProblems, expect, test } from '#testing/end-to-end/fixtures.ts';
import { unlike } from '#testing/end-to-end/people.ts';
import { article, beginClaim, highlighted, outline, panel } from '#e2e/screens/workspace.ts';

const sentence = 'The ferry carried two hundred people over the sound on Monday, the harbour office said.';

/** A page with all that stands around a story, in a language. */
function page({
  headline,
  standfirst,
  caption,
  subhead,
  language = 'en',
  story = sentence,
}: Record<string, string>) {
  return `<!doctype html><html lang="${language}"><title>${headline}</title><main><h1>${headline}</h1>
    <p class="standfirst">${standfirst}</p><p class="byline">By Ada Cole</p>
    <figure><img src="a.jpg"><figcaption>${caption}</figcaption></figure>
    ${`<p>${story} ${story}</p>`.repeat(3)}<h2>${subhead}</h2><p>${story} ${unlike()}</p></main>`;
}

test('headline, standfirst, caption and subhead come in, are shown as what they are, and carry claims', async ({
  asReviewer,
}) => {
  const headline = `Ferry runs again. Nobody was hurt ${unlike()}`;
  const html = page({
    headline,
    standfirst: 'It had lain still for three weeks, and nobody knew why.',
    caption: 'The ferry at the pier on Monday. Photo: Kyodo/Reuters',
    subhead: 'Who pays for it',
  });

  await test.step('the preview says what each paragraph is, and what is wrong is put right', async () => {
    await asReviewer.goto('/articles/import');
    await asReviewer
      .locator('input[type="file"]')
      .setInputFiles({ name: 'ferry.html', mimeType: 'text/html', buffer: Buffer.from(html) });
    const preview = asReviewer.getByRole('form', { name: 'Preview of the import' });
    await expect(preview.getByLabel('What paragraph 1 is')).toHaveValue('HEADLINE');
    await expect(preview.getByLabel('What paragraph 2 is')).toHaveValue('STANDFIRST');
    await expect(preview.getByLabel('What paragraph 3 is')).toHaveValue('CAPTION');
    await expect(preview.getByLabel('What paragraph 7 is')).toHaveValue('SUBHEAD');
    await preview.getByLabel('What paragraph 6 is').selectOption('Leave out');
    await preview.getByLabel('What paragraph 5 is').selectOption('Subhead');
    await preview.getByLabel('What paragraph 5 is').selectOption('Paragraph');
    expect(await axeProblems(asReviewer)).toEqual([]);
    await preview.getByRole('button', { name: 'Save and open' }).click();
    await expect(asReviewer).toHaveURL(/\/articles\/[0-9a-f-]{36}/);
  });

  const reader = article(asReviewer);
  await test.step('the reader shows each once, as what it is', async () => {
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(headline);
    await expect(reader.getByText(headline)).toHaveCount(1);
    await expect(reader.getByRole('heading', { level: 2, name: 'Who pays for it' })).toBeVisible();
    await expect(reader.getByText('Standfirst: It had lain still')).toBeVisible();
    await expect(reader.getByRole('figure')).toHaveText(/^Caption: The ferry at the pier/);
    await expect(reader.getByText(sentence)).toHaveCount(3);
  });

  await test.step('with the mouse a claim is recorded on the headline, which is one sentence', async () => {
    await beginClaim(asReviewer, 'Nobody was hurt');
    await expect(panel(asReviewer).getByLabel('Statement')).toHaveValue(headline);
    await panel(asReviewer).getByRole('button', { name: 'Record claim' }).click();
    await expect.poll(() => highlighted(asReviewer)).toBe('Nobody was hurt');
    await expect(reader.getByRole('heading', { level: 1 }).locator('mark')).toHaveText('Nobody was hurt');
  });

  await test.step('with the keyboard one is recorded on the caption, without the picture’s credit', async () => {
    await asReviewer.keyboard.press('Escape');
    await asReviewer.evaluate(() => document.getSelection()?.removeAllRanges());
    await asReviewer.keyboard.press('r');
    await asReviewer.getByLabel('Words of the passage').fill('ferry pier');
    await expect(asReviewer.getByRole('dialog').getByRole('listitem')).toHaveText([
      'The ferry at the pier on Monday.',
    ]);
    await asReviewer.keyboard.press('Enter');
    await expect(panel(asReviewer).getByLabel('Statement')).toHaveValue('The ferry at the pier on Monday.');
    await asReviewer.keyboard.press('ControlOrMeta+Enter');
    await expect.poll(() => highlighted(asReviewer)).toBe('The ferry at the pier on Monday.');
    await expect(outline(asReviewer).getByRole('listitem')).toHaveCount(2);
    expect(await axeProblems(asReviewer)).toEqual([]);
  });
});

const others = [
  {
    language: 'ko',
    dir: 'ltr',
    headline: '여객선이 다시 다닌다. 다친 사람은 없다',
    standfirst: '석 주 동안 멈춰 있었고 아무도 까닭을 몰랐다.',
    caption: '월요일 항구의 여객선. 사진=연합뉴스',
    seen: '월요일 항구의 여객선.',
    subhead: '누가 돈을 내나',
    story: '여객선은 월요일에 승객 이백 명을 태우고 바다를 건넜다고 항만청이 말했다.',
  },
  {
    language: 'ar',
    dir: 'rtl',
    headline: 'العبّارة تعود إلى العمل. لم يُصب أحد',
    standfirst: 'توقفت ثلاثة أسابيع ولم يعرف أحد السبب.',
    caption: 'العبّارة عند الرصيف يوم الاثنين. صورة: رويترز',
    seen: 'العبّارة عند الرصيف يوم الاثنين.',
    subhead: 'من يدفع الثمن؟',
    story: 'قال مكتب الميناء إن العبّارة نقلت مئتي راكب عبر المضيق يوم الاثنين.',
  },
];

for (const { dir, seen, ...words } of others) {
  test(`a claim can be recorded on headline and caption of an article in ${words.language}`, async ({
    asReviewer,
  }) => {
    await asReviewer.goto('/articles/import');
    await asReviewer
      .locator('input[type="file"]')
      .setInputFiles({ name: 'a.html', mimeType: 'text/html', buffer: Buffer.from(page(words)) });
    const preview = asReviewer.getByRole('form', { name: 'Preview of the import' });
    await preview.getByRole('button', { name: 'Save and open' }).click();
    const heading = article(asReviewer).getByRole('heading', { level: 1 });
    await expect(heading).toHaveText(words.headline);
    await expect(heading).toHaveCSS('direction', dir);
    await beginClaim(asReviewer, words.headline.split(' ')[0] ?? '');
    await expect(panel(asReviewer).getByLabel('Statement')).toHaveValue(words.headline);
    await panel(asReviewer).getByRole('button', { name: 'Record claim' }).click();
    await expect.poll(() => highlighted(asReviewer)).toBe(words.headline.split(' ')[0]);
    await beginClaim(asReviewer, seen);
    await expect(panel(asReviewer).getByLabel('Statement')).toHaveValue(seen);
    await panel(asReviewer).getByRole('button', { name: 'Record claim' }).click();
    await expect(outline(asReviewer).getByRole('heading', { name: '2 claims' })).toBeVisible();
    await expect.poll(() => highlighted(asReviewer)).toBe(seen);
  });
}
