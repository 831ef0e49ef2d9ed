import { setController } from '#lib/commands/sources/set-controller.ts';
import {
  createArticle,
  createArticleWithClaims,
  createClaim,
  publish,
} from '#testing/end-to-end/articles.ts';
import { createParty, signedOff } from '#testing/end-to-end/claims.ts';
import { chained, reportedBy } from '#testing/end-to-end/findings.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';
import type { Desk } from '#testing/end-to-end/people.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { needing, openNeeding } from '#e2e/screens/dashboard.ts';
import { panel } from '#e2e/screens/workspace.ts';

const rests = 'Rests on a discredited source';

/** Four claims that rest on one agency in different ways, one of them signed off, and one that does not. */
async function restingDesk({ reviewer, editor }: Desk) {
  const agency = await createParty(reviewer, { name: 'Northern Wire', kind: 'NEWS_AGENCY' });
  const owned = await createParty(reviewer, { name: 'Northern Radio', kind: 'STATE_MEDIA' });
  await runCommand(setController, reviewer, { sourceId: owned.id, revision: 1, controllerId: agency.id });
  const paper = await createParty(reviewer, { name: 'Evening Paper', kind: 'PUBLISHER' });
  const { article, claims } = await createArticleWithClaims(reviewer, 4);
  const [settled, cited, controlled, free] = claims;
  const out = await createArticle(reviewer);
  const named = await createClaim(reviewer, out, 'Nobody was hurt');
  await publish(editor, out, 1);
  if (!settled || !cited || !controlled || !free) throw new Error('The article has four claims.');
  await signedOff(reviewer, editor, await reportedBy(reviewer, settled, agency));
  await reportedBy(reviewer, cited, paper, { title: 'Paper on the ferries', cites: agency });
  await reportedBy(reviewer, controlled, owned);
  await chained(reviewer, named, [{ party: agency }]);
  await reportedBy(reviewer, free, paper);
  return { agency, article, out, claims: { settled, cited, controlled, named, free } };
}

test('discrediting a source shows first all that rests on it, needs a reason, reopens and flags it, and can be undone', async ({
  desk,
  asEditor: page,
}) => {
  const { agency, article, out, claims } = await restingDesk(desk);
  const dialog = page.getByRole('dialog', { name: 'Discredit Northern Wire' });
  const resting = dialog.getByRole('region', { name: 'What rests on it' });
  const stage = page.getByText('Signed off', { exact: true });

  await test.step('each claim and article, the signed-off one first, and how it rests on it', async () => {
    await page.goto(`/sources/${agency.id}`);
    await page.getByRole('button', { name: /^Discredit/ }).click();
    const reopen = resting.getByRole('region', { name: 'Signed off, to be reopened' });
    await expect(reopen.getByRole('link')).toHaveText([claims.settled.statement]);
    await expect(reopen).toContainText('it published “Report of Northern Wire”');
    const flag = resting.getByRole('region', { name: 'To be flagged' });
    await expect(flag.getByRole('link')).toHaveCount(3);
    const item = (statement: string) => flag.getByRole('listitem').filter({ hasText: statement });
    await expect(item(claims.cited.statement)).toContainText('“Paper on the ferries” cites it');
    await expect(item(claims.controlled.statement)).toContainText(
      'Northern Radio, which it controls, published “Report of Northern Radio”',
    );
    await expect(item(claims.named.statement)).toContainText('it is named in who says so');
    await expect(resting.getByText(claims.free.statement)).toHaveCount(0);
    const articles = resting.getByRole('region', { name: 'Articles' });
    await expect(articles.getByRole('link')).toHaveCount(2);
    await expect(articles.getByRole('listitem').filter({ hasText: out.headline })).toContainText('published');
    await expect(dialog.getByText('One signed-off claim will be reopened for review.')).toBeVisible();
    await expect(dialog.getByText('3 other claims will be flagged as resting on it.')).toBeVisible();
  });

  await test.step('without a reason nothing happens', async () => {
    await dialog.getByRole('button', { name: 'Discredit' }).click();
    await expect(dialog.getByText('Give a reason first.')).toBeVisible();
    await expect(dialog.getByLabel('Reason')).toBeFocused();
    await dialog.getByLabel('Reason').fill('It printed a letter nobody wrote.');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByText('Discredited', { exact: false })).toHaveCount(0);
    expect(await needing(page, rests)).toBe(0);
  });

  await test.step('with one, kept from before, all is reopened and flagged at once', async () => {
    await page.goto(`/sources/${agency.id}`);
    await page.getByRole('button', { name: /^Discredit/ }).click();
    await expect(dialog.getByLabel('Reason')).toHaveValue('It printed a letter nobody wrote.');
    await expect(resting).toBeVisible();
    await dialog.getByRole('button', { name: 'Discredit' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText('One claim was reopened. 3 claims are flagged.')).toBeVisible();
    await expect(page.getByText('It printed a letter nobody wrote.')).toBeVisible();
    expect(await needing(page, rests)).toBe(4);
    const flagged = [claims.settled, claims.cited, claims.controlled, claims.named];
    expect((await openNeeding(page, rests)).sort()).toEqual(flagged.map(({ statement }) => statement).sort());
    await page.goto(`/claims/${claims.settled.id}`);
    await expect(page.getByText('This claim rests on a discredited source')).toBeVisible();
    await expect(page.getByText('It printed a letter nobody wrote.').first()).toBeVisible();
    await expect(page.getByText('In review').first()).toBeVisible();
    await expect(stage).toHaveCount(0);
  });

  await test.step('undoing it restores what it changed', async () => {
    await page.goto(`/sources/${agency.id}`);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page
      .getByRole('alertdialog', { name: 'Put Northern Wire back in use' })
      .getByRole('button', { name: 'Put back in use' })
      .click();
    await expect(page.getByText('One sign-off was restored.')).toBeVisible();
    expect(await needing(page, rests)).toBe(0);
    await page.goto(`/claims/${claims.settled.id}`);
    await expect(page.getByText(`Signed off by ${desk.editor.name}`)).toBeVisible();
    await expect(page.getByText('This claim rests on a discredited source')).toHaveCount(0);
    await page.goto(`/articles/${article.articleId}?claim=${claims.cited.id}`);
    await expect(panel(page).getByRole('heading', { name: claims.cited.statement })).toBeVisible();
    await expect(page.getByText('This claim rests on a discredited source')).toHaveCount(0);
  });
});

test('undoing leaves a claim that was changed since as it is, and says which', async ({
  desk,
  asEditor: page,
}) => {
  const { agency, claims } = await restingDesk(desk);
  await page.goto(`/sources/${agency.id}`);
  await page.getByRole('button', { name: /^Discredit/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Discredit Northern Wire' });
  await dialog.getByLabel('Reason').fill('It printed a letter nobody wrote.');
  await expect(dialog.getByRole('region', { name: 'What rests on it' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Discredit' }).click();
  await expect(dialog).toHaveCount(0);
  await reportedBy(desk.reviewer, claims.settled, await createParty(desk.reviewer));

  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Put back in use' }).click();
  const stayed = page.getByRole('dialog', { name: 'Northern Wire is in use again' });
  await expect(stayed.getByText(/One claim stays in review/)).toBeVisible();
  await expect(stayed.getByRole('link')).toHaveText([claims.settled.statement]);
});

test('a reviewer is not offered to discredit a source', async ({ desk, asReviewer: page }) => {
  const agency = await createParty(desk.reviewer, { name: 'Northern Wire', kind: 'NEWS_AGENCY' });
  await page.goto(`/sources/${agency.id}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Northern Wire' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Discredit/ })).toHaveCount(0);
});
