import { editEvidence } from '#lib/commands/evidence/edit-evidence.ts';
import { createArticle, createClaim } from '#testing/end-to-end/articles.ts';
import { createParty, withReport } from '#testing/end-to-end/claims.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';
import { axeProblems, expect, test } from '#testing/end-to-end/fixtures.ts';
import { corroboration } from '#e2e/screens/corroboration.ts';
import { openControl } from '#e2e/screens/sources.ts';
import { panel, saving } from '#e2e/screens/workspace.ts';

test('what its publisher took back stays listed and counts for nothing, until that is taken back', async ({
  desk,
  asReviewer: page,
}) => {
  const article = await createArticle(desk.reviewer);
  const claim = await createClaim(desk.reviewer, article, 'Nobody was hurt');
  const herald = await createParty(desk.reviewer, { name: 'The Herald', kind: 'PUBLISHER' });
  await withReport(desk.reviewer, claim, {
    title: 'Herald report',
    publisherId: herald.id,
    firstHand: true,
  });
  await page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
  await expect(corroboration(page).locator('p').first()).toHaveText(
    'If The Herald is wrong, nothing is left.',
  );
  const more = panel(page).getByRole('button', { name: 'More about Herald report' });
  await more.click();
  await page.getByRole('menuitem', { name: 'Its publisher took it back…' }).click();
  const form = panel(page).getByRole('form', { name: 'Withdrawn: Herald report' });
  await form.getByRole('button', { name: 'Record the withdrawal' }).click();
  await expect(form.getByText('Give the date and time.')).toBeVisible();
  await form.getByLabel('When its publisher took it back or corrected it').fill('2026-02-03T10:00');
  await form.getByLabel('What they took back, and why').fill('It ran a correction: two people were hurt.');
  await saving(page, 'withdraw-evidence', () =>
    form.getByRole('button', { name: 'Record the withdrawal' }).click(),
  );
  await expect(panel(page).getByText('It ran a correction: two people were hurt.').first()).toBeVisible();
  await expect(corroboration(page).locator('p').first()).not.toHaveText(/If The Herald is wrong/);

  await more.click();
  await saving(page, 'undo-withdraw-evidence', () =>
    page.getByRole('menuitem', { name: 'It was not taken back' }).click(),
  );
  await expect(corroboration(page).locator('p').first()).toHaveText(
    'If The Herald is wrong, nothing is left.',
  );
});

test('every text captured from an item can be read, with its time and hash', async ({
  desk,
  asReviewer: page,
}) => {
  const article = await createArticle(desk.reviewer);
  const claim = await createClaim(desk.reviewer, article, 'Nobody was hurt');
  const first = await withReport(desk.reviewer, claim, {
    title: 'Town report',
    capturedText: 'The first edition says that nobody was hurt.',
  });
  const item = first.evidence[0];
  if (!item) throw new Error('The claim has a report.');
  await runCommand(editEvidence, desk.reviewer, {
    evidenceId: item.id,
    revision: item.revision,
    title: item.title,
    address: item.address,
    stance: item.stance,
    role: item.role,
    capturedText: 'The second edition says that two were hurt.',
  });
  await page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
  await panel(page).getByRole('button', { name: 'More about Town report' }).click();
  await page.getByRole('menuitem', { name: 'Captured texts' }).click();
  const dialog = page.getByRole('dialog', { name: 'Captured texts' });
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  await expect(dialog.getByText(/^sha256 [0-9a-f]{64}$/)).toHaveCount(2);
  await dialog.getByRole('listitem').last().getByRole('button', { name: 'Read' }).click();
  await expect(dialog.getByRole('region', { name: 'The captured text' })).toHaveText(
    'The first edition says that nobody was hurt.',
  );
  expect(await axeProblems(page)).toEqual([]);
});

test('who is about to change control sees first which verdicts change', async ({
  desk,
  asReviewer: page,
}) => {
  const article = await createArticle(desk.reviewer);
  const claim = await createClaim(desk.reviewer, article, 'Nobody was hurt');
  const party = (name: string) => createParty(desk.reviewer, { name, kind: 'PUBLISHER' });
  const [one, other, owner] = [await party('Coast Daily'), await party('Hill Daily'), await party('Holding')];
  for (const { id: publisherId } of [one, other]) {
    await withReport(desk.reviewer, claim, { title: 'Report', publisherId, firstHand: true });
  }
  const control = async (source: typeof one) => {
    const dialog = await openControl(page, source);
    await dialog.getByRole('combobox').first().fill(owner.name);
    await page
      .getByRole('option', { name: /^Holding/ })
      .first()
      .click();
    return dialog;
  };
  const first = await control(one);
  await expect(first.getByText('Saving changes no verdict.')).toBeVisible();
  await saving(page, 'set-controller', () => first.getByRole('button', { name: 'Save' }).click());
  const second = await control(other);
  await expect(second.getByText('Saving changes the verdict of 1 claim.')).toBeVisible();
  await expect(second.getByText('confirms → not enough')).toBeVisible();
  await expect(second.getByRole('link', { name: claim.statement })).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);
});

test('a discrediting may hold from a day on, and says so', async ({ desk, asEditor: page }) => {
  const source = await createParty(desk.reviewer, { name: 'Northern Wire', kind: 'NEWS_AGENCY' });
  await page.goto(`/sources/${source.id}`);
  await page.getByRole('button', { name: /^Discredit/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Discredit Northern Wire' });
  await dialog.getByLabel('Reason').fill('Sold to a new owner.');
  await dialog.getByLabel('From which day on it holds').fill('2026-01-15');
  await dialog.getByRole('button', { name: 'Discredit' }).click();
  await expect(page.getByText('published on or after 2026-01-15')).toBeVisible();
});
