import type { Page } from '@playwright/test';
import { discreditSource } from '#lib/commands/sources/discredit-source.ts';
import {
  createArticle,
  createArticleWithClaim,
  createArticleWithClaims,
  createClaim,
} from '#testing/end-to-end/articles.ts';
import { createParty, readyForSignOff, saidBy, signedOff, withReport } from '#testing/end-to-end/claims.ts';
import { answered, asked } from '#testing/end-to-end/findings.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';
import { axeProblems, expect, test } from '#testing/end-to-end/fixtures.ts';
import { card, openControl, controlField } from '#e2e/screens/sources.ts';
import { pickSource, saving } from '#e2e/screens/workspace.ts';

/** The names in the register, as the list shows them. */
function listed(page: Page) {
  return page.getByRole('table', { name: 'Sources' }).locator('[data-row-link]');
}

test('a reviewer adds a source with all that is known of it, and finds it by any of its names', async ({
  desk,
  asReviewer: page,
}) => {
  await createParty(desk.reviewer, { name: 'Reuters', kind: 'NEWS_AGENCY' });
  await createParty(desk.reviewer, { name: 'Prefeitura de São Paulo', kind: 'GOVERNMENT' });
  await page.goto('/sources');
  await page.getByRole('button', { name: 'New source' }).click();
  const dialog = page.getByRole('dialog', { name: 'New source' });
  await dialog.getByLabel('Name', { exact: true }).fill('KCNA');
  await dialog.getByLabel('Kind').click();
  await page.getByRole('option', { name: 'State media' }).click();
  await dialog.getByLabel('Other names').fill('조선중앙통신\nЦТАК\nAgence centrale coréenne');
  await dialog.getByLabel('Notes').fill('State news agency.\nPublishes in several languages.');
  await dialog.getByLabel('Wikidata item').fill('https://www.wikidata.org/wiki/Q486879');
  await dialog.getByLabel('Address').fill('https://kcna.example/');
  await expect(dialog.getByLabel('Reliability')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Add source' }).click();
  await page.getByRole('button', { name: 'Open', exact: true }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('KCNA');
  const facts = card(page, 'In the register');
  await expect(facts.getByText('State media')).toBeVisible();
  await expect(facts.getByRole('listitem')).toHaveText([
    '조선중앙통신',
    'ЦТАК',
    'Agence centrale coréenne',
    'https://kcna.example/',
    'Wikidata Q486879',
  ]);
  await expect(facts.getByText('Publishes in several languages.')).toBeVisible();
  await expect(facts.getByRole('link', { name: 'https://kcna.example/' })).toHaveAttribute(
    'href',
    'https://kcna.example/',
  );
  await expect(facts.getByRole('link', { name: 'Wikidata Q486879' })).toHaveAttribute(
    'href',
    'https://www.wikidata.org/wiki/Q486879',
  );

  await page.goto('/sources');
  await expect(listed(page)).toHaveCount(3);
  const search = page.getByRole('searchbox', { name: 'Find a name or alias' });
  for (const [words, name] of [
    ['중앙', 'KCNA'],
    ['цтак', 'KCNA'],
    ['coreenne', 'KCNA'],
    ['sao paulo', 'Prefeitura de São Paulo'],
    ['SÃO PAULO', 'Prefeitura de São Paulo'],
  ] as const) {
    await search.fill(words);
    // The list of the words before may read the same.
    await expect(page).toHaveURL((url) => url.searchParams.get('q') === words);
    await expect(listed(page), words).toHaveText([name]);
  }
});

test('a search among the discredited sources stays among them', async ({ desk, asViewer: page }) => {
  for (const name of ['Gazette of the north', 'Gazette of the south', 'Harbour office']) {
    const { id: sourceId, revision } = await createParty(desk.reviewer, { name });
    if (name === 'Gazette of the north') continue;
    await runCommand(discreditSource, desk.editor, { sourceId, revision, reason: 'It made up two notices.' });
  }
  await page.goto('/sources');
  await page.getByRole('link', { name: 'Discredited', exact: true }).click();
  await expect(listed(page)).toHaveText(['Gazette of the south', 'Harbour office']);
  await page.getByRole('searchbox', { name: 'Find a name or alias' }).fill('gazette');
  await expect(listed(page)).toHaveText(['Gazette of the south']);
  await page.getByRole('link', { name: 'All', exact: true }).click();
  await expect(listed(page)).toHaveText(['Gazette of the north', 'Gazette of the south']);
});

test('a name is offered as a new source only once the register has answered that it holds none', async ({
  desk,
  asReviewer: page,
}) => {
  const source = await createParty(desk.reviewer, { name: 'The gazette' });
  await createParty(desk.reviewer, { name: 'KCNA', kind: 'STATE_MEDIA', aliases: ['Agence coréenne'] });
  const dialog = await openControl(page, source);
  let answer = () => {};
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/api/sources?q=kcna', async (route) => {
    await held;
    await route.continue();
  });
  const picker = dialog.getByRole('combobox', { name: controlField });
  await picker.fill('kcna');
  await expect(page.getByText('Searching…')).toBeVisible();
  await expect(page.getByRole('option')).toHaveCount(0);
  answer();
  await expect(page.getByRole('option')).toHaveText([/^KCNA/]);

  await picker.fill('agence coreenne');
  await expect(page.getByRole('option')).toHaveText([/^KCNA.*also Agence coréenne/]);
  await picker.fill('agence');
  await expect(page.getByRole('option')).toHaveText([/^KCNA/, 'Add “agence” as a source']);
});

test('the grade of a source is asked for and shown only where the workspace grades', async ({
  desk,
  asAdmin: page,
}) => {
  const { id } = await createParty(desk.reviewer, { name: 'Harbour office' });
  await page.goto(`/sources/${id}`);
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: 'Edit source' });
  await expect(dialog.getByLabel('Address')).toBeVisible();
  await expect(dialog.getByLabel('Reliability')).toHaveCount(0);
  await expect(page.getByText('Reliability')).toHaveCount(0);

  await page.goto('/settings/rules');
  await page.getByLabel('Admiralty grades').check();
  await saving(page, 'set-workspace-rules', () => page.getByRole('button', { name: 'Save' }).click());
  await page.goto(`/sources/${id}`);
  const facts = card(page, 'In the register');
  await expect(facts.getByText('not graded')).toBeVisible();
  await page.keyboard.press('e');
  await dialog.getByLabel('Reliability').click();
  await page.getByRole('option', { name: 'B · usually reliable' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(facts.getByText('B · usually reliable')).toBeVisible();
  await page.goto('/sources');
  await expect(page.getByRole('columnheader', { name: 'Reliability' })).toBeVisible();
});

test('a double is merged: what named it names the one that stays, and its old address leads there', async ({
  desk,
  asReviewer: page,
}) => {
  const { reviewer } = desk;
  const stays = await createParty(reviewer, { name: 'KCNA', kind: 'STATE_MEDIA' });
  const goes = await createParty(reviewer, { name: 'Korean news agency', aliases: ['조선중앙통신'] });
  await createParty(reviewer, { name: 'Its paper', controlledById: goes.id });
  const { claim } = await createArticleWithClaim(reviewer);
  await saidBy(reviewer, claim, [goes]);
  await withReport(reviewer, claim, { title: 'Dispatch', publisherId: goes.id, firstHand: true });
  await asked(reviewer, claim, goes);

  await page.goto(`/sources/${goes.id}`);
  await page.getByRole('button', { name: 'Merge into…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge into another source' });
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(dialog.getByText('Choose the source that stays.')).toBeVisible();
  await pickSource(dialog.getByRole('combobox', { name: 'Merge into' }), 'KCNA');
  await expect(dialog.getByRole('status').getByRole('listitem')).toHaveText([
    'One claim, one item of evidence, and one request for a response that name Korean news agency will name KCNA.',
    'One person who speaks for Korean news agency will speak for KCNA.',
    /^KCNA can be found as Korean news agency/,
    'A merge can’t be undone.',
  ]);
  await expect(dialog.getByText('Merging changes no verdict.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(page).toHaveURL(new RegExp(`/sources/${stays.id}$`));

  await page.goto(`/sources/${goes.id}`);
  await expect(page).toHaveURL(new RegExp(`/sources/${stays.id}$`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('KCNA');
  await expect(card(page, 'In the register').getByRole('listitem')).toHaveText([
    'Korean news agency',
    '조선중앙통신',
  ]);
  await expect(card(page, 'Claims that name it').getByText(claim.statement)).toBeVisible();
  await expect(card(page, 'Evidence from it or citing it').getByText('Dispatch')).toBeVisible();
  await expect(card(page, 'Asked for a response').getByText(claim.statement)).toBeVisible();
  await expect(card(page, 'Control').getByRole('link', { name: 'Its paper' })).toBeVisible();
  await page.goto('/sources?q=korean');
  await expect(listed(page)).toHaveText(['KCNA']);
});

test('the page of a source shows its claims, evidence and articles, and how its settled claims came out', async ({
  desk,
  asViewer: page,
}) => {
  const { reviewer, editor } = desk;
  const source = await createParty(reviewer, { name: 'Harbour office', kind: 'ORGANISATION' });
  const { article, claims } = await createArticleWithClaims(reviewer, 4);
  const outcomes = ['CONFIRMED', 'FALSE', 'DISPUTED'] as const;
  for (const [at, confirmation] of outcomes.entries()) {
    const claim = claims[at];
    if (claim) await signedOff(reviewer, editor, await saidBy(reviewer, claim, [source]), confirmation);
  }
  const open = claims[3];
  if (!open) throw new Error('The article has four claims.');
  await readyForSignOff(reviewer, await saidBy(reviewer, open, [source]));
  const second = await createArticle(reviewer);
  const elsewhere = await createClaim(reviewer, second, 'Nobody was hurt');
  await withReport(reviewer, elsewhere, { title: 'Its notice', publisherId: source.id });
  const citing = { title: 'A wire story', citedSourceIds: [source.id] } as const;
  await withReport(reviewer, elsewhere, citing);
  await answered(reviewer, elsewhere, source, 'DENIED');
  await asked(reviewer, open, source, { hoursAgo: 2 });

  await page.goto(`/sources/${source.id}`);
  await expect(
    card(page, 'In the register').getByText('1 of 3 settled claims came out confirmed, 1 false, 1 other.'),
  ).toBeVisible();
  const named = card(page, 'Claims that name it').getByRole('listitem');
  await expect(named).toHaveCount(4);
  await expect(named).toContainText([...claims].reverse().map(({ statement }) => statement));
  await expect(named).toContainText(['Confirmed', 'Disputed', 'False', 'Confirmed']);
  await expect(card(page, 'Evidence from it or citing it').getByRole('listitem')).toHaveText([
    /^A wire story.*cites it/,
    /^Its notice.*published by it/,
  ]);
  await expect(card(page, 'Asked for a response').getByRole('listitem')).toHaveText([
    new RegExp(`^${open.statement}.*Awaiting$`),
    /^Nobody was hurt.*Denied it$/,
  ]);
  await expect(card(page, 'Articles').getByRole('listitem')).toHaveText([
    new RegExp(`^${second.headline}.*one claim with it`),
    new RegExp(`^${article.headline}.*4 claims with it`),
  ]);
  await card(page, 'Claims that name it').getByRole('link', { name: 'See all 4 in the claims list' }).click();
  await expect(page.locator('[data-claim-link]')).toHaveCount(4);
});

test('a name that only looks different is offered as the source it looks like, and is another with a reason', async ({
  desk,
  asReviewer: page,
}) => {
  await createParty(desk.reviewer, { name: 'Reuters', kind: 'NEWS_AGENCY' });
  await page.goto('/sources');
  await page.getByRole('button', { name: 'New source' }).click();
  const dialog = page.getByRole('dialog', { name: 'New source' });
  await dialog.getByLabel('Name', { exact: true }).fill('Rеuters');
  await dialog.getByRole('button', { name: 'Add source' }).click();
  const offer = dialog.getByRole('alert', { name: 'In the register already' });
  await expect(offer).toContainText('Rеuters looks like Reuters. The e is Cyrillic.');
  await expect(offer).toContainText('News agency · not used yet');
  expect(await axeProblems(page)).toEqual([]);

  await dialog.getByLabel('Or say why this is another').fill('A site that passes itself off as Reuters.');
  await dialog.getByRole('button', { name: 'Add source' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(listed(page)).toHaveText(['Reuters', 'Rеuters']);

  await page.getByRole('link', { name: 'Rеuters', exact: true }).click();
  await expect(card(page, 'In the register')).toContainText('A site that passes itself off as Reuters.');
  await card(page, 'History').getByRole('button', { name: 'Show history' }).press('Enter');
  const history = card(page, 'History').getByRole('list', { name: 'History, newest first' });
  await expect(history).toContainText('Another than: Reuters');
  await expect(history).toContainText('Reason: A site that passes itself off as Reuters.');
  expect(await axeProblems(page)).toEqual([]);
});

test('the source a new name looks like is taken by the keyboard, in the middle of another form', async ({
  desk,
  asReviewer: page,
}) => {
  const source = await createParty(desk.reviewer, { name: 'The gazette' });
  await createParty(desk.reviewer, { name: 'BBC', kind: 'PUBLISHER' });
  const dialog = await openControl(page, source);
  const picker = dialog.getByRole('combobox', { name: controlField });
  await picker.fill('ВВС');
  await page.getByRole('option', { name: 'Add “ВВС” as a source' }).click();
  const made = page.getByRole('dialog', { name: 'New source' });
  await made.getByRole('button', { name: 'Add source' }).click();
  await expect(made.getByText('The B and C are Cyrillic.')).toBeVisible();
  await expect(made.getByRole('button', { name: 'Use this one' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(made).toHaveCount(0);
  await expect(picker).toHaveValue('BBC');
});
