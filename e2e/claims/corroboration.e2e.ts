import type { Page } from '@playwright/test';
import { discreditSource } from '#lib/commands/sources/discredit-source.ts';
import { editEvidence } from '#lib/commands/evidence/edit-evidence.ts';
import { claimsExportSchema } from '#lib/export/claims-export-schema.ts';
import { download, parseCsv } from '#testing/end-to-end/downloads.ts';
import { createArticle, createClaim } from '#testing/end-to-end/articles.ts';
import { createParty, saidBy, withReport } from '#testing/end-to-end/claims.ts';
import type { Desk } from '#testing/end-to-end/people.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { corroboration, expectNumber, reasons } from '#e2e/screens/corroboration.ts';
import { outline, panel, saving } from '#e2e/screens/workspace.ts';

const text =
  'The harbour in Eastport reopened on Monday after eleven days of repairs to the northern pier, the port said, ' +
  'and the first ferries left for the islands before noon with more than two hundred passengers on board.';

async function arrange({ reviewer }: Desk) {
  const article = await createArticle(reviewer);
  const claim = await createClaim(reviewer, article, 'Nobody was hurt');
  const party = (name: string, controlledById?: string) =>
    createParty(reviewer, { name, kind: 'NEWS_AGENCY', ...(controlledById && { controlledById }) });
  const open = (page: Page) => page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
  return { article, claim, party, open };
}

test('two reports that cite one agency count once: on the screen, in the outline, in the list and in exports', async ({
  desk,
  asReviewer: page,
}) => {
  const { article, claim, party, open } = await arrange(desk);
  const kcna = await party('KCNA');
  const citing = { citedSourceIds: [kcna.id] } as const;
  const said = await saidBy(desk.reviewer, claim, [kcna]);
  await withReport(desk.reviewer, said, {
    title: 'Dispatch',
    publisherId: kcna.id,
    firstHand: true,
  });
  const wires = [await party('AP'), await party('Reuters')];
  for (const { id, name } of wires) {
    await withReport(desk.reviewer, said, { title: `${name} report`, publisherId: id, ...citing });
  }

  await open(page);
  await expectNumber(
    page,
    'If KCNA is wrong, nothing is left.',
    'One origin for, of the two needed. Three reports.',
  );
  await expect(await reasons(page)).toHaveText([
    'Confirming needs one more independent origin or one primary item.',
    'AP and Reuters have it from KCNA.',
  ]);
  await expect(outline(page).getByText('1 origin', { exact: false })).toBeVisible();

  const choose = async (kind: string) => {
    await page.getByRole('button', { name: 'Export' }).click();
    return download(page, () => page.getByRole('menuitem', { name: kind }).click());
  };
  const [heads = [], row = []] = parseCsv((await choose('Claims as CSV')).text);
  const cell = (head: string) => row[heads.indexOf(head)];
  expect(cell('evidence count')).toBe('3');
  expect([cell('supporting origins'), cell('supported by')]).toEqual(['1', 'KCNA']);
  expect(cell('supporting reports')).toBe('3');
  expect(cell('verdict')).toBe('INSUFFICIENT');
  expect(cell('reasons')).toContain('AP and Reuters have it from KCNA.');

  const { claims } = claimsExportSchema.parse(JSON.parse((await choose('Claims as JSON')).text));
  const [exported] = claims;
  expect(exported?.corroboration.supports.origins).toEqual([
    { id: kcna.id, kind: 'PARTY', name: 'KCNA', evidenceIds: exported?.evidence.map(({ id }) => id) },
  ]);
  expect(exported?.corroboration.supports.reports).toBe(3);

  await page.goto(`/claims?article=${article.articleId}`);
  await expect(page.locator('[data-claim-link]')).toHaveCount(1);
  await expect(page.getByText('1 origin for', { exact: true })).toBeVisible();
});

test('two texts that read alike count as one until a person says why not, and again when that is undone', async ({
  desk,
  asReviewer: page,
}) => {
  const { claim, party, open } = await arrange(desk);
  for (const name of ['Coast Wire', 'Island Press']) {
    const { id } = await party(name);
    const capturedText = `${text} Reporting by ${name}.`;
    const firstHand = { publisherId: id, firstHand: true, capturedText } as const;
    await withReport(desk.reviewer, claim, { title: `${name} report`, ...firstHand });
  }
  await open(page);
  const alike = '“Coast Wire report” and “Island Press report” are one text, whoever publishes it.';
  await expect(corroboration(page).getByText(alike)).toBeVisible();
  await expectNumber(
    page,
    'It is one text under several names: if it is wrong, nothing is left.',
    'One origin for, of the two needed. Two reports.',
  );

  const why = 'Two reporters stood on the pier.';
  await corroboration(page).getByRole('button', { name: 'Tell apart' }).click();
  const form = panel(page).getByRole('form', { name: 'Tell apart' });
  await form.getByRole('button', { name: 'Count apart' }).click();
  await expect(form.getByText('Give a reason.')).toBeVisible();
  await form.getByLabel('Why they are separate').fill(why);
  await saving(page, 'tell-apart', () => form.getByRole('button', { name: 'Count apart' }).click());
  await expect(corroboration(page).locator('p').first()).toContainText('would both have to be wrong.');
  await expect(corroboration(page).getByText('The evidence confirms it')).toBeVisible();
  await expect(corroboration(page).getByText(alike)).toHaveCount(0);
  await expect(
    (await reasons(page)).filter({
      hasText: `“Coast Wire report” and “Island Press report” were told apart: ${why}`,
    }),
  ).toBeVisible();

  await saving(page, 'undo-tell-apart', () =>
    corroboration(page).getByRole('button', { name: 'Count as copies again' }).click(),
  );
  await expect(corroboration(page).getByText(alike)).toBeVisible();
  await expect(corroboration(page).locator('p').first()).toContainText('one text');
});

test('what counts for nothing is named with its reason: unknown, circular, discredited', async ({
  desk,
  asReviewer: page,
}) => {
  const { claim, party, open } = await arrange(desk);
  const { reviewer, editor } = desk;
  const gazette = await party('The gazette');
  await withReport(reviewer, claim, { title: 'A post' });
  const withFirst = await withReport(reviewer, claim, { title: 'First blog' });
  const first = withFirst.evidence.at(-1);
  if (!first) throw new Error('The claim has evidence.');
  const back = { citedEvidenceIds: [first.id] } as const;
  const second = (await withReport(reviewer, claim, { title: 'Second blog', ...back })).evidence.at(-1);
  await runCommand(editEvidence, reviewer, {
    evidenceId: first.id,
    revision: first.revision,
    title: first.title,
    address: first.address,
    stance: first.stance,
    role: first.role,
    citedEvidenceIds: [second?.id],
  });
  const paper = { publisherId: gazette.id, firstHand: true } as const;
  await withReport(reviewer, claim, { title: 'Gazette notice', ...paper });
  await runCommand(discreditSource, editor, {
    sourceId: gazette.id,
    revision: gazette.revision,
    reason: 'It made up two notices.',
  });

  await open(page);
  await expectNumber(
    page,
    'Nothing counts so far.',
    'No origins for, of the two needed. Four reports. Four items count for nothing.',
  );
  const said = await reasons(page);
  await expect(said).toHaveCount(3);
  for (const sentence of [
    'Confirming needs two independent origins or one primary item.',
    'Nobody is named as the publisher of “A post”, “First blog” and “Second blog”, so they count for nothing.',
    'The gazette is discredited, so what comes through it is not counted: “Gazette notice”.',
  ]) {
    await expect(said.filter({ hasText: sentence }), sentence).toHaveCount(1);
  }
});

test('origins on both sides are a conflict, and the figure tells the sides apart', async ({
  desk,
  asViewer: page,
}) => {
  const { claim, party, open } = await arrange(desk);
  const firstHand = async (name: string, stance: 'SUPPORTS' | 'REFUTES') => {
    const { id } = await party(name);
    const report = { title: `${name} report`, publisherId: id, firstHand: true, stance } as const;
    return withReport(desk.reviewer, claim, report);
  };
  await firstHand('Coast Wire', 'SUPPORTS');
  await firstHand('Hospital', 'REFUTES');
  await open(page);
  await expect(corroboration(page).getByText('The evidence conflicts', { exact: true })).toBeVisible();
  await expect(
    corroboration(page).getByText('One origin for, one origin against. Two reports.'),
  ).toBeVisible();
  await expect((await reasons(page)).first()).toHaveText(
    'There are origins on both sides, so the evidence conflicts.',
  );
  await expect(outline(page).getByText('1 for, 1 against', { exact: false })).toBeVisible();
});

test('where the evidence comes from is drawn, and read as a list by keyboard alone', async ({
  desk,
  asViewer: page,
}) => {
  const { claim, party, open } = await arrange(desk);
  const state = await party('The state');
  const kcna = await party('KCNA', state.id);
  const yonhap = await party('Yonhap');
  const dispatch = { publisherId: kcna.id, firstHand: true, capturedText: text } as const;
  const wire = { publisherId: yonhap.id, citedSourceIds: [kcna.id] } as const;
  await withReport(desk.reviewer, claim, { title: 'Dispatch', ...dispatch });
  await withReport(desk.reviewer, claim, { title: 'Wire report', ...wire, capturedText: `${text} Yonhap.` });
  await withReport(desk.reviewer, claim, { title: 'A post' });

  await open(page);
  const small = corroboration(page).getByRole('img', {
    name: /^The ways from what happened.*If KCNA is wrong/,
  });
  await expect(small.locator('foreignObject')).toHaveText([/^KCNA/, /^A post/, /^Yonhap/, /^one text/]);
  const drawn = await small.locator('foreignObject').evaluateAll((all) =>
    all.map((box) => {
      const { left, top, right, bottom } = box.getBoundingClientRect();
      return { left, top, right, bottom };
    }),
  );
  type Box = (typeof drawn)[number];
  const apart = (a: Box, b: Box) =>
    a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
  for (const [at, box] of drawn.entries()) {
    for (const other of drawn.slice(at + 1)) expect(apart(box, other)).toBe(true);
  }

  const opener = corroboration(page).getByRole('button', { name: 'Where it comes from' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Where it comes from' });
  await expect(dialog.getByRole('img', { name: /^The ways from what happened/ })).toBeVisible();
  await dialog.getByRole('radio', { name: 'Picture' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('radio', { name: 'List' })).toBeChecked();
  await expect(
    dialog.getByRole('list', { name: 'Where the evidence comes from' }).locator('> li'),
  ).toHaveText([
    /^KCNA · for it, under The state, in the smallest cut.*from what happened/,
    /^one text · for it, carried by 2.*from KCNA, Yonhap/,
    /^Yonhap · for it.*from KCNA/,
    /^A post · for it, nobody published it/,
  ]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
});
