import { createArticle, createClaim } from '#testing/end-to-end/articles.ts';
import { createParty, withReport } from '#testing/end-to-end/claims.ts';
import { createDesk, type Desk } from '#testing/end-to-end/people.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { cookieOf, refusalCode, sendCommand } from '#testing/end-to-end/http.ts';
import { asOwner } from '#testing/end-to-end/owner.ts';
import { card, openControl, controlField } from '#e2e/screens/sources.ts';
import { pickSource } from '#e2e/screens/workspace.ts';

/** All that is recorded about sources, evidence and who cites whom, row by row. */
async function recorded({ workspaceId }: Desk): Promise<unknown> {
  const tables = ['Source', 'Control', 'Evidence', 'Citation', 'Claim'];
  const rows = tables.map((table) =>
    asOwner(
      workspaceId,
      `SELECT coalesce(jsonb_agg(to_jsonb(t) ORDER BY t.id), '[]') AS rows FROM "${table}" t
       WHERE "workspaceId" = $1`,
      [workspaceId],
    ),
  );
  return Promise.all(rows);
}

test('a circle of control is refused with the way round it; nothing changes and nothing typed is lost', async ({
  desk,
  asReviewer: page,
}) => {
  const party = (name: string, controlledById?: string) =>
    createParty(desk.reviewer, { name, kind: 'ORGANISATION', ...(controlledById && { controlledById }) });
  const state = await party('The state');
  const ministry = await party('The ministry', state.id);
  await party('The gazette', ministry.id);
  await party('Company register');
  const before = await recorded(desk);

  const dialog = await openControl(page, state);
  const controller = dialog.getByRole('combobox', { name: controlField });
  await pickSource(controller, 'The gazette');
  await dialog.getByLabel('Since').fill('2020-02-03');
  await pickSource(dialog.getByRole('combobox', { name: 'Who says so' }), 'Company register');
  await dialog.getByLabel('Note').fill('Sheet 12 of the register.');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(
    dialog.getByText(
      'That would make a circle of who controls or speaks for whom: The state ← The gazette ← The ministry ← The state.',
    ),
  ).toBeVisible();
  const typed = async () => {
    await expect(controller).toHaveValue('The gazette');
    await expect(dialog.getByLabel('Since')).toHaveValue('2020-02-03');
    await expect(dialog.getByRole('combobox', { name: 'Who says so' })).toHaveValue('Company register');
    await expect(dialog.getByLabel('Note')).toHaveValue('Sheet 12 of the register.');
  };
  await typed();
  expect(await recorded(desk)).toEqual(before);

  await page.reload();
  await expect(card(page, 'Control').getByText('since 2020-02-03')).toHaveCount(0);
  await card(page, 'Control')
    .getByRole('button', { name: /^Say who/ })
    .click();
  await typed();
});

test('a source that would control itself is refused, and so is one that vouches for its own control', async ({
  desk,
  asReviewer: page,
}) => {
  const gazette = await createParty(desk.reviewer, { name: 'The gazette' });
  await createParty(desk.reviewer, { name: 'The ministry' });
  const before = await recorded(desk);
  const dialog = await openControl(page, gazette);
  const controller = dialog.getByRole('combobox', { name: controlField });
  await pickSource(controller, 'The gazette');
  await dialog.getByLabel('Note').fill('It owns itself.');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText(/^A source can’t control itself/)).toBeVisible();
  await expect(controller).toHaveValue('The gazette');
  await expect(dialog.getByLabel('Note')).toHaveValue('It owns itself.');

  await pickSource(controller, 'The ministry');
  await pickSource(dialog.getByRole('combobox', { name: 'Who says so' }), 'The gazette');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(
    dialog.getByText(/^A source can’t vouch for who controls it or whom they speak for\./),
  ).toBeVisible();
  await expect(controller).toHaveValue('The ministry');
  expect(await recorded(desk)).toEqual(before);
});

test('evidence that would cite the evidence of another claim, or itself, is refused', async ({ desk }) => {
  const article = await createArticle(desk.reviewer);
  const claim = await createClaim(desk.reviewer, article, 'Nobody was hurt');
  const other = await createClaim(desk.reviewer, article, 'Two ferries ran aground');
  const [theirs] = (await withReport(desk.reviewer, other, { title: 'Their report' })).evidence;
  const [own] = (await withReport(desk.reviewer, claim, { title: 'Own report' })).evidence;
  const cookie = await cookieOf(desk.reviewer);
  const before = await recorded(desk);
  const report = {
    title: 'A report',
    address: 'https://wire.example/report',
    stance: 'SUPPORTS',
    role: 'SECONDARY',
  };
  const added = await sendCommand('add-evidence', cookie, {
    ...report,
    claimId: claim.id,
    kind: 'LINK',
    citedEvidenceIds: [theirs?.id],
  });
  expect([added.status, refusalCode(added)]).toEqual([422, 'cites-another-claim']);
  expect(added.body).toContain('Evidence can cite only sources and other evidence of the same claim.');

  const edit = { ...report, evidenceId: own?.id, revision: own?.revision };
  const edited = await sendCommand('edit-evidence', cookie, { ...edit, citedEvidenceIds: [theirs?.id] });
  expect([edited.status, refusalCode(edited)]).toEqual([422, 'cites-another-claim']);
  const circle = await sendCommand('edit-evidence', cookie, { ...edit, citedEvidenceIds: [own?.id] });
  expect([circle.status, refusalCode(circle)]).toEqual([422, 'cites-itself']);
  expect(circle.body).toContain('Evidence can’t cite itself.');
  expect(await recorded(desk)).toEqual(before);
});

test('a source is not merged with itself, nor with one of another workspace', async ({
  desk,
  asReviewer: page,
}) => {
  const gazette = await createParty(desk.reviewer, { name: 'The gazette' });
  const elsewhere = await createDesk();
  const foreign = await createParty(elsewhere.reviewer, { name: 'Foreign gazette' });
  const [before, theirs] = [await recorded(desk), await recorded(elsewhere)];

  await page.goto(`/sources/${gazette.id}`);
  await page.getByRole('button', { name: 'Merge into…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge into another source' });
  const into = dialog.getByRole('combobox', { name: 'Merge into' });
  await into.fill('Foreign gazette');
  await expect(page.getByText('No source of that name')).toBeVisible();
  await pickSource(into, 'The gazette');
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(dialog.getByText('Choose two different sources to merge.')).toBeVisible();
  await expect(into).toHaveValue('The gazette');

  const cookie = await cookieOf(desk.reviewer);
  for (const [sourceId, intoId] of [
    [gazette.id, foreign.id],
    [foreign.id, gazette.id],
  ]) {
    const answer = await sendCommand('merge-sources', cookie, { sourceId, intoId, revision: 1 });
    expect([answer.status, refusalCode(answer)]).toEqual([404, 'not-found']);
    expect(answer.body).not.toContain('Foreign');
  }
  expect(await recorded(desk)).toEqual(before);
  expect(await recorded(elsewhere)).toEqual(theirs);
});
