import type { Locator } from '@playwright/test';
import { createArticleWithClaim, lettersPaste } from '#testing/end-to-end/articles.ts';
import { createParty } from '#testing/end-to-end/claims.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';
import { setController } from '#lib/commands/sources/set-controller.ts';
import { provenAlive } from '#e2e/screens/page.ts';
import { controlField, openControl } from '#e2e/screens/sources.ts';
import { chooseStatus, panel, pickSource } from '#e2e/screens/workspace.ts';

test('an import that is refused goes to the field that is wrong, also on a phone', async ({
  asReviewer: page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/articles/import');
  await page.getByLabel('Paste the article').fill(lettersPaste);
  await page.getByRole('button', { name: 'Continue' }).click();
  const preview = page.getByRole('form', { name: 'Preview of the import' });
  await preview.getByLabel('Language').fill('klingon!!');
  await preview.getByLabel('Headline', { exact: true }).focus();
  await preview.getByRole('button', { name: 'Save and open' }).click();
  await expect(preview.getByLabel('Language')).toBeFocused();
  await expect(preview.getByText(/Give the language as a tag/)).toBeInViewport();
});

test('evidence without an address goes to the address, as often as it is tried', async ({
  desk,
  asReviewer: page,
}) => {
  const { article, claim } = await createArticleWithClaim(desk.reviewer);
  await page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
  await page.getByRole('region', { name: 'Article' }).waitFor();
  await page.keyboard.press('e');
  const form = panel(page).getByRole('form', { name: 'Add evidence' });
  const address = form.getByLabel('Address');
  const add = form.getByRole('button', { name: 'Add evidence' });
  await add.click();
  await expect(address).toBeFocused();
  await add.click();
  await expect(address).toBeFocused();
});

test('a reviewer who confirms against the evidence is told so when saving, and keeps the reason', async ({
  desk,
  asReviewer: page,
}) => {
  const { article, claim } = await createArticleWithClaim(desk.reviewer);
  await page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
  const status = panel(page).getByRole('region', { name: 'Status' });
  await chooseStatus(status, 'Confirmed');
  await status.getByLabel('Reason').fill('I saw it.');
  await expect(status.getByRole('alert')).toHaveCount(0);
  await status.getByRole('button', { name: 'Save status' }).click();
  await expect(status.getByRole('alert')).toContainText('an editor’s decision');
  await expect(status.getByLabel('Reason')).toHaveValue('I saw it.');
});

/** The field says it, once in its form, and has the focus. */
async function standsAt(form: Locator, field: Locator, says: RegExp): Promise<void> {
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(says);
  await expect(form.getByRole('alert')).toHaveCount(1);
}

test('what a rule has against one field of a claim’s form stands there', async ({
  desk,
  asReviewer: page,
}) => {
  const { article, claim } = await createArticleWithClaim(desk.reviewer);
  await createParty(desk.reviewer, { name: 'The gazette' });
  await page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
  await provenAlive(page);

  await page.keyboard.press('w');
  const chain = panel(page).getByRole('form', { name: 'Who says so' });
  await pickSource(chain.getByRole('combobox', { name: 'Who, step 1 of 1' }), 'The gazette');
  await chain.getByText('Verified', { exact: true }).click();
  await chain.getByLabel('Verb as written, step 1').press('ControlOrMeta+Enter');
  await standsAt(chain, chain.getByLabel('How it was checked, step 1'), /Say how it was checked/);
  // With all that is asked of a step that was checked, the form stays within the panel.
  const [form, whole] = [await chain.boundingBox(), await panel(page).boundingBox()];
  expect((form?.x ?? NaN) + (form?.width ?? NaN)).toBeLessThan((whole?.x ?? NaN) + (whole?.width ?? NaN));
  await page.keyboard.press('Escape');
  await expect(chain).toHaveCount(0);

  await page.keyboard.press('e');
  const evidence = panel(page).getByRole('form', { name: 'Add evidence' });
  await evidence.getByLabel('Address').fill('https://gazette.example/own');
  await evidence.getByLabel('Title').fill('Its own word');
  await pickSource(evidence.getByRole('combobox', { name: 'Publisher' }), 'The gazette');
  const cites = evidence.getByRole('combobox', { name: 'Cites' });
  await pickSource(cites, 'The gazette');
  await evidence.getByLabel('Title').press('ControlOrMeta+Enter');
  await standsAt(evidence, cites, /cites its own publisher/);

  await evidence.getByRole('button', { name: 'Remove The gazette' }).click();
  await evidence.getByText('Aggregator', { exact: true }).click();
  const firstHand = evidence.getByRole('checkbox', { name: /^First hand/ });
  await firstHand.check();
  await evidence.getByLabel('Title').press('ControlOrMeta+Enter');
  await standsAt(evidence, firstHand, /first hand/);
});

test('what a rule has against one field of a dialog stands there', async ({ desk, asAdmin: page }) => {
  const holding = await createParty(desk.reviewer, { name: 'Eastport Holding' });
  const gazette = await createParty(desk.reviewer, { name: 'The gazette' });
  await runCommand(setController, desk.editor, {
    sourceId: gazette.id,
    revision: gazette.revision,
    controllerId: holding.id,
  });
  const control = await openControl(page, holding);
  const controller = control.getByRole('combobox', { name: controlField });
  await pickSource(controller, 'The gazette');
  await control.getByRole('button', { name: 'Save' }).click();
  await standsAt(control, controller, /control/);

  await page.goto('/settings/members');
  await provenAlive(page);
  await page.getByRole('button', { name: 'Invite' }).first().click();
  const invite = page.getByRole('dialog', { name: 'Invite someone' });
  await invite.getByLabel('E-mail').fill(desk.viewer.email);
  await invite.getByRole('radio', { name: /^Editor/ }).focus();
  await page.keyboard.press('ControlOrMeta+Enter');
  await standsAt(invite, invite.getByLabel('E-mail'), /a member already/);
});
