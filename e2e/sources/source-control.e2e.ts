import type { Page } from '@playwright/test';
import { disableMember } from '#lib/commands/workspace/disable-member.ts';
import { createParty } from '#testing/end-to-end/claims.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { card, openControl, controlField } from '#e2e/screens/sources.ts';
import { pickSource } from '#e2e/screens/workspace.ts';

test('escape leaves the form about control and empties nothing', async ({ desk, asReviewer: page }) => {
  const state = await createParty(desk.reviewer, { name: 'The state', kind: 'GOVERNMENT' });
  const source = await createParty(desk.reviewer, { name: 'The gazette', controlledById: state.id });
  const dialog = await openControl(page, source);
  await expect(dialog.getByRole('combobox', { name: controlField })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await card(page, 'Control')
    .getByRole('button', { name: /^Change/ })
    .click();
  await expect(dialog.getByRole('combobox', { name: controlField })).toHaveValue('The state');
});

test('who controls a source is kept with who said so, since when, who recorded it and who ended it', async ({
  desk,
  asReviewer,
  asEditor,
}) => {
  const source = await createParty(desk.reviewer, { name: 'The gazette', kind: 'PUBLISHER' });
  await createParty(desk.reviewer, { name: 'Ministry of Truth', kind: 'GOVERNMENT' });
  await createParty(desk.reviewer, { name: 'Norrholt Holding', kind: 'ORGANISATION' });
  await createParty(desk.reviewer, { name: 'Company register', kind: 'DATASET' });
  const history = (page: Page) => card(page, 'Control').getByRole('region', { name: /^Who controlled it/ });

  await test.step('a reviewer records the first controller', async () => {
    const dialog = await openControl(asReviewer, source);
    await pickSource(dialog.getByRole('combobox', { name: controlField }), 'Ministry of Truth');
    await dialog.getByLabel('Since').fill('2019-03-01');
    await pickSource(dialog.getByRole('combobox', { name: 'Who says so' }), 'Company register');
    await dialog.getByLabel('Note').fill('Sheet 12 of the register.');
    await dialog.getByRole('button', { name: 'Save' }).click();
    const entries = history(asReviewer).getByRole('listitem');
    await expect(entries).toHaveCount(1);
    await expect(entries).toContainText('Ministry of Truth since 2019-03-01');
    await expect(entries).toContainText('Company register says so.');
    await expect(entries).toContainText('Sheet 12 of the register.');
    await expect(entries).toContainText('Recorded by Rosa Okafor');
  });

  await test.step('an editor replaces it, and what was said about the first stays with the first', async () => {
    const dialog = await openControl(asEditor, source);
    await expect(dialog.getByLabel('Note')).toHaveValue('Sheet 12 of the register.');
    await pickSource(dialog.getByRole('combobox', { name: controlField }), 'Norrholt Holding');
    await expect(dialog.getByLabel('Note')).toHaveValue('');
    await expect(dialog.getByRole('combobox', { name: 'Who says so' })).toHaveValue('');
    await dialog.getByRole('button', { name: 'Save' }).click();
    const entries = history(asEditor).getByRole('listitem');
    await expect(entries).toHaveText([
      /^Norrholt Holding.*not recorded.*Recorded by Emil Sato/,
      /^Ministry of Truth since 2019-03-01.*no longer.*Recorded by Rosa Okafor.*ended by Emil Sato/,
    ]);
  });

  await test.step('it ends, and those who left the desk are still named', async () => {
    const dialog = await openControl(asEditor, source);
    await dialog.getByRole('button', { name: 'Clear' }).first().click();
    await expect(
      dialog.getByText(/^Saving this ends today that it is controlled by Norrholt Holding/),
    ).toBeVisible();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(history(asEditor).getByText('no longer')).toHaveCount(2);
    const { memberId } = desk.reviewer;
    await runCommand(disableMember, desk.admin, { memberId, revision: 1 });
    await asEditor.reload();
    await expect(card(asEditor, 'Control').getByText(/^No one known controls it/)).toBeVisible();
    await expect(history(asEditor).getByText(/Recorded by Rosa Okafor/)).toBeVisible();
  });
});

test('the picture of control runs from the top to everything below, and is a list too', async ({
  desk,
  asViewer: page,
}) => {
  const party = (name: string, controlledById?: string) =>
    createParty(desk.reviewer, { name, kind: 'ORGANISATION', ...(controlledById && { controlledById }) });
  const state = await party('The state');
  const ministry = await party('The ministry', state.id);
  const own = await party('State television', ministry.id);
  const press = await party('Channel One', own.id);
  await party('Channel One blog', press.id);
  await party('Channel Two', own.id);
  await party('Another ministry', state.id);

  await page.goto(`/sources/${own.id}`);
  const shown = card(page, 'Control');
  const picture = shown.getByRole('region', { name: /^Picture of who controls or speaks for whom/ });
  await expect(picture.getByRole('link')).toHaveText([
    'The state',
    'The ministry',
    'Channel One',
    'Channel Two',
    'Channel One blog',
  ]);
  await expect(picture.locator('[aria-current]')).toHaveText('State television');
  const [above, here, below] = await Promise.all(
    ['The ministry', 'State television', 'Channel One blog'].map((name) =>
      picture.getByText(name, { exact: true }).boundingBox(),
    ),
  );
  expect(above?.y).toBeLessThan(here?.y ?? 0);
  expect(here?.y).toBeLessThan(below?.y ?? 0);

  await shown.getByRole('radio', { name: 'Picture' }).focus();
  await page.keyboard.press('ArrowRight');
  const list = shown.getByRole('list', { name: /^Who controls or speaks for whom/ });
  const line = list.getByRole('listitem').filter({ hasText: 'Channel One blog' });
  await expect(line, 'it stands under each of those above it').toHaveCount(5);
  await list.getByRole('link', { name: 'Channel One', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Channel One');

  for (let at = 0; at < 45; at += 1) await party(`Local paper ${at}`, press.id);
  await page.reload();
  await expect(
    shown.getByRole('list', { name: /^Who controls or speaks for whom/ }).getByRole('link'),
  ).toHaveCount(49);
  await expect(shown.getByRole('radio', { name: 'Picture' })).toHaveCount(0);
});
