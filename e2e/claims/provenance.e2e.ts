import type { Locator, Page } from '@playwright/test';
import { createArticle, createClaim, type MadeArticle } from '#testing/end-to-end/articles.ts';
import { createParty, saidBy, withReport } from '#testing/end-to-end/claims.ts';
import type { Desk } from '#testing/end-to-end/people.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { provenAlive, quiet } from '#e2e/screens/page.ts';
import { panel, pickSource, saving } from '#e2e/screens/workspace.ts';

const statement = 'Nobody was hurt';

async function arrange({ reviewer }: Desk) {
  const article = await createArticle(reviewer);
  const claim = await createClaim(reviewer, article, statement);
  const kcna = await createParty(reviewer, { name: 'KCNA', kind: 'STATE_MEDIA', aliases: ['조선중앙통신'] });
  return { article, claim, kcna };
}

function open(page: Page, article: MadeArticle, claim: { id: string }) {
  return page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
}

/** An item of evidence of the open claim. */
function item(page: Page, title: string): Locator {
  return panel(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: `More about ${title}` }) });
}

function suggestions(within: Locator): Locator {
  return within.getByRole('list', { name: 'Suggested origins' }).getByRole('listitem');
}

/** What the number is said to be. */
function headline(page: Page): Locator {
  return panel(page)
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Corroboration' }) })
    .locator('p')
    .first();
}

test('one action marks that a report cites an agency, and it counts as that', async ({
  desk,
  asReviewer: page,
}) => {
  const { article, claim, kcna } = await arrange(desk);
  await createParty(desk.reviewer, { name: 'Yonhap', kind: 'NEWS_AGENCY' });
  const said = await saidBy(desk.reviewer, claim, [kcna]);
  const desks = await createParty(desk.reviewer, { name: 'Wire desk', kind: 'NEWS_AGENCY' });
  await withReport(desk.reviewer, said, { title: 'Wire report', publisherId: desks.id });
  await open(page, article, claim);
  await expect(item(page, 'Wire report')).toContainText('provenance unknown');
  await expect(headline(page)).toHaveText('Nothing counts so far.');

  await page.getByRole('button', { name: 'More about Wire report' }).click();
  await saving(page, 'mark-cites', () => page.getByRole('menuitem', { name: 'This cites KCNA' }).click());
  await expect(item(page, 'Wire report')).toContainText('cites KCNA');
  await expect(headline(page)).toHaveText('If KCNA is wrong, nothing is left.');

  await page.getByRole('button', { name: 'More about Wire report' }).click();
  await page.getByRole('menuitem', { name: 'This cites…' }).click();
  const dialog = page.getByRole('dialog', { name: 'What does it cite?' });
  await saving(page, 'mark-cites', () => pickSource(dialog.getByRole('combobox'), 'Yonhap'));
  await expect(item(page, 'Wire report')).toContainText('cites KCNA and Yonhap');

  await panel(page).getByRole('button', { name: 'Show history' }).click();
  const history = panel(page).getByRole('list', { name: /^History/ });
  await expect(history.getByRole('listitem').first()).toContainText(
    /Rosa Okafor edited evidence.*Cites: KCNA → KCNA, Yonhap/,
  );
  await expect(history.getByRole('listitem').nth(1)).toContainText('Cites: none → KCNA');
  await expect(history).not.toContainText('someone');

  await page.keyboard.press('e');
  const form = panel(page).getByRole('form', { name: 'Add evidence' });
  const asked = form.getByText('KCNA is in this claim’s own chain. Do they speak in their own cause here?');
  await expect(form.getByLabel('Title')).toBeVisible();
  await expect(asked).toHaveCount(0);
  await pickSource(form.getByRole('combobox', { name: 'Publisher' }), 'KCNA');
  await expect(asked).toBeVisible();
});

test('a pasted text suggests the origins it names with its own words, and a person accepts', async ({
  desk,
  asReviewer: page,
}) => {
  const { article, claim } = await arrange(desk);
  await open(page, article, claim);
  await page.keyboard.press('e');
  const form = panel(page).getByRole('form', { name: 'Add evidence' });
  await form.getByLabel('Address').fill('https://wire.example/letters');
  await form.getByLabel('Title').fill('Wire report');
  await form
    .getByLabel('Captured text')
    .fill(
      'SEOUL (AP) — Nobody was hurt, according to KCNA. Yonhap reported the same on Monday, ' +
        'citing Harbour Police. 조선중앙통신에 따르면 아무도 다치지 않았다.',
    );
  await expect(suggestions(form)).toHaveText([
    /“SEOUL \(AP\) —”.*Add AP and cite it/,
    /“according to KCNA”.*Cites KCNA/,
    /“Yonhap reported”.*Add Yonhap and cite it/,
    /“citing Harbour Police”.*Add Harbour Police and cite it/,
  ]);
  await expect(form.getByText('Unknown so far, so it counts for nothing.')).toBeVisible();
  await expect(form.getByRole('list', { name: 'Cited sources' })).toHaveCount(0);

  await form.getByRole('button', { name: 'Cites KCNA' }).click();
  await expect(form.getByRole('list', { name: 'Cited sources' })).toContainText('KCNA');
  await form.getByRole('button', { name: 'Add Yonhap and cite it' }).click();
  const dialog = page.getByRole('dialog', { name: 'New source' });
  await expect(dialog.getByLabel('Name')).toHaveValue('Yonhap');
  await dialog.getByLabel('Kind').click();
  await page.getByRole('option', { name: 'News agency' }).click();
  await dialog.getByRole('button', { name: 'Add source' }).click();
  await expect(form.getByRole('list', { name: 'Cited sources' }).getByRole('listitem')).toHaveText([
    'KCNA',
    'Yonhap',
  ]);
  await expect(suggestions(form)).toHaveCount(2);
  await saving(page, 'add-evidence', () => form.getByRole('button', { name: 'Add evidence' }).click());
  await expect(item(page, 'Wire report')).toContainText('cites KCNA and Yonhap');
});

test('a text saved without a word about its origin stays of unknown provenance, whatever it names', async ({
  desk,
  asReviewer: page,
}) => {
  const { article, claim } = await arrange(desk);
  await open(page, article, claim);
  await page.keyboard.press('e');
  const form = panel(page).getByRole('form', { name: 'Add evidence' });
  await form.getByLabel('Address').fill('https://wire.example/letters');
  await form.getByLabel('Title').fill('Wire report');
  await form.getByLabel('Captured text').fill('Nobody was hurt, according to KCNA.');
  await expect(suggestions(form)).toHaveCount(1);
  await saving(page, 'add-evidence', () => form.getByRole('button', { name: 'Add evidence' }).click());
  await page.reload();
  await expect(item(page, 'Wire report')).toContainText('provenance unknown');
  await expect(headline(page)).toHaveText('Nothing counts so far.');
  await expect(panel(page).getByText(/^Nobody is named as the publisher of “Wire report”/)).toBeVisible();
});

test('the text kept with an item suggests its origin, under the item and in its form', async ({
  desk,
  asReviewer: page,
  asViewer,
}) => {
  const { article, claim } = await arrange(desk);
  const capturedText = `The harbour was quiet. ${'Nothing else happened. '.repeat(40)}Nobody was hurt, according to KCNA.`;
  await withReport(desk.reviewer, claim, { title: 'Wire report', capturedText });
  await open(page, article, claim);
  await expect(suggestions(item(page, 'Wire report'))).toHaveText([/“according to KCNA”.*Cites KCNA/]);
  await expect(item(page, 'Wire report')).toContainText('provenance unknown');

  await page.getByRole('button', { name: 'More about Wire report' }).click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  const form = panel(page).getByRole('form', { name: 'Edit Wire report' });
  await expect(suggestions(form)).toHaveText([/“according to KCNA”.*Cites KCNA/]);
  await form.getByRole('button', { name: 'Replace or remove' }).click();
  await expect(suggestions(form)).toHaveCount(0);
  await form.getByRole('button', { name: 'Keep the text as it was' }).click();
  await expect(suggestions(form)).toHaveCount(1);
  await form.getByRole('button', { name: 'Cancel' }).click();

  await saving(page, 'mark-cites', () =>
    item(page, 'Wire report').getByRole('button', { name: 'Cites KCNA' }).click(),
  );
  await expect(item(page, 'Wire report')).toContainText('cites KCNA');
  await expect(suggestions(item(page, 'Wire report'))).toHaveCount(0);

  await open(asViewer, article, claim);
  await expect(panel(asViewer).getByText('Wire report').first()).toBeVisible();
  await provenAlive(asViewer);
  await quiet(asViewer);
  await expect(asViewer.getByRole('list', { name: 'Suggested origins' })).toHaveCount(0);
});
