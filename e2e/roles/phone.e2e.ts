import {
  createArticle,
  createArticleWithClaim,
  createArticleWithClaims,
  createClaim,
} from '#testing/end-to-end/articles.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { saving } from '#e2e/screens/workspace.ts';

test('with a finger a reviewer opens a claim on a phone, steps on, and sets its status', async ({
  desk,
  browserOf,
}) => {
  const { article, claims } = await createArticleWithClaims(desk.reviewer, 3);
  const [first = '', second = ''] = claims.map(({ statement }) => statement);
  const page = await browserOf(desk.reviewer, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await page.goto(`/articles/${article.articleId}`);
  await page.getByRole('button', { name: /^Outline/ }).tap();
  await page.getByRole('dialog', { name: 'Outline' }).getByText(first).tap();

  const sheet = page.getByRole('dialog', { name: /^Claim/ });
  await expect(sheet.getByRole('heading', { name: first })).toBeVisible();
  await expect(sheet.locator('kbd').first()).toBeHidden();
  await sheet.getByRole('button', { name: 'Next claim' }).tap();
  await expect(sheet.getByRole('heading', { name: second })).toBeVisible();
  await sheet.getByRole('button', { name: 'Previous claim' }).tap();
  await expect(sheet.getByRole('heading', { name: first })).toBeVisible();
  await sheet.getByRole('button', { name: 'Next claim' }).tap();
  await expect(sheet.getByRole('heading', { name: second })).toBeVisible();

  await sheet.getByRole('button', { name: 'Set status' }).tap();
  await sheet.getByText('Disputed', { exact: true }).tap();
  await sheet.getByLabel('Reason').fill('Two witnesses differ.');
  // It is shown before it is saved, and a reload would break the saving off.
  await saving(page, 'set-confirmation', () => sheet.getByRole('button', { name: 'Save status' }).tap());
  await expect(sheet.getByRole('button', { name: 'Save status' })).toBeHidden();
  await expect(sheet.getByText('Two witnesses differ.')).toBeVisible();
  await page.reload();
  // The address says which claim is open.
  await expect(sheet.getByText('Two witnesses differ.')).toBeVisible();
});

test('in a narrow window Escape leaves a claim’s form first, and then the claim', async ({
  desk,
  browserOf,
}) => {
  const { article, claim } = await createArticleWithClaim(desk.reviewer);
  const statement = claim.statement;
  const page = await browserOf(desk.reviewer, { viewport: { width: 640, height: 800 } });
  await page.goto(`/articles/${article.articleId}`);
  await page.getByRole('button', { name: /^Outline/ }).click();
  await page.getByRole('dialog', { name: 'Outline' }).getByText(statement).click();

  const sheet = page.getByRole('dialog', { name: /^Claim/ });
  await expect(sheet.getByRole('heading', { name: statement })).toBeVisible();
  await page.keyboard.press('e');
  const form = sheet.getByRole('form', { name: 'Add evidence' });
  await form.getByLabel('Title').fill('A call');
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();
  await expect(sheet.getByRole('heading', { name: statement })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
});

test('what can be done first for a claim stands in one row at any width, with a mouse too', async ({
  desk,
  browserOf,
}) => {
  const { article, claim } = await createArticleWithClaim(desk.reviewer);
  const page = await browserOf(desk.reviewer);
  for (const width of [390, 1024, 1280, 1440]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
    const whole = page.locator(`[data-claim="${claim.id}"]`).filter({ visible: true });
    const tops: (number | undefined)[] = [];
    for (const name of [/Who says so/, /^Add Evidence/, /^Ask/, /^Set status/]) {
      const box = await whole.getByRole('button', { name }).first().boundingBox();
      tops.push(box?.y);
    }
    expect(tops, `at ${width}`).not.toContain(undefined);
    expect(new Set(tops).size, `at ${width}`).toBe(1);
  }
});

test('beside its status a claim has its importance as an arrow, and the row has room at 1024', async ({
  desk,
  browserOf,
}) => {
  const article = await createArticle(desk.reviewer);
  const claim = await createClaim(desk.reviewer, article, 'reopened on Monday', { importance: 'HIGH' });
  const page = await browserOf(desk.reviewer, { viewport: { width: 1024, height: 768 } });
  await page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
  const head = page.locator(`[data-claim="${claim.id}"] header`);
  const middles: number[] = [];
  for (const part of [
    head.getByText('Unverified', { exact: true }),
    head.getByRole('img', { name: 'High importance' }),
    head.getByText('Open', { exact: true }),
    head.getByText('1 of 1'),
  ]) {
    const box = await part.boundingBox();
    middles.push((box?.y ?? 0) + (box?.height ?? 0) / 2);
  }
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(6);
});
