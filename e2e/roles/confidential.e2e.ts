import { setChain } from '#lib/commands/claims/set-chain.ts';
import { createArticleWithClaims } from '#testing/end-to-end/articles.ts';
import { createParty, withReport } from '#testing/end-to-end/claims.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';
import { axeProblems, expect, test } from '#testing/end-to-end/fixtures.ts';

test('a name off the record is shown on a press, by keyboard too, and the history says who looked', async ({
  desk,
  browserOf,
}) => {
  const { claims } = await createArticleWithClaims(desk.reviewer, 1);
  const [claim] = claims;
  if (!claim) throw new Error('The article has a claim.');
  const whisper = await createParty(desk.reviewer, { name: 'Harbour whisperer', kind: 'ORGANISATION' });
  const hops = [{ sourceId: whisper.id, terms: 'OFF_RECORD' }];
  await runCommand(setChain, desk.reviewer, { claimId: claim.id, revision: claim.revision, hops });

  const page = await browserOf(desk.editor);
  await page.goto(`/claims/${claim.id}`);
  expect(await page.content()).not.toContain('Harbour whisperer');
  const show = page.getByRole('button', { name: 'Show the name' });
  await show.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Harbour whisperer', { exact: true })).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);

  // An editor finds who looked on the page of the source, and on which claims by a look that is logged too.
  await page.goto(`/sources/${whisper.id}`);
  const looks = page.getByRole('list', { name: /^Looks at its name/ });
  await expect(looks.getByRole('listitem')).toHaveText(/^Emil Sato/);
  await expect(looks.getByRole('link')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show on which claims' }).press('Enter');
  await expect(looks.getByRole('link')).toHaveText(claim.statement);
  expect(await axeProblems(page)).toEqual([]);
  const admins = await browserOf(desk.admin);
  await admins.goto('/settings/access');
  const looked = admins.getByRole('main').getByRole('listitem').filter({ hasText: 'looked at the name' });
  await expect(looked).toHaveCount(2);
  await expect(looked.first().getByRole('link')).toHaveText(claim.statement);
  expect(await admins.content()).not.toContain('Harbour whisperer');

  const viewers = await browserOf(desk.viewer);
  await viewers.goto(`/claims/${claim.id}`);
  await expect(viewers.getByText('A confidential source', { exact: true })).toBeVisible();
  await expect(viewers.getByRole('button', { name: 'Show the name' })).toHaveCount(0);
});

test('an item is marked confidential with a reason, and a viewer is told only that it is there', async ({
  desk,
  browserOf,
}) => {
  const { claims } = await createArticleWithClaims(desk.reviewer, 1);
  const [claim] = claims;
  if (!claim) throw new Error('The article has a claim.');
  await withReport(desk.reviewer, claim, { title: 'The leaked minutes' });
  const page = await browserOf(desk.reviewer);
  await page.goto(`/claims/${claim.id}`);
  await page.getByRole('button', { name: 'More about The leaked minutes' }).click();
  await page.getByRole('menuitem', { name: 'Mark as confidential…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Mark as confidential/ }).click();
  await expect(dialog.getByText('Give a reason first.')).toBeVisible();
  await dialog.getByLabel('Reason').fill('Whoever gave it to us would be known.');
  await dialog.getByRole('button', { name: /^Mark as confidential/ }).click();
  await expect(page.getByText('Confidential', { exact: true })).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);

  const viewers = await browserOf(desk.viewer);
  await viewers.goto(`/claims/${claim.id}`);
  const masked = viewers.getByRole('listitem').getByText('A confidential item', { exact: true });
  await expect(masked).toHaveCount(1);
  expect(await viewers.content()).not.toContain('The leaked minutes');

  // The next item, and the source it is from, are confidential from the start: there is nothing to mark.
  await page.keyboard.press('e');
  const form = page.getByRole('form', { name: 'Add evidence' });
  await form.getByText('Note', { exact: true }).click();
  await form.getByLabel('Title').fill('A call with the typist');
  await form.getByLabel('Confidential', { exact: true }).press('Space');
  await form.getByRole('combobox', { name: 'Publisher' }).fill('Typist of the ministry');
  await page.getByRole('option', { name: 'Add “Typist of the ministry” as a source' }).click();
  const source = page.getByRole('dialog', { name: 'New source' });
  await source.getByLabel('Confidential', { exact: true }).press('Space');
  expect(await axeProblems(page)).toEqual([]);
  await source.getByRole('button', { name: /^Add source/ }).click();
  await expect(source).toHaveCount(0);
  await form.getByRole('button', { name: /^Add evidence/ }).click();
  await expect(page.getByText('Confidential', { exact: true })).toHaveCount(2);

  await viewers.reload();
  await expect(masked).toHaveCount(2);
  for (const place of [`/claims/${claim.id}`, '/sources']) {
    await viewers.goto(place);
    expect(await viewers.content()).not.toMatch(/typist/i);
  }
});
