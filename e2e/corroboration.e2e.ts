import type { Locator, Page } from '@playwright/test';
import { discreditSource } from '#lib/commands/discredit-source.ts';
import { editEvidence } from '#lib/commands/edit-evidence.ts';
import { claimsExportSchema } from '#lib/export/claims-export-schema.ts';
import { download, parseCsv } from './downloads.ts';
import { createArticle, createClaim } from './factories/articles.ts';
import { createParty, saidBy, withReport } from './factories/claims.ts';
import type { Desk } from './factories/people.ts';
import { runCommand } from './factories/run-command.ts';
import { expect, test } from './fixtures.ts';
import { outline, panel, saving } from './screens/workspace.ts';

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

/** What the panel says of how many independent origins there are. */
function corroboration(page: Page): Locator {
  return panel(page)
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Corroboration' }) });
}

/** The meter as it is read: figure, then words. */
async function expectMeter(page: Page, cells: readonly (readonly [figure: string, words: string])[]) {
  await expect(corroboration(page).locator('dd')).toHaveText(cells.map(([figure]) => figure));
  await expect(corroboration(page).locator('dt')).toHaveText(cells.map(([, words]) => words));
}

/** All the reasons, opened. */
async function reasons(page: Page): Promise<Locator> {
  const more = corroboration(page).getByRole('button', { name: /more reasons?$/ });
  await expect(corroboration(page).getByRole('listitem').first()).toBeVisible();
  if (await more.isVisible()) await more.click();
  return corroboration(page).getByRole('listitem');
}

test('two reports that cite one agency count once: on the screen, in the outline, in the list and in exports', async ({
  desk,
  asReviewer: page,
}) => {
  const { article, claim, party, open } = await arrange(desk);
  const kcna = await party('KCNA');
  const citing = { provenance: 'CITES', citedSourceIds: [kcna.id] } as const;
  const said = await saidBy(desk.reviewer, claim, [kcna]);
  await withReport(desk.reviewer, said, {
    title: 'Dispatch',
    publisherId: kcna.id,
    provenance: 'FIRST_HAND',
  });
  const wires = [await party('AP'), await party('Reuters')];
  for (const { id, name } of wires) {
    await withReport(desk.reviewer, said, { title: `${name} report`, publisherId: id, ...citing });
  }

  await open(page);
  await expectMeter(page, [
    ['1', 'origin, KCNA; two needed'],
    ['3', 'reports, none independent'],
    ['0', 'awaiting responses'],
  ]);
  await expect(await reasons(page)).toHaveText([
    'Confirming needs one more independent origin or one primary item.',
    'Two reports cite KCNA, so they do not count as separate sources.',
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
  expect(cell('reasons')).toContain('Two reports cite KCNA, so they do not count as separate sources.');

  const { claims } = claimsExportSchema.parse(JSON.parse((await choose('Claims as JSON')).text));
  const [exported] = claims;
  expect(exported?.corroboration.supports.origins).toEqual([
    { id: kcna.id, name: 'KCNA', evidenceIds: exported?.evidence.map(({ id }) => id) },
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
    const firstHand = { publisherId: id, provenance: 'FIRST_HAND', capturedText } as const;
    await withReport(desk.reviewer, claim, { title: `${name} report`, ...firstHand });
  }
  await open(page);
  const alike =
    '“Coast Wire report” and “Island Press report” say the same almost word for word, so they count as one.';
  await expect(corroboration(page).getByText(alike)).toBeVisible();
  await expect(corroboration(page).locator('dd').first()).toHaveText('1');

  const why = 'Two reporters stood on the pier.';
  await corroboration(page).getByRole('button', { name: 'Tell apart' }).click();
  const form = panel(page).getByRole('form', { name: 'Tell apart' });
  await form.getByRole('button', { name: 'Count apart' }).click();
  await expect(form.getByText('Give a reason.')).toBeVisible();
  await form.getByLabel('Why they are separate').fill(why);
  await saving(page, 'tell-apart', () => form.getByRole('button', { name: 'Count apart' }).click());
  await expect(corroboration(page).locator('dd').first()).toHaveText('2');
  await expect(corroboration(page).getByText('The evidence confirms it')).toBeVisible();
  await expect(corroboration(page).getByText(alike)).toHaveCount(0);
  await expect(
    (await reasons(page)).filter({
      hasText: `“Coast Wire report” and “Island Press report” are not taken for copies of each other: ${why}`,
    }),
  ).toBeVisible();

  await saving(page, 'undo-tell-apart', () =>
    corroboration(page).getByRole('button', { name: 'Count as copies again' }).click(),
  );
  await expect(corroboration(page).getByText(alike)).toBeVisible();
  await expect(corroboration(page).locator('dd').first()).toHaveText('1');
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
  const back = { provenance: 'CITES', citedEvidenceIds: [first.id] } as const;
  const second = (await withReport(reviewer, claim, { title: 'Second blog', ...back })).evidence.at(-1);
  await runCommand(editEvidence, reviewer, {
    evidenceId: first.id,
    revision: first.revision,
    title: first.title,
    address: first.address,
    stance: first.stance,
    role: first.role,
    provenance: 'CITES',
    citedEvidenceIds: [second?.id],
  });
  const paper = { publisherId: gazette.id, provenance: 'FIRST_HAND' } as const;
  await withReport(reviewer, claim, { title: 'Gazette notice', ...paper });
  await runCommand(discreditSource, editor, {
    sourceId: gazette.id,
    revision: gazette.revision,
    reason: 'It made up two notices.',
  });

  await open(page);
  await expect(corroboration(page).locator('dd').first()).toHaveText('0');
  await expect(corroboration(page).locator('dt').first()).toHaveText('origins; two needed');
  const said = await reasons(page);
  await expect(said).toHaveCount(4);
  for (const sentence of [
    'Confirming needs two independent origins or one primary item.',
    'One item does not say where its knowledge is from, so it counts for nothing: “A post”.',
    '“First blog” and “Second blog” lead only back to each other, so they have no origin.',
    'The gazette is discredited, so what comes from it is not counted: “Gazette notice”.',
  ]) {
    await expect(said.filter({ hasText: sentence }), sentence).toHaveCount(1);
  }
});

test('origins on both sides are a conflict, and the meter tells the sides apart', async ({
  desk,
  asViewer: page,
}) => {
  const { claim, party, open } = await arrange(desk);
  const firstHand = async (name: string, stance: 'SUPPORTS' | 'REFUTES') => {
    const { id } = await party(name);
    const report = { title: `${name} report`, publisherId: id, provenance: 'FIRST_HAND', stance } as const;
    return withReport(desk.reviewer, claim, report);
  };
  await firstHand('Coast Wire', 'SUPPORTS');
  await firstHand('Hospital', 'REFUTES');
  await open(page);
  await expect(corroboration(page).getByText('The evidence conflicts', { exact: true })).toBeVisible();
  await expect(corroboration(page).locator('dt').nth(1)).toHaveText('reports, 1 for, 1 against');
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
  const dispatch = { publisherId: kcna.id, provenance: 'FIRST_HAND', capturedText: text } as const;
  const wire = { publisherId: yonhap.id, provenance: 'CITES', citedSourceIds: [kcna.id] } as const;
  await withReport(desk.reviewer, claim, { title: 'Dispatch', ...dispatch });
  await withReport(desk.reviewer, claim, { title: 'Wire report', ...wire, capturedText: `${text} Yonhap.` });
  await withReport(desk.reviewer, claim, { title: 'A post' });

  await open(page);
  const opener = corroboration(page).getByRole('button', { name: 'Where it comes from' });
  await expect(opener).toHaveAttribute('aria-expanded', 'false');
  await opener.focus();
  await page.keyboard.press('Enter');
  const picture = corroboration(page).getByRole('img', { name: /3 items, 2 parties, 4 connections/ });
  await expect(picture).toBeVisible();
  const boxes = picture.locator('foreignObject');
  await expect(boxes).toHaveText(['Dispatch', 'Wire report', 'A post', 'The state', 'KCNA']);
  const drawn = await boxes.evaluateAll((all) =>
    all.map((box) => {
      const { left, top, right, bottom } = box.getBoundingClientRect();
      return { left, top, right, bottom };
    }),
  );
  type Box = (typeof drawn)[number];
  const apart = (a: Box, b: Box) =>
    a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
  for (const [at, box] of drawn.entries()) {
    expect((box.right - box.left) * (box.bottom - box.top)).toBeGreaterThan(1000);
    for (const other of drawn.slice(at + 1)) expect(apart(box, other)).toBe(true);
  }
  await expect(picture.locator('polyline')).toHaveCount(4);

  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(corroboration(page).getByRole('radio', { name: 'List' })).toBeChecked();
  const list = corroboration(page).getByRole('list', { name: 'Where the evidence comes from' });
  await expect(list.locator('> li')).toHaveText([
    /^Dispatch.*is first-hand from KCNA.*reads like Wire report/,
    /^Wire report.*cites KCNA/,
    /^A post · origin unknown/,
    /^The state · counted as an origin/,
    /^KCNA.*is controlled by The state/,
  ]);
  await page.keyboard.press('ArrowLeft');
  await expect(picture).toBeVisible();
  await opener.press('Enter');
  await expect(picture).toHaveCount(0);
});
