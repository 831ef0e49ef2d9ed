import { createArticle, createArticleWithClaims } from '#testing/end-to-end/articles.ts';
import { createDesk } from '#testing/end-to-end/people.ts';
import { download } from '#testing/end-to-end/downloads.ts';
import { createParty } from '#testing/end-to-end/claims.ts';
import { asked, reportedBy } from '#testing/end-to-end/findings.ts';
import { axeProblems, expect, test } from '#testing/end-to-end/fixtures.ts';
import { countAsOwner } from '#testing/end-to-end/owner.ts';
import { outline } from '#e2e/screens/workspace.ts';

const table = [
  'Aussage;Stelle;Einstufung',
  'The harbour reopened.;The harbour in Eastport reopened on Monday;Disputed',
  '"Two ferries; aground";Two ferries ran aground;Confirmed',
  'A whale was seen.;whale;',
  `${'word '.repeat(5000)};hospital;`,
].join('\n');

test('an editor imports a table by keyboard: its columns, what is refused and why, and the statuses in their own name', async ({
  desk,
  asEditor: page,
}) => {
  const article = await createArticle(desk.reviewer);
  await page.goto(`/articles/${article.articleId}`);
  await page.getByRole('button', { name: /^Article:/ }).click();
  await page.getByRole('menuitem', { name: 'Import claims' }).click();

  const input = page.getByRole('form', { name: 'Claims to import' });
  await test.step('a file that is not what it says is refused, and what was pasted stays', async () => {
    await input.getByLabel('Or paste them').fill(table);
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB', 'base64');
    await page
      .getByLabel('File of claims')
      .setInputFiles({ name: 'c.csv', mimeType: 'text/csv', buffer: png });
    await expect(input.getByRole('alert')).toContainText('This is a picture, which can’t be read.');
    await expect(input.getByLabel('Or paste them')).toHaveValue(table);
    await page.reload();
    await expect(input.getByLabel('Or paste them')).toHaveValue(table);
  });

  await input.getByLabel('Or paste them').press('ControlOrMeta+Enter');
  const preview = page.getByRole('form', { name: 'Preview of the claims' });
  await expect(preview.getByText('Choose the column that has the claims.')).toBeVisible();
  await expect(preview.getByRole('button', { name: 'Nothing to import' })).toBeDisabled();
  for (const [field, column] of [
    ['Statement', 'Aussage'],
    ['Words of the article', 'Stelle'],
    ['Status', 'Einstufung'],
  ] as const) {
    await preview.getByRole('combobox', { name: field, exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: column }).click();
    await expect(page.getByRole('listbox')).toHaveCount(0);
    await expect(preview.getByRole('combobox', { name: field, exact: true })).toContainText(column);
  }
  const found = preview.getByRole('list', { name: 'To import' });
  await expect(found.getByRole('listitem')).toHaveText([
    /Row 2.*Disputed.*The harbour reopened/,
    /Row 3.*Confirmed.*Two ferries; aground/,
  ]);
  await expect(preview.getByRole('list', { name: 'Refused' }).getByRole('listitem')).toHaveText([
    /^Row 4The article does not have its words: “whale”\./,
    /^Row 5Its statement has 24,999 characters; at most 2,000 fit\./,
  ]);

  await preview.getByRole('checkbox', { name: 'Take over the status of 2 claims' }).check();
  await preview.getByRole('button', { name: 'Import 2 claims' }).click();
  await expect(preview.getByText('Say why the statuses are taken over.')).toBeVisible();
  await preview.getByLabel('Why the statuses hold').fill('The desk in Eastport checked them.');
  await page.keyboard.press('ControlOrMeta+Enter');

  await expect(page).toHaveURL(new RegExp(`/articles/${article.articleId}(\\?|$)`));
  await expect(page.getByText('2 claims imported.')).toBeVisible();
  await expect(outline(page).getByText('Two ferries; aground').first()).toBeVisible();
  const stored = `SELECT count(*) FROM "Claim" WHERE "articleId" = '${article.articleId}' AND "confirmationReason" = 'The desk in Eastport checked them.'`;
  expect(await countAsOwner(desk.workspaceId, stored)).toBe(2);
});

test('annotations taken from one workspace are imported in another, on a phone, and once only', async ({
  asViewer,
  browserOf,
  desk,
}) => {
  const { article, claims } = await createArticleWithClaims(desk.reviewer, 2);
  await asViewer.goto(`/articles/${article.articleId}`);
  await asViewer.getByRole('button', { name: 'Export' }).click();
  const item = asViewer.getByRole('menuitem', { name: 'Web Annotations' });
  const file = await download(asViewer, () => item.click());
  expect(file.name).toMatch(/^annotations-harbour-reopens-.*\.jsonld$/);

  const there = await createDesk();
  const same = await createArticle(there.reviewer, { text: article.text });
  const page = await browserOf(there.reviewer);
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`/articles/${same.articleId}/import-claims`);
  const upload = { name: file.name, mimeType: 'application/ld+json', buffer: file.bytes };
  await page.getByLabel('File of claims').setInputFiles(upload);
  const preview = page.getByRole('form', { name: 'Preview of the claims' });
  await preview.getByRole('button', { name: `Import ${claims.length} claims` }).click();
  await expect(page).toHaveURL(new RegExp(`/articles/${same.articleId}(\\?|$)`));
  const statements = `SELECT count(*) FROM "Claim" WHERE statement = ANY($1)`;
  const said = [claims.map(({ statement }) => statement)];
  expect(await countAsOwner(there.workspaceId, statements, said)).toBe(claims.length);

  await page.goto(`/articles/${same.articleId}/import-claims`);
  await page.getByLabel('File of claims').setInputFiles(upload);
  await expect(preview.getByText('Here already, left out')).toHaveCount(claims.length);
  await expect(preview.getByRole('button', { name: 'Nothing to import' })).toBeDisabled();
});

test('an export as JSON brings what was found on its claims, and a file is asked for again after a reload', async ({
  asViewer,
  browserOf,
  desk,
}) => {
  const { article, claims } = await createArticleWithClaims(desk.reviewer, 2);
  const [claim] = claims;
  if (!claim) throw new Error('The article has two claims.');
  const office = await createParty(desk.reviewer, { name: 'Harbour office', kind: 'ORGANISATION' });
  await reportedBy(desk.reviewer, claim, office, { title: 'Notice to mariners' });
  await asked(desk.reviewer, claim, office);
  await asViewer.goto(`/articles/${article.articleId}`);
  await asViewer.getByRole('button', { name: 'Export' }).click();
  const item = asViewer.getByRole('menuitem', { name: 'Claims as JSON' });
  const file = await download(asViewer, () => item.click());

  const there = await createDesk();
  const same = await createArticle(there.reviewer, { text: article.text });
  const page = await browserOf(there.reviewer);
  await page.goto(`/articles/${same.articleId}/import-claims`);
  const upload = { name: file.name, mimeType: 'application/json', buffer: file.bytes };
  await page.getByLabel('File of claims').setInputFiles(upload);
  const preview = page.getByRole('form', { name: 'Preview of the claims' });
  await expect(preview.getByText('With 1 item of evidence, 1 response')).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);

  await page.reload();
  await expect(page.getByText(`You were looking at “${file.name}”. Choose it again to go on`)).toBeVisible();
  await page.setViewportSize({ width: 390, height: 800 });
  await page.getByLabel('File of claims').setInputFiles(upload);
  await expect(preview.getByText('With 1 item of evidence, 1 response')).toBeVisible();
  await preview.getByRole('button', { name: `Import ${claims.length} claims` }).click();
  await expect(page).toHaveURL(new RegExp(`/articles/${same.articleId}(\\?|$)`));
  const found = `SELECT count(*) FROM "Evidence" e JOIN "Source" s ON s.id = e."publisherId" JOIN "ResponseRequest" r ON r."partyId" = s.id WHERE s.name = 'Harbour office' AND e.title = 'Notice to mariners'`;
  expect(await countAsOwner(there.workspaceId, found)).toBe(1);
});
