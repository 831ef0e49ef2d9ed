import { controlField } from '#e2e/screens/sources.ts';
import { claimsExportSchema } from '#lib/export/claims-export-schema.ts';
import { createArticleWithClaim, lettersPaste } from '#testing/end-to-end/articles.ts';
import { createParty, withFile } from '#testing/end-to-end/claims.ts';
import { createDesk } from '#testing/end-to-end/people.ts';
import { download, parseCsv } from '#testing/end-to-end/downloads.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { signInThroughForm } from '#e2e/screens/sign-in.ts';
import { beginClaim, highlighted, panel, pickSource, saving, setStatus } from '#e2e/screens/workspace.ts';

const passage =
  'their closer relations would “contribute to strengthening the security and stability of the Korean peninsula';
const statement =
  'Putin told Kim that closer relations would strengthen the security and stability of the Korean peninsula.';

test('a reviewer takes a pasted article from sign-in to an exported claim that waits for sign-off', async ({
  newBrowser,
}) => {
  const desk = await createDesk({ withPassword: true });
  await createParty(desk.reviewer, { name: 'Government of North Korea', kind: 'GOVERNMENT' });
  await createParty(desk.reviewer, { name: 'Vladimir Putin' });
  const page = await newBrowser();
  await signInThroughForm(page, desk.reviewer);

  await test.step('imports the article by paste, and sees what is kept and what is left out', async () => {
    await page.getByRole('link', { name: 'Import' }).first().click();
    await page.getByLabel('Paste the article').fill(lettersPaste);
    await page.getByRole('button', { name: 'Continue' }).click();
    const preview = page.getByRole('form', { name: 'Preview of the import' });
    await expect(preview.getByRole('textbox', { name: 'Headline' })).toHaveValue(
      /^Russian, North Korean Leaders Exchange Letters/,
    );
    await expect(preview.getByRole('textbox', { name: 'Byline' })).toHaveValue('Aldgra Fredly');
    await expect(preview.getByText(/Alexey Nikolsky/)).toBeVisible();
    await expect(preview.getByText(/Katabella Roberts and Reuters contributed/)).toBeVisible();
    await preview.getByRole('button', { name: 'Save and open' }).click();
    await expect(page).toHaveURL(/\/articles\/[0-9a-f-]{36}/);
    const article = page.getByRole('region', { name: 'Article' });
    await expect(article.getByRole('figure')).toContainText(/^Caption: Russian President.*Alexey Nikolsky/);
    await expect(article.getByRole('heading', { level: 1 })).toHaveText(/Pyongyang Claims$/);
  });

  await test.step('records a claim on a selected passage, its statement begun by the sentence', async () => {
    await beginClaim(page, passage);
    const field = panel(page).getByLabel('Statement');
    await expect(field).toHaveValue(
      /^North Korean state-run Korea Central News Agency \(KCNA\) claims that in the letter/,
    );
    await field.fill(statement);
    await panel(page).getByRole('button', { name: 'Record claim' }).click();
    await expect(panel(page).getByRole('heading', { name: statement })).toBeVisible();
    await expect.poll(() => highlighted(page)).toBe(passage);
  });

  await test.step('says who says so, with a source made on the way', async () => {
    await panel(page).getByRole('button', { name: 'Add who says so' }).click();
    const chain = panel(page).getByRole('form', { name: 'Who says so' });
    await pickSource(chain.getByLabel('Who, step 1 of 1'), 'Vladimir Putin');
    await chain.getByLabel('Why left unchecked, step 1').fill('Moscow has not answered.');
    await chain.getByRole('button', { name: 'Add a step' }).click();
    const second = chain.getByLabel('Who, step 2 of 2');
    await second.fill('KCNA');
    await page.getByRole('option', { name: /KCNA.* as a source/ }).click();
    const dialog = page.getByRole('dialog', { name: 'New source' });
    await dialog.getByLabel('Kind').click();
    await page.getByRole('option', { name: 'State media' }).click();
    await pickSource(dialog.getByLabel(controlField), 'Government of North Korea');
    await dialog.getByRole('button', { name: 'Add source' }).click();
    await expect(dialog).toBeHidden();
    await chain.getByLabel('Verb as written, step 2').fill('claims');
    await chain.getByText('Verified', { exact: true }).last().click();
    await chain.getByLabel('How it was checked, step 2').fill('Read on its site.');
    await chain.getByRole('button', { name: 'Save' }).click();
    const shown = panel(page).getByRole('list', { name: 'Chain of attribution' });
    await expect(shown.getByRole('listitem')).toHaveText([
      /Vladimir Putin/,
      /KCNA.*claims.*controlled by Government of North Korea/,
      /This article/,
    ]);
  });

  await test.step('adds a link, a file and a note as evidence', async () => {
    const add = panel(page).getByRole('form', { name: 'Add evidence' });
    await page.keyboard.press('e');
    await add.getByLabel('Address').fill('https://kcna.example/letters');
    await add.getByLabel('Title').fill('KCNA dispatch of 15 August');
    await add.getByText('Supports', { exact: true }).click();
    await add.getByRole('button', { name: 'Add evidence' }).click();
    await expect(panel(page).getByRole('link', { name: 'KCNA dispatch of 15 August' })).toHaveAttribute(
      'href',
      'https://kcna.example/letters',
    );

    await panel(page).getByRole('button', { name: 'Add evidence' }).click();
    await add.getByText('File', { exact: true }).click();
    await add
      .getByLabel('File', { exact: true })
      .last()
      .setInputFiles({
        name: 'scan <1>.html',
        mimeType: 'text/html',
        buffer: Buffer.from('<script>document.title = "ran"</script>'),
      });
    await expect(add.getByText(/sha256/)).toBeVisible();
    await add.getByRole('button', { name: 'Add evidence' }).click();
    const saved = await download(page, () =>
      panel(page).getByRole('link', { name: 'scan <1>.html' }).click(),
    );
    expect(saved.text).toBe('<script>document.title = "ran"</script>');

    await panel(page).getByRole('button', { name: 'Add evidence' }).click();
    await add.getByText('Note', { exact: true }).first().click();
    await add.getByLabel('Title').fill('Call with the ministry');
    await add.getByLabel('Note', { exact: true }).last().fill('They will call back.');
    await add.getByRole('button', { name: 'Add evidence' }).click();
    await expect(panel(page).getByText('They will call back.')).toBeVisible();
  });

  await test.step('sets the status with a reason and asks for sign-off', async () => {
    await setStatus(page, 'Unverified', 'Only KCNA says so; Moscow has not confirmed it.');
    // It is shown before it is saved, and the exports below are of what is saved.
    await saving(page, 'ask-sign-off', () =>
      panel(page).getByRole('button', { name: 'Ask for sign-off' }).click(),
    );
    await expect(panel(page).getByText('Ready: waiting for an editor to sign off.')).toBeVisible();
  });

  await test.step('exports the claim as CSV and as JSON', async () => {
    const choose = async (kind: string) => {
      await page.getByRole('button', { name: 'Export' }).click();
      return download(page, () => page.getByRole('menuitem', { name: kind }).click());
    };
    const csv = await choose('Claims as CSV');
    expect(csv.name).toMatch(/\.csv$/);
    const [heads = [], ...rows] = parseCsv(csv.text);
    expect(rows).toHaveLength(1);
    const cell = (head: string) => rows[0]?.[heads.indexOf(head)];
    expect(cell('statement')).toBe(statement);
    expect(cell('quote')).toBe(passage);
    expect(cell('confirmation')).toBe('UNVERIFIED');
    expect(cell('reason')).toMatch(/^Only KCNA says so/);
    expect(cell('evidence count')).toBe('3');

    const json = await choose('Claims as JSON');
    const { claims } = claimsExportSchema.parse(JSON.parse(json.text));
    expect(claims.map(({ quote, stage }) => [quote, stage])).toEqual([[passage, 'READY']]);
    expect(claims[0]?.hops.map(({ source }) => source.name)).toEqual(['Vladimir Putin', 'KCNA']);
    await page.goto(claims[0]?.permalink ?? '');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(statement);
  });
});

test('a file of evidence is saved and never shown, whatever it is', async ({ desk, asReviewer }) => {
  const { claim } = await createArticleWithClaim(desk.reviewer);
  const { evidence } = await withFile(desk.reviewer, claim, {
    fileName: 'page.svg',
    content: '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
  });
  const answer = await asReviewer.request.get(`/evidence/${evidence[0]?.id}/file`);
  const headers = answer.headers();
  expect(headers['content-type']).toBe('application/octet-stream');
  expect(headers['content-disposition']).toMatch(/^attachment;.*page\.svg/);
  expect(headers['content-security-policy']).toMatch(/^sandbox/);
  expect(headers['x-content-type-options']).toBe('nosniff');
});
