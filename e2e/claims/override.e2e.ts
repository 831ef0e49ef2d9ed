import { setConfirmation } from '#lib/commands/claims/set-confirmation.ts';
import { claimsExportSchema } from '#lib/export/claims-export-schema.ts';
import { download, parseCsv } from '#testing/end-to-end/downloads.ts';
import { createArticleWithClaim, createArticleWithClaims } from '#testing/end-to-end/articles.ts';
import { createParty } from '#testing/end-to-end/claims.ts';
import { reportedBy, set } from '#testing/end-to-end/findings.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { needing, openNeeding } from '#e2e/screens/dashboard.ts';
import { chooseStatus, outline, panel, saving, setStatus } from '#e2e/screens/workspace.ts';

const reason = 'Set against the evidence, or confirmed on one origin';
const note = 'The editor saw the letter itself at the embassy.';

for (const [status, confirmation] of [
  ['Confirmed', 'CONFIRMED'],
  ['False', 'FALSE'],
] as const) {
  test(`a reviewer who sets ${status} against the evidence is told that it needs an editor, and nothing changes`, async ({
    desk,
    asReviewer: page,
  }) => {
    const { article, claim } = await createArticleWithClaim(desk.reviewer);
    await page.goto(`/articles/${article.articleId}`);
    const footer = panel(page).getByRole('region', { name: 'Status' });
    await chooseStatus(footer, status);
    await footer.getByLabel('Reason').fill('Everyone writes it.');
    await expect(
      footer.getByText(
        'The evidence does not suffice for this. To set this against it is an editor’s decision.',
      ),
    ).toBeVisible();
    await expect(footer.getByLabel('Override note')).toHaveCount(0);
    await footer.getByRole('button', { name: 'Save status' }).click();
    await expect(footer.getByLabel('Reason')).toHaveValue('Everyone writes it.');

    const { id: claimId, revision } = claim;
    const input = { claimId, revision, confirmation, reason: 'Everyone writes it.', overrideNote: note };
    const past = await setConfirmation.execute(desk.reviewer, input);
    expect(past).toMatchObject({ ok: false, refusal: { code: 'override-needs-editor' } });
    await page.reload();
    await expect(panel(page).getByText('Unverified').first()).toBeVisible();
  });
}

test('an editor overrides the evidence with a note, and it is seen everywhere until the status rests on evidence', async ({
  desk,
  asEditor: page,
}) => {
  const { article, claims } = await createArticleWithClaims(desk.reviewer, 2);
  const [claim] = claims;
  if (!claim) throw new Error('The article has a claim.');
  const open = `/articles/${article.articleId}?claim=${claim.id}`;
  const status = panel(page).getByRole('region', { name: 'Status' });
  await page.goto(open);

  await test.step('without a note it is refused in words, and what was typed stays', async () => {
    await chooseStatus(status, 'Confirmed');
    await status.getByLabel('Reason').fill('We saw it.');
    await status.getByRole('button', { name: 'Save status' }).click();
    await expect(status.getByText('Say why you set it against the evidence.')).toBeVisible();
    await expect(status.getByLabel('Override note')).toBeFocused();
    await expect(status.getByLabel('Reason')).toHaveValue('We saw it.');
  });

  await test.step('with one it is saved, and stands on the claim and in the outline', async () => {
    await status.getByLabel('Override note').fill(note);
    await saving(page, 'set-confirmation', () => status.getByRole('button', { name: 'Save status' }).click());
    await expect(panel(page).getByText('Override', { exact: true }).first()).toBeVisible();
    await expect(status.getByText(note)).toBeVisible();
    await expect(outline(page).getByRole('button', { name: /^Claim 1, / })).toContainText('override');
  });

  await test.step('on the dashboard and in the list', async () => {
    expect(await needing(page, reason)).toBe(1);
    expect(await openNeeding(page, reason)).toEqual([claim.statement]);
    await expect(page.getByRole('table', { name: 'Claims' }).getByText('Override')).toBeVisible();
  });

  await test.step('and in every export', async () => {
    await page.goto(open);
    const choose = async (kind: string) => {
      await page.getByRole('button', { name: 'Export' }).click();
      return download(page, () => page.getByRole('menuitem', { name: kind }).click());
    };
    const [heads = [], ...rows] = parseCsv((await choose('Claims as CSV')).text);
    expect(rows.map((row) => row[heads.indexOf('override note')])).toEqual([note, '']);
    const json = claimsExportSchema.parse(JSON.parse((await choose('Claims as JSON')).text));
    expect(json.claims.map(({ overrideNote }) => overrideNote)).toEqual([note, null]);
  });

  await test.step('and is gone once the status is set on evidence that suffices', async () => {
    for (const name of ['Harbour office', 'Coast guard']) {
      await reportedBy(
        desk.reviewer,
        claim,
        await createParty(desk.reviewer, { name, kind: 'ORGANISATION' }),
      );
    }
    await page.goto(open);
    await expect(panel(page).getByText('Override', { exact: true }).first()).toBeVisible();
    await setStatus(page, 'Confirmed', 'Two offices say so of their own knowledge.');
    await expect(panel(page).getByText('Override', { exact: true })).toHaveCount(0);
    expect(await needing(page, reason)).toBe(0);
  });
});

test('a reviewer confirms what two origins support, and no one is asked for a note', async ({
  desk,
  asReviewer: page,
}) => {
  const { claim } = await createArticleWithClaim(desk.reviewer);
  for (const name of ['Harbour office', 'Coast guard']) {
    await reportedBy(desk.reviewer, claim, await createParty(desk.reviewer, { name, kind: 'ORGANISATION' }));
  }
  await page.goto(`/claims/${claim.id}`);
  const status = page.getByRole('region', { name: 'Status' });
  await chooseStatus(status, 'Confirmed');
  await status.getByLabel('Reason').fill('Two offices say so.');
  await expect(status.getByLabel('Override note')).toHaveCount(0);
  await saving(page, 'set-confirmation', () => status.getByRole('button', { name: 'Save status' }).click());
  await expect(status.getByText('Two offices say so.')).toBeVisible();
});

test('a claim someone overrode goes on needing an editor after a colleague opens it', async ({
  desk,
  asReviewer: page,
}) => {
  const { claim } = await createArticleWithClaim(desk.reviewer);
  await set(desk.editor, claim, 'FALSE', note);
  await page.goto(`/claims/${claim.id}`);
  // The history below repeats the note once it has come, so the words are looked for in the status.
  await expect(page.getByRole('region', { name: 'Status' }).getByText(note)).toBeVisible();
  expect(await needing(page, reason)).toBe(1);
});
