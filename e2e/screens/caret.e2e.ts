import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  createArticle,
  createArticleWithClaims,
  createClaim,
  passageOf,
} from '#testing/end-to-end/articles.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { provenAlive } from './page.ts';
import { article, highlighted, panel, selectWithMouse } from './workspace.ts';

const selected = (page: Page) => page.evaluate(() => getSelection()?.toString() ?? '');
const caret = (page: Page) => page.locator('[data-caret]');

async function press(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function anchorsOf(actor: Actor, versionId: string) {
  return inWorkspace(actor, (db) =>
    db.anchor.findMany({ where: { versionId }, select: { start: true, end: true, exact: true } }),
  );
}

const written = [
  {
    what: 'English, by words',
    language: 'en',
    text: 'The harbour reopened on Monday after eleven days.\n\nNobody was hurt.',
    keys: [
      'Control+Home',
      'Control+ArrowRight',
      'ArrowRight',
      ...Array<string>(3).fill('Control+Shift+ArrowRight'),
    ],
    words: 'harbour reopened on',
  },
  {
    what: 'emoji, by characters',
    language: 'en',
    text: 'Ah 👩‍👩‍👧‍👦🇰🇵é! Then nothing.',
    keys: [
      'Control+Home',
      ...Array<string>(3).fill('ArrowRight'),
      ...Array<string>(3).fill('Shift+ArrowRight'),
    ],
    words: '👩‍👩‍👧‍👦🇰🇵é',
  },
  {
    what: 'Arabic, where the arrow to the left goes on',
    language: 'ar',
    text: 'قالت الوكالة إن الرئيس أرسل رسالة.',
    keys: [
      'Control+Home',
      'Control+ArrowLeft',
      'ArrowLeft',
      ...Array<string>(2).fill('Control+Shift+ArrowLeft'),
    ],
    words: 'الوكالة إن',
  },
  {
    what: 'Chinese, which writes no spaces between words',
    language: 'zh',
    text: '平壤说信件已经收到。莫斯科没有说话。',
    keys: ['Control+Home', 'Control+ArrowRight', ...Array<string>(2).fill('Control+Shift+ArrowRight')],
    words: '说信件',
  },
  {
    what: 'lines, to their ends',
    language: 'en',
    text: 'The first line ends here.\nThe second line ends there.\nThe third one stays.',
    keys: ['Control+Home', 'ArrowDown', 'End', 'Home', 'Shift+End'],
    words: 'The second line ends there.',
  },
] as const;

for (const { what, language, text, keys, words } of written) {
  test(`a claim is recorded with a caret and nothing else, in ${what}`, async ({
    desk,
    asReviewer: page,
  }) => {
    const made = await createArticle(desk.reviewer, { text, language });
    await page.goto(`/articles/${made.articleId}`);
    await provenAlive(page);
    await page.keyboard.press('F7');
    await expect(article(page)).toBeFocused();
    await expect(caret(page)).toBeVisible();
    await press(page, keys);
    expect(await selected(page)).toBe(words);
    await page.keyboard.press('Enter');
    await expect(panel(page).getByLabel('Statement')).toBeFocused();
    await expect.poll(() => highlighted(page)).toBe(words);
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect
      .poll(() => anchorsOf(desk.reviewer, made.versionId))
      .toEqual([{ ...passageOf(made.text, words), exact: words }]);
  });
}

test('the caret goes over claims and their numbers, says where it is, and leaves the letters to the page', async ({
  desk,
  asReviewer: page,
}) => {
  const { article: made, claims } = await createArticleWithClaims(desk.reviewer, 3);
  await page.goto(`/articles/${made.articleId}`);
  await provenAlive(page);
  const heading = panel(page).getByRole('heading', { level: 2 });
  await article(page).focus();
  // With the article in focus, the first selecting press is enough.
  await press(page, ['Shift+ArrowRight', 'Control+Shift+ArrowDown', 'Control+Shift+End']);
  expect(await selected(page)).toBe(made.text);
  await expect(page.getByText(`Selected: ${made.text}`)).toBeAttached();
  await expect(page.getByRole('toolbar', { name: 'Selected passage' })).toBeVisible();

  await page.keyboard.press('j');
  await expect(heading).toHaveText(claims[1]?.statement ?? '');
  await page.keyboard.press('k');
  await expect(heading).toHaveText(claims[0]?.statement ?? '');
  // What is read out of the claim comes a moment after it, and would take the place of what the caret says.
  await expect(page.getByText(/^Claim 1 of 3: /)).toBeAttached();
  await expect(article(page)).toBeFocused();
  await press(page, ['Control+Home', 'Control+ArrowRight']);
  await expect(page.getByText('The', { exact: true })).toBeAttached();
  await expect(caret(page)).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);

  await page.keyboard.press('Escape');
  await expect(caret(page)).toHaveCount(0);
  await expect(article(page)).toBeFocused();
  expect(await selected(page)).toBe('');
});

test('the caret keeps its column from line to line, and stays in view of a long article', async ({
  desk,
  asReviewer: page,
}) => {
  const paragraph =
    'The harbour in Eastport reopened on Monday after eleven days, the office said there. '.repeat(5);
  const made = await createArticle(desk.reviewer, {
    text: Array<string>(40).fill(paragraph.trim()).join('\n\n'),
  });
  await page.goto(`/articles/${made.articleId}`);
  await provenAlive(page);
  await page.keyboard.press('F7');
  const box = async () => (await caret(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await press(page, ['Control+Home', ...Array<string>(12).fill('ArrowRight')]);
  const first = await box();
  for (let line = 1; line <= 30; line += 1) {
    const before = await box();
    await page.keyboard.press('ArrowDown');
    const after = await box();
    expect(Math.abs(after.x - first.x), `line ${line}`).toBeLessThan(16);
    expect(after.y > before.y || after.y > 500, `line ${line}`).toBe(true);
  }
  const view = (await article(page).boundingBox()) ?? { y: 0, height: 0 };
  const last = await box();
  expect(last.y).toBeGreaterThan(view.y);
  expect(last.y + last.height).toBeLessThan(view.y + view.height);
  await press(page, Array<string>(30).fill('ArrowUp'));
  expect(await page.evaluate(() => getSelection()?.focusOffset)).toBe(12);
});

test('a viewer goes about with the caret and records nothing', async ({ desk, asViewer: page }) => {
  const made = await createArticle(desk.reviewer);
  await page.goto(`/articles/${made.articleId}`);
  await provenAlive(page);
  await press(page, ['F7', 'Control+Home', 'Control+Shift+ArrowRight']);
  expect(await selected(page)).toBe('The');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByLabel('Statement')).toHaveCount(0);
});

test('a third click takes the whole paragraph, over the numbers of claims in it', async ({
  desk,
  asReviewer: page,
}) => {
  const text = 'The harbour reopened on Monday. Two ferries ran aground.\n\nNobody was hurt.';
  const made = await createArticle(desk.reviewer, { text });
  await createClaim(desk.reviewer, made, 'The harbour reopened');
  await createClaim(desk.reviewer, made, 'Two ferries');
  await page.goto(`/articles/${made.articleId}`);
  await provenAlive(page);
  for (const words of ['on Monday', 'Two ferries']) {
    await article(page).getByText(words).click({ clickCount: 3 });
    expect(await selected(page)).toBe('The harbour reopened on Monday. Two ferries ran aground.');
    await expect(page.getByRole('toolbar', { name: 'Selected passage' })).toBeVisible();
  }
  await page.keyboard.press('r');
  await expect.poll(() => highlighted(page)).toBe('The harbour reopened on Monday. Two ferries ran aground.');
});

for (const width of [1440, 1024, 390]) {
  test(`the bar of a selection stays within the article at ${width} pixels`, async ({ desk, browserOf }) => {
    const page = await browserOf(desk.reviewer, { viewport: { width, height: 844 } });
    const text = 'First words of a line that goes on and on until it wraps and comes to an end at the last.';
    const made = await createArticle(desk.reviewer, { text });
    await createClaim(desk.reviewer, made, 'wraps');
    await page.goto(`/articles/${made.articleId}`);
    await provenAlive(page);
    for (const words of ['First', 'goes on', 'and comes', 'last.']) {
      await selectWithMouse(page, words);
      const bar = page.getByRole('toolbar', { name: 'Selected passage' });
      await expect(bar.getByRole('button', { name: 'Move claim 1 here' })).toBeVisible();
      const [inner, outer] = [await bar.boundingBox(), await article(page).boundingBox()];
      if (!inner || !outer) throw new Error('The bar is not shown.');
      expect(inner.x, words).toBeGreaterThanOrEqual(outer.x);
      expect(inner.x + inner.width, words).toBeLessThanOrEqual(outer.x + outer.width);
      expect(inner.y + inner.height, words).toBeLessThanOrEqual(outer.y + outer.height);
      await page.keyboard.press('Escape');
      await article(page).getByRole('heading', { level: 1 }).click();
      await expect(bar).toHaveCount(0);
    }
  });
}

test('what is selected at the press counts, not what the bar was drawn for', async ({
  desk,
  asReviewer: page,
}) => {
  const made = await createArticle(desk.reviewer, {
    text: 'The pier shut on Monday.\n\nIt opened on Friday.',
  });
  await page.goto(`/articles/${made.articleId}`);
  await selectWithMouse(page, 'The pier shut');
  const record = page
    .getByRole('toolbar', { name: 'Selected passage' })
    .getByRole('button', { name: 'Record claim' });
  await record.evaluate((button) => {
    const opened = [...document.querySelectorAll('article [data-start]')].at(-1);
    if (opened) document.getSelection()?.selectAllChildren(opened);
    if (button instanceof HTMLElement) button.click();
  });
  await expect(panel(page).getByLabel('Statement')).toHaveValue('It opened on Friday.');
});

test('the bar of a selection is not in the way of the next one, drawn through where it stands', async ({
  desk,
  asReviewer: page,
}) => {
  const made = await createArticle(desk.reviewer, {
    text: 'The pier shut on Monday.\n\nIt opened on Friday, and everybody went.\n\nNobody was hurt.',
  });
  await page.goto(`/articles/${made.articleId}`);
  const bar = page.getByRole('toolbar', { name: 'Selected passage' });
  await selectWithMouse(page, 'The pier shut on Monday.');
  await expect(bar).toBeVisible();
  // Begins beside the bar, below it, and ends behind it.
  const [box, line] = [
    await bar.boundingBox(),
    await article(page).locator('article p').last().boundingBox(),
  ];
  if (!box || !line) throw new Error('The bar is not shown.');
  await page.mouse.move(line.x + 10, line.y + line.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, line.y + line.height / 2, { steps: 4 });
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
  await expect(bar).toHaveCount(0);
  await page.mouse.up();
  await expect(bar).toBeVisible();
  expect(await selected(page)).toContain('Nobody');
});
