import { claimsExportSchema } from '#lib/export/claims-export-schema.ts';
import { download, parseCsv } from '#testing/end-to-end/downloads.ts';
import { createArticleWithClaim, createArticleWithClaims } from '#testing/end-to-end/articles.ts';
import { createParty, withLink } from '#testing/end-to-end/claims.ts';
import { chained } from '#testing/end-to-end/findings.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { outline, panel, saving } from '#e2e/screens/workspace.ts';

test('each step of who says so is checked against evidence, and what follows stands beside the confirmation', async ({
  desk,
  asReviewer: page,
}) => {
  const { article, claim } = await createArticleWithClaim(desk.reviewer);
  const [putin, kcna] = [
    await createParty(desk.reviewer, { name: 'Vladimir Putin' }),
    await createParty(desk.reviewer, { name: 'KCNA', kind: 'STATE_MEDIA' }),
  ];
  const withDispatch = await withLink(desk.reviewer, claim, 'KCNA dispatch');
  await chained(desk.reviewer, withDispatch, [
    { party: putin, cue: 'wrote' },
    { party: kcna, cue: 'reported' },
  ]);
  await page.goto(`/articles/${article.articleId}`);
  const head = panel(page).getByRole('banner').or(panel(page).locator('header')).first();
  const form = panel(page).getByRole('form', { name: 'Who says so' });

  async function check(step: number, answer: string, how: string): Promise<void> {
    await page.keyboard.press('w');
    const group = form.getByRole('group', { name: `Did they say it?, step ${step}` });
    await group.getByText(answer, { exact: true }).click();
    await form.getByLabel(`How it was checked, step ${step}`).fill(how);
    await form.getByLabel(`Evidence that settles it, step ${step}`).click();
    await page.getByRole('option', { name: 'KCNA dispatch' }).click();
    await saving(page, 'set-chain', () => form.getByRole('button', { name: 'Save', exact: true }).click());
    await expect(form).toHaveCount(0);
  }

  await test.step('nothing is settled at first', async () => {
    await expect(head.getByText('Attribution unchecked')).toBeVisible();
    await expect(
      panel(page).getByText('Not settled that they said it: Vladimir Putin is unchecked.'),
    ).toBeVisible();
  });

  await test.step('one step checked leaves the other to be named', async () => {
    await check(1, 'Verified', 'The letter is in the dispatch.');
    await expect(panel(page).getByText('Settled by “KCNA dispatch”.')).toBeVisible();
    await expect(panel(page).getByText('Not settled that they said it: KCNA is unchecked.')).toBeVisible();
    await expect(head.getByText('Attribution unchecked')).toBeVisible();
  });

  await test.step('all checked, they said it, and whether it is true is still another question', async () => {
    await check(2, 'Verified', 'Read on its site.');
    await expect(head.getByText('They said it')).toBeVisible();
    await expect(head.getByText('Unverified')).toBeVisible();
    await expect(panel(page).getByText('Every step is checked: they said it.')).toBeVisible();
  });

  await test.step('one who did not say it makes the whole claim misattributed', async () => {
    await check(1, 'Misattributed', 'The dispatch quotes his spokesman.');
    await expect(head.getByText('Misattributed')).toBeVisible();
    await expect(panel(page).getByText('Misattributed: Vladimir Putin did not say this.')).toBeVisible();
    await expect(outline(page).getByRole('button', { name: /^Claim 1, / })).toContainText('misattributed');
  });
});

test('misattribution stands out in the list of claims and in the exports', async ({
  desk,
  asViewer: page,
}) => {
  const { article, claims } = await createArticleWithClaims(desk.reviewer, 2);
  const [wrong, right] = claims;
  if (!wrong || !right) throw new Error('The article has two claims.');
  const mayor = await createParty(desk.reviewer, { name: 'Ilse Brandt' });
  await chained(desk.reviewer, wrong, [{ party: mayor, check: 'MISATTRIBUTED' }]);
  await chained(desk.reviewer, right, [{ party: mayor, check: 'VERIFIED' }]);
  await page.goto('/claims');
  const row = (statement: string) => page.getByRole('row').filter({ hasText: statement });
  await expect(row(wrong.statement).getByText('Misattributed')).toBeVisible();
  await expect(row(right.statement).getByText('Misattributed')).toHaveCount(0);

  await page.goto(`/articles/${article.articleId}`);
  const choose = async (kind: string) => {
    await page.getByRole('button', { name: 'Export' }).click();
    return download(page, () => page.getByRole('menuitem', { name: kind }).click());
  };
  const [heads = [], ...rows] = parseCsv((await choose('Claims as CSV')).text);
  const column = (head: string) => rows.map((cells) => cells[heads.indexOf(head)]);
  expect(column('attribution')).toEqual(['MISATTRIBUTED', 'VERIFIED']);
  expect(column('who says so')[0]).toContain('Ilse Brandt (misattributed)');
  const json = claimsExportSchema.parse(JSON.parse((await choose('Claims as JSON')).text));
  expect(json.claims.map(({ attribution }) => attribution)).toEqual(['MISATTRIBUTED', 'VERIFIED']);
  expect(json.claims[0]?.safeWording).toBeNull();
});
