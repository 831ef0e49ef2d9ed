import type { Page } from '@playwright/test';
import { createArticle, createClaim } from '#testing/end-to-end/articles.ts';
import { axeProblems, expect, test } from '#testing/end-to-end/fixtures.ts';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Search everything' });
const results = (page: Page, kind: string) => page.getByRole('region', { name: new RegExp(`^${kind} `) });

const statements = [
  ['en', 'The ministers confirmed the closure.', '“the ministers” confirming '],
  ['de', 'Die Häuser am Deich sind gesperrt.', 'haus deich'],
  ['ru', 'Министр подтвердил затмение.', 'ЗАТМЕНИЯ '],
  ['ar', 'أُغلِقَ الجِسر في القاهرة', 'القاهرة الجسر'],
  ['ja', '北朝鮮がミサイルを発射した。', 'ﾐｻｲﾙ'],
  ['zh', '外交部發言人否認了報導。', '發言人 -證實'],
  ['ko', '조선중앙통신이 보도했다.', '중앙통신'],
  ['th', 'กระทรวงกลาโหมยืนยันข่าว', 'ยืนยัน'],
] as const;

for (const [language, statement, typed] of statements) {
  test(`a claim in ${language} is found while one types, with the words marked`, async ({
    desk,
    asViewer: page,
  }) => {
    const article = await createArticle(desk.reviewer, {
      language,
      text: `${statement} Nothing of the kind.`,
    });
    await createClaim(desk.reviewer, article, statement);
    await createClaim(desk.reviewer, article, 'Nothing of the kind.');
    await page.goto('/search');
    await field(page).fill(typed);
    await expect(results(page, 'Claims').getByRole('link', { name: statement })).toBeVisible();
    await expect(results(page, 'Claims').locator('mark').first()).toBeVisible();
    await expect(results(page, 'Claims').getByText('Nothing of the kind.')).toHaveCount(0);
    expect(await axeProblems(page)).toEqual([]);
  });
}

test('everything is searched from the palette, and one kind is gone through by itself', async ({
  desk,
  asViewer: page,
}) => {
  const article = await createArticle(desk.reviewer, {
    headline: 'Otters return',
    text: 'An otter was seen.',
  });
  await createClaim(desk.reviewer, article, 'An otter was seen.');
  await page.goto('/articles');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('otters');
  await page.getByRole('option', { name: 'Search everything for “otters”' }).click();
  await expect(results(page, 'Articles').getByRole('link', { name: 'Otters return' })).toBeVisible();
  await page
    .getByRole('navigation', { name: 'What to search' })
    .getByRole('link', { name: 'Claims' })
    .click();
  await page.getByRole('link', { name: 'Open as a list of claims' }).click();
  await expect(page).toHaveURL(/\/claims\?search=otters&sort=relevance$/);
  await expect(page.getByRole('button', { name: /Found by: “.*otters.*”/ })).toBeVisible();
});

test('the palette finds things while one types, with the words marked, and goes to one by keys alone', async ({
  desk,
  asViewer: page,
}) => {
  const { articleId } = await createArticle(desk.reviewer, {
    headline: 'Wombats return',
    text: 'Nothing about them.',
  });
  await page.goto('/sources');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('wombat');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  const found = palette.getByRole('option', { name: 'Wombats return' });
  await expect(found.locator('mark')).toHaveText('Wombats');
  expect(await axeProblems(page)).toEqual([]);
  await expect(palette.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(found).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/articles/${articleId}`));
  await expect(palette).toHaveCount(0);
});

test('the palette puts what can be done first, and says where nothing is found or no answer comes', async ({
  asViewer: page,
}) => {
  await page.goto('/sources');
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  await page.keyboard.type('dashboard');
  await expect(palette.getByRole('option').first()).toContainText('Dashboard');
  await expect(palette.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.type(' zzyzx');
  await expect(palette.getByRole('status')).toHaveText('Nothing found');
  await page.route('**/api/search?*', (route) => route.abort());
  await page.keyboard.type('q');
  await expect(palette.getByRole('status')).toHaveText('No answer to this search just now.');
});

test('the arrows go from the field over what was found, Enter opens it, and Escape goes back to the field', async ({
  desk,
  asViewer: page,
}) => {
  const article = await createArticle(desk.reviewer, { headline: 'Ibex counted', text: 'An ibex fell.' });
  const { id: claimId } = await createClaim(desk.reviewer, article, 'An ibex fell.');
  await page.goto('/search?q=ibex');
  const claim = results(page, 'Claims').getByRole('link', { name: 'An ibex fell.' });
  const headline = results(page, 'Articles').getByRole('link', { name: 'Ibex counted' });
  await expect(headline).toBeVisible();
  await field(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(claim).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(headline).toBeFocused();
  await page.keyboard.press('k');
  await expect(claim).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(claimId));
});

test('what cannot be looked for is told, and what was typed stays', async ({ asViewer: page }) => {
  await page.goto('/search');
  const said = page.getByRole('status').filter({ hasText: /\w/ });
  for (const [typed, told] of [
    ['?!… — %', 'There is no word or number in that.'],
    ['-otter ', 'Say also what to look for'],
    ['a'.repeat(10_000), 'That is more than can be looked for at once'],
    [
      Array.from({ length: 50 }, (_, at) => `w${String(at)}`).join(' '),
      'That is more than can be looked for at once',
    ],
  ] as const) {
    await field(page).fill(typed);
    await expect(said.filter({ hasText: told })).toBeVisible();
    await expect(field(page)).toHaveValue(typed);
  }
  await field(page).fill("' & !(a:* | \\ %_");
  await expect(page.getByText('Nothing found')).toBeVisible();
});
