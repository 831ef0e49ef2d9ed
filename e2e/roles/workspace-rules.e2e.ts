import type { Page } from '@playwright/test';
import { createArticleWithClaims } from '#testing/end-to-end/articles.ts';
import { createParty } from '#testing/end-to-end/claims.ts';
import { reportedBy } from '#testing/end-to-end/findings.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { chooseStatus, saving } from '#e2e/screens/workspace.ts';

const form = (page: Page) => page.getByRole('form', { name: 'Rules' });

async function save(page: Page): Promise<void> {
  await saving(page, 'set-workspace-rules', () => form(page).getByRole('button', { name: 'Save' }).click());
  await expect(page.getByText('Rules saved')).toBeVisible();
}

test('an admin changes how many origins are needed and whether one primary item suffices, and claims follow', async ({
  desk,
  asAdmin: page,
}) => {
  const { claims } = await createArticleWithClaims(desk.reviewer, 2);
  const [two, primary] = claims;
  if (!two || !primary) throw new Error('The article has two claims.');
  const office = await createParty(desk.reviewer, { name: 'Harbour office', kind: 'ORGANISATION' });
  await reportedBy(desk.reviewer, two, office);
  await reportedBy(desk.reviewer, two, await createParty(desk.reviewer, { name: 'Coast guard' }));
  await reportedBy(desk.reviewer, primary, office, { title: 'The log itself', role: 'PRIMARY' });

  const meter = async (claim: { id: string }, words: string) => {
    await page.goto(`/claims/${claim.id}`);
    await expect(page.getByText(words).first()).toBeVisible();
  };
  await meter(two, 'two needed');
  await meter(primary, 'a primary item is enough');

  await page.goto('/settings/rules');
  await form(page).getByLabel('Origins needed').fill('12');
  await form(page).getByRole('button', { name: 'Save' }).click();
  await expect(form(page).getByText('Give a number from 1 to 9.')).toBeVisible();
  await form(page).getByLabel('Origins needed').fill('3');
  await form(page).getByLabel('One primary item suffices').uncheck();
  await expect(
    form(page).getByText('by 3 independent origins; a primary item alone does not.', { exact: false }),
  ).toBeVisible();
  await form(page).getByLabel('Hours unverified').fill('0');
  await form(page).getByRole('button', { name: 'Save' }).click();
  await expect(form(page).getByText('Give a number from 1 to 720.')).toBeVisible();
  await form(page).getByLabel('Hours unverified').fill('48');
  await save(page);

  await meter(two, 'three needed');
  await meter(primary, 'three needed');
  const status = page.getByRole('region', { name: 'Status' });
  await chooseStatus(status, 'Confirmed');
  await expect(status.getByLabel('Override note')).toBeVisible();

  await test.step('with two again, two origins confirm without an override', async () => {
    await page.goto('/settings/rules');
    await expect(form(page).getByLabel('Hours unverified')).toHaveValue('48');
    await form(page).getByLabel('Origins needed').fill('2');
    await save(page);
    await page.goto(`/claims/${two.id}`);
    await chooseStatus(status, 'Confirmed');
    await expect(status.getByLabel('Reason')).toBeVisible();
    await expect(status.getByLabel('Override note')).toHaveCount(0);
  });
});

test('Admiralty grades are asked for only where the workspace uses them', async ({ desk, asAdmin: page }) => {
  const source = await createParty(desk.reviewer, { name: 'Harbour office', kind: 'ORGANISATION' });
  const edit = page.getByRole('dialog', { name: 'Edit source' });
  await page.goto(`/sources/${source.id}`);
  await page.getByRole('button', { name: /^Edit/ }).click();
  await expect(edit.getByLabel('Name', { exact: true })).toBeVisible();
  await expect(edit.getByText(/Reliability/)).toHaveCount(0);
  await page.goto('/settings/rules');
  await form(page).getByLabel('Admiralty grades').check();
  await save(page);
  await page.goto(`/sources/${source.id}`);
  await page.getByRole('button', { name: /^Edit/ }).click();
  await expect(edit.getByText(/Reliability/).first()).toBeVisible();
});

test('rules that were changed and not saved come back after a reload, and can be put back', async ({
  asAdmin: page,
}) => {
  await page.goto('/settings/rules');
  await form(page).getByLabel('Origins needed').fill('5');
  await page.reload();
  await expect(form(page).getByLabel('Origins needed')).toHaveValue('5');
  await expect(form(page).getByText('Draft restored')).toBeVisible();
  await form(page).getByRole('button', { name: 'Put back' }).click();
  await expect(form(page).getByLabel('Origins needed')).toHaveValue('2');
  await page.reload();
  await expect(form(page).getByLabel('Origins needed')).toHaveValue('2');
});

test('of two admins who change the rules the second sees both versions and decides', async ({
  desk,
  asAdmin: page,
  browserOf,
}) => {
  const other = await browserOf(desk.admin);
  await page.goto('/settings/rules');
  await form(page).getByLabel('Origins needed').fill('4');
  await other.goto('/settings/rules');
  await form(other).getByLabel('Origins needed').fill('3');
  await save(other);

  const dialog = page.getByRole('dialog', { name: 'Someone else changed the rules' });
  await test.step('deciding later keeps what was typed, over a reload too', async () => {
    await form(page).getByRole('button', { name: 'Save' }).click();
    await expect(dialog.getByRole('row', { name: 'Origins needed 4 3' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Decide later' }).click();
    await page.reload();
    await expect(form(page).getByLabel('Origins needed')).toHaveValue('4');
  });
  await test.step('and mine is saved knowingly', async () => {
    await form(page).getByRole('button', { name: 'Save' }).click();
    await expect(dialog.getByRole('row', { name: 'Origins needed 4 3' })).toBeVisible();
    await saving(page, 'set-workspace-rules', () =>
      dialog.getByRole('button', { name: 'Keep mine' }).click(),
    );
    await expect(dialog).toHaveCount(0);
    await page.reload();
    await expect(form(page).getByLabel('Origins needed')).toHaveValue('4');
    await expect(form(page).getByText('Draft restored')).toHaveCount(0);
  });
});
