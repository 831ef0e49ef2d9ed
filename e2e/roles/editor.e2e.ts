import { claimsExportSchema } from '#lib/export/claims-export-schema.ts';
import { download } from '#testing/end-to-end/downloads.ts';
import {
  createArticleWithClaim,
  createArticleWithClaims,
  createArticle,
  createClaim,
  dueIn,
  publish,
} from '#testing/end-to-end/articles.ts';
import { confirmed, createParty, readyForSignOff, saidBy, signedOff } from '#testing/end-to-end/claims.ts';
import { createDesk } from '#testing/end-to-end/people.ts';
import { axeProblems, expect, test } from '#testing/end-to-end/fixtures.ts';
import { asOwner } from '#testing/end-to-end/owner.ts';
import { provenAlive } from '#e2e/screens/page.ts';
import { signInThroughForm } from '#e2e/screens/sign-in.ts';
import { outline, panel } from '#e2e/screens/workspace.ts';

test('an editor assigns, signs off, reopens with a reason and clears an article for publication', async ({
  newBrowser,
}) => {
  const desk = await createDesk({ withPassword: true });
  const { article, claims } = await createArticleWithClaims(desk.reviewer, 2);
  const [first, second] = claims;
  if (!first || !second) throw new Error('The article has two claims.');
  await readyForSignOff(desk.reviewer, first);
  const page = await newBrowser();
  await signInThroughForm(page, desk.editor);
  await page.getByRole('link', { name: article.headline, exact: true }).click();
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(first.statement);
  // A press before the page's script is there is lost, as on any page.
  await provenAlive(page);

  await test.step('gives a claim to a reviewer, with a due time', async () => {
    await outline(page)
      .getByRole('button', { name: /^.*Claim 2/ })
      .click();
    await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(second.statement);
    await panel(page).getByLabel('Assignee').click();
    await page.getByRole('option', { name: desk.reviewer.name }).click();
    await expect(panel(page).getByLabel('Assignee')).toHaveText(new RegExp(desk.reviewer.name));
    await panel(page).getByRole('button', { name: 'Set', exact: true }).click();
    await panel(page).getByLabel('Due', { exact: true }).fill('2031-05-04T10:30');
    await panel(page).getByRole('form', { name: 'Due time' }).getByRole('button', { name: 'Set' }).click();
    await expect(panel(page).getByRole('button', { name: 'Change', exact: true })).toBeVisible();
    await expect(outline(page).getByText(/4 May/)).toBeVisible();
  });

  await test.step('signs off what another set, and it is frozen', async () => {
    await outline(page)
      .getByRole('button', { name: /^.*Claim 1/ })
      .click();
    await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(first.statement);
    await panel(page).getByRole('button', { name: 'Sign off' }).click();
    await expect(panel(page).getByText(`Signed off by ${desk.editor.name}`)).toBeVisible();
    await expect(panel(page).getByRole('button', { name: 'Edit claim' })).toHaveCount(0);
    await expect(panel(page).getByRole('radio', { name: 'Disputed' })).toHaveCount(0);
  });

  await test.step('reopens it with a reason', async () => {
    await panel(page).getByRole('button', { name: 'Reopen' }).click();
    const form = panel(page).getByRole('form', { name: 'Reopen' });
    await form.getByRole('button', { name: 'Reopen' }).click();
    await expect(form.getByText('Give a reason.')).toBeVisible();
    await form.getByLabel('Reason').fill('The harbour master called again.');
    await form.getByRole('button', { name: 'Reopen' }).click();
    await expect(
      panel(page)
        .getByText(/^In review/)
        .first(),
    ).toBeVisible();
  });

  await test.step('clears the article, naming each claim that can’t go out without a word', async () => {
    await page.getByRole('button', { name: /^Article: Draft/ }).click();
    await page.getByRole('menuitem', { name: 'Clear for publication' }).click();
    const dialog = page.getByRole('dialog', { name: 'Clear for publication' });
    await expect(dialog.getByText(/2 of 2 claims can’t go out without a word/)).toBeVisible();
    const why = dialog.getByLabel('Why it can stand');
    await why.first().fill('The harbour office is named in the text.');
    await dialog.getByRole('button', { name: 'Clear for publication' }).click();
    await expect(dialog.getByText('Say why it can stand as it is.')).toHaveCount(1);
    await expect(why.nth(1)).toBeFocused();
    await expect(why.first()).toHaveValue('The harbour office is named in the text.');
    expect(await axeProblems(page)).toEqual([]);
    await why.nth(1).fill('Told as unverified.');
    await dialog.getByRole('button', { name: 'Clear for publication' }).click();
    await expect(page.getByRole('button', { name: /^Article: Cleared/ })).toBeVisible();
    await expect(page.getByText(/Cleared by .*, with 2 claims named/)).toBeVisible();
  });

  await test.step('is asked again at publishing for what changed since', async () => {
    await readyForSignOff(desk.reviewer, second);
    await page.reload();
    await page.getByRole('button', { name: /^Article: Cleared/ }).click();
    await page.getByRole('menuitem', { name: 'Mark as published' }).click();
    const dialog = page.getByRole('dialog', { name: 'Mark as published' });
    await expect(
      dialog.getByText('Named before, and unchanged since: The harbour office is named in the text.'),
    ).toBeVisible();
    await dialog.getByRole('button', { name: 'Mark as published' }).click();
    await expect(dialog.getByText('One claim needs naming first', { exact: false })).toBeVisible();
    await dialog.getByLabel('Why it can stand').nth(1).fill('Waits for the second editor.');
    await dialog.getByRole('button', { name: 'Mark as published' }).click();
    await expect(page.getByRole('button', { name: /^Article: Published/ })).toBeVisible();
    // What is out is due no more.
    await expect(outline(page).getByText(/4 May/)).toHaveCount(0);
  });

  await test.step('and anybody reads on the article how it was cleared', async () => {
    await page.getByRole('button', { name: 'How it was cleared' }).click();
    const record = page.getByRole('dialog', { name: 'How it was cleared' });
    await expect(record.getByText('Waits for the second editor.')).toBeVisible();
    await expect(record.getByText('Told as unverified.')).toBeVisible();
    await expect(record.getByText('The harbour office is named in the text.')).toHaveCount(2);
    expect(await axeProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(record).toHaveCount(0);
  });

  await test.step('as in the history of each claim, and in what is exported', async () => {
    await outline(page)
      .getByRole('button', { name: /^.*Claim 2/ })
      .click();
    await panel(page).getByRole('button', { name: 'Show history' }).click();
    const history = panel(page).getByRole('list', { name: 'History, newest first' });
    await expect(history.getByText('Reason: Waits for the second editor.')).toBeVisible();
    await expect(history.getByText('Reason: Told as unverified.')).toBeVisible();
    await page.getByRole('button', { name: 'Export' }).click();
    const json = await download(page, () => page.getByRole('menuitem', { name: 'Claims as JSON' }).click());
    const [exported] = claimsExportSchema
      .parse(JSON.parse(json.text))
      .claims.filter(({ statement }) => statement === second.statement);
    expect(exported?.named).toMatchObject({ note: 'Waits for the second editor.' });
  });
});

test('an editor is not offered to sign off what they set themselves, and is told why', async ({
  desk,
  asEditor,
}) => {
  const { claim } = await createArticleWithClaim(desk.reviewer);
  await readyForSignOff(desk.editor, claim);
  await asEditor.goto(`/claims/${claim.id}`);
  await expect(asEditor.getByRole('button', { name: 'Sign off' })).toBeDisabled();
  await expect(
    asEditor.getByText('You set this confirmation, so someone else has to sign it off.'),
  ).toBeVisible();
});

test('every number on the dashboard opens exactly as many claims as it says', async ({ desk, asEditor }) => {
  test.setTimeout(240_000);
  const { reviewer, editor } = desk;
  const late = await createArticleWithClaims(reviewer, 4);
  await dueIn(editor, late.article, -30);
  const [a, b, c] = late.claims;
  const out = await createArticle(reviewer);
  const d = await createClaim(reviewer, out, 'Nobody was hurt', { importance: 'HIGH' });
  const kcna = await createParty(reviewer, { name: 'Harbour office', kind: 'ORGANISATION' });
  if (!a || !b || !c) throw new Error('The article has four claims.');
  await signedOff(reviewer, editor, a);
  await readyForSignOff(reviewer, b);
  await confirmed(reviewer, c, 'DISPUTED');
  await saidBy(reviewer, d, [kcna]);
  await publish(editor, out, 1);
  await asOwner(
    desk.workspaceId,
    `UPDATE "Claim" SET "createdAt" = now() - interval '50 hours' WHERE id = $1`,
    [d.id],
  );

  await asEditor.goto('/dashboard');
  // The marks of pictures say more than a number; the test of the dashboard opens those too.
  const numbers = asEditor.locator('#main a[href^="/claims?"]:not(svg a)').filter({ visible: true });
  await expect(numbers.first()).toBeVisible();
  const said = await numbers.evaluateAll((links) =>
    links.map((link) => ({ href: link.getAttribute('href') ?? '', words: link.textContent })),
  );
  expect(said.length).toBeGreaterThan(20);
  for (const [at, { words }] of said.entries()) {
    await asEditor.goto('/dashboard');
    const link = numbers.nth(at);
    await link.focus();
    await asEditor.keyboard.press('Enter');
    await expect(asEditor).toHaveURL(/\/claims\?/);
    const count = Number(/\d[\d,]*/.exec(words)?.[0].replaceAll(',', ''));
    await expect(
      asEditor.getByText(`${count} ${count === 1 ? 'claim' : 'claims'}`, { exact: true }),
      words,
    ).toBeVisible();
    await expect(asEditor.locator('[data-claim-link]'), words).toHaveCount(count);
  }
});
