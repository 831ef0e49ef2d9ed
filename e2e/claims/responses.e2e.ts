import { claimsExportSchema } from '#lib/export/claims-export-schema.ts';
import { createArticleWithClaim, createArticleWithClaims } from '#testing/end-to-end/articles.ts';
import { createParty, signedOff } from '#testing/end-to-end/claims.ts';
import { answered, asked, reportedBy } from '#testing/end-to-end/findings.ts';
import { download } from '#testing/end-to-end/downloads.ts';
import { axeProblems, expect, test } from '#testing/end-to-end/fixtures.ts';
import { needing, openNeeding } from '#e2e/screens/dashboard.ts';
import { panel, pickSource, saving } from '#e2e/screens/workspace.ts';

const late = 'Response past its deadline';

test('a reviewer asks a party, records what they said, and makes it evidence in one action', async ({
  desk,
  asReviewer: page,
}) => {
  const { article, claim } = await createArticleWithClaim(desk.reviewer);
  await createParty(desk.reviewer, { name: 'Kremlin press office', kind: 'GOVERNMENT' });
  await reportedBy(
    desk.reviewer,
    claim,
    await createParty(desk.reviewer, { name: 'KCNA', kind: 'STATE_MEDIA' }),
  );
  await page.goto(`/articles/${article.articleId}`);
  await expect(panel(page).getByText('Nobody has been asked yet.')).toBeVisible();

  await test.step('whom, how, when and until when', async () => {
    await page.keyboard.press('p');
    const form = panel(page).getByRole('form', { name: 'Ask for a response' });
    await form.getByRole('button', { name: 'Record request' }).click();
    await expect(form.getByText('Choose who was asked.')).toBeVisible();
    await pickSource(form.getByLabel('Who was asked'), 'Kremlin press office');
    await form.getByRole('combobox', { name: 'How' }).click();
    await page.getByRole('option', { name: 'Phone' }).click();
    await form.getByLabel('Asked', { exact: true }).fill('2021-05-04T10:30');
    await form.getByLabel('Deadline').fill('2021-05-03T10:30');
    await form.getByLabel('Question').fill('Did the president write this letter?');
    await form.getByRole('button', { name: 'Record request' }).click();
    await expect(form.getByText('The deadline is before they were asked.')).toBeVisible();
    await expect(form.getByLabel('Question')).toHaveValue('Did the president write this letter?');
    await form.getByLabel('Deadline').fill('2031-05-05T10:30');
    await form.getByLabel('Asked', { exact: true }).fill('2031-05-04T10:30');
    await form.getByRole('button', { name: 'Record request' }).click();
    await expect(form.getByText('The time they were asked has not come yet.')).toBeVisible();
    await expect(form.getByLabel('Question')).toHaveValue('Did the president write this letter?');
    await form.getByLabel('Asked', { exact: true }).fill('2021-05-04T10:30');
    await saving(page, 'ask-party', () => form.getByRole('button', { name: 'Record request' }).click());
    const item = panel(page)
      .getByRole('listitem')
      .filter({ hasText: 'Did the president write this letter?' });
    await expect(item).toContainText('Kremlin press office');
    await expect(item).toContainText('phone');
    await expect(item.getByText('Awaiting')).toBeVisible();
  });

  await test.step('the outcome and their words', async () => {
    await panel(page).getByRole('button', { name: 'Record answer' }).click();
    const form = panel(page).getByRole('form', { name: 'Answer of Kremlin press office' });
    await form.getByText('Denied it', { exact: true }).click();
    await form.getByLabel('Their words').fill('No such letter was sent.');
    await saving(page, 'record-answer', () => form.getByRole('button', { name: 'Save answer' }).click());
    await expect(panel(page).getByText('Denied it')).toBeVisible();
    await expect(panel(page).getByText('No such letter was sent.')).toBeVisible();
    await expect(panel(page).getByText('1 for, 0 against')).toHaveCount(0);
  });

  await test.step('evidence against, first-hand from them, and the count follows', async () => {
    await saving(page, 'answer-as-evidence', () =>
      panel(page).getByRole('button', { name: 'Use as evidence' }).click(),
    );
    const item = panel(page)
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: /^Evidence/ }) })
      .getByRole('listitem')
      .filter({ hasText: 'Kremlin press office denies it' });
    await expect(item.first()).toContainText('first hand for Kremlin press office');
    await expect(item.first().getByText('Refutes')).toBeAttached();
    await expect(item.first()).toContainText('in its own cause, not counted');
    await expect(panel(page).getByText('Used as evidence.')).toBeVisible();
    await expect(panel(page).getByRole('button', { name: 'Use as evidence' })).toHaveCount(0);
    await expect(panel(page).getByText('The evidence is not enough')).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);
  });

  await test.step('and all of it is in the export', async () => {
    await page.getByRole('button', { name: 'Export' }).click();
    const json = await download(page, () => page.getByRole('menuitem', { name: 'Claims as JSON' }).click());
    const [exported] = claimsExportSchema.parse(JSON.parse(json.text)).claims;
    expect(exported?.responses).toMatchObject([
      { outcome: 'DENIED', channel: 'PHONE', words: 'No such letter was sent.' },
    ]);
    expect(exported?.evidence.at(-1)).toMatchObject({
      stance: 'REFUTES',
      firstHand: true,
      publisher: { name: 'Kremlin press office' },
    });
    // A denial is shown with its words and counts for nothing.
    expect(exported?.evidence.at(-1)).toMatchObject({ interested: true });
    expect(exported?.corroboration).toMatchObject({ verdict: 'INSUFFICIENT' });
  });
});

test('an answer still awaited after its deadline shows on the claim and the dashboard, until it is answered', async ({
  desk,
  asReviewer: page,
}) => {
  const { article, claims } = await createArticleWithClaims(desk.reviewer, 2);
  const [claim, other] = claims;
  if (!claim || !other) throw new Error('The article has two claims.');
  const ministry = await createParty(desk.reviewer, { name: 'Ministry of Ports', kind: 'GOVERNMENT' });
  await asked(desk.reviewer, claim, ministry, { dueIn: -3 });
  await asked(desk.reviewer, other, ministry, { dueIn: 3 });
  await page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
  await expect(panel(page).getByText('Past its deadline')).toBeVisible();
  expect(await needing(page, late)).toBe(1);
  expect(await openNeeding(page, late)).toEqual([claim.statement]);

  await page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
  await panel(page).getByRole('button', { name: 'Record answer' }).click();
  const form = panel(page).getByRole('form', { name: 'Answer of Ministry of Ports' });
  await form.getByText('No response', { exact: true }).click();
  await saving(page, 'record-answer', () => form.getByRole('button', { name: 'Save answer' }).click());
  await expect(panel(page).getByText('Past its deadline')).toHaveCount(0);
  await expect(panel(page).getByRole('button', { name: 'Use as evidence' })).toHaveCount(0);
  expect(await needing(page, late)).toBe(0);
});

test('a party that confirms becomes an origin for the claim', async ({ desk, asReviewer: page }) => {
  const { claim } = await createArticleWithClaim(desk.reviewer);
  const office = await createParty(desk.reviewer, { name: 'Harbour office', kind: 'ORGANISATION' });
  await answered(desk.reviewer, claim, office, 'CONFIRMED');
  await page.goto(`/claims/${claim.id}`);
  await saving(page, 'answer-as-evidence', () =>
    page.getByRole('button', { name: 'Use as evidence' }).click(),
  );
  await expect(page.getByText('If Harbour office is wrong, nothing is left.')).toBeVisible();
  await expect(page.getByText('Harbour office confirms it').first()).toBeVisible();
});

test('a response to a signed-off claim reopens it, and says so before', async ({
  desk,
  asReviewer: page,
}) => {
  const { claim } = await createArticleWithClaim(desk.reviewer);
  const office = await createParty(desk.reviewer, { name: 'Harbour office', kind: 'ORGANISATION' });
  await asked(desk.reviewer, claim, office);
  await signedOff(desk.reviewer, desk.editor, claim);
  await page.goto(`/claims/${claim.id}`);
  await expect(page.getByText(`Signed off by ${desk.editor.name}`)).toBeVisible();
  await page.getByRole('button', { name: 'Record answer' }).click();
  const form = page.getByRole('form', { name: 'Answer of Harbour office' });
  await expect(form.getByText(/reopen/i)).toBeVisible();
  await form.getByText('Denied it', { exact: true }).click();
  await form.getByLabel('Their words').fill('It did not reopen.');
  await saving(page, 'record-answer', () => form.getByRole('button', { name: 'Save answer' }).click());
  await expect(page.getByText(`Signed off by ${desk.editor.name}`)).toHaveCount(0);
  await expect(page.getByText('In review').first()).toBeVisible();
  await expect(page.getByText(/reopened the claim/).first()).toBeVisible();
});
