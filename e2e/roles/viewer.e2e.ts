import { claimsExportSchema } from '#lib/export/claims-export-schema.ts';
import { createArticleWithClaims } from '#testing/end-to-end/articles.ts';
import { confirmed, createParty, saidBy, withLink } from '#testing/end-to-end/claims.ts';
import { createDesk } from '#testing/end-to-end/people.ts';
import { download } from '#testing/end-to-end/downloads.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { provenAlive } from '#e2e/screens/page.ts';
import { signInThroughForm } from '#e2e/screens/sign-in.ts';
import { outline, panel, selectWithMouse } from '#e2e/screens/workspace.ts';

test('a viewer reads everything from sign-in to an export, and is offered no change anywhere', async ({
  newBrowser,
}) => {
  const desk = await createDesk({ withPassword: true });
  const { article, claims } = await createArticleWithClaims(desk.reviewer, 2);
  const [first] = claims;
  if (!first) throw new Error('The article has claims.');
  const party = await createParty(desk.reviewer, { name: 'Harbour office' });
  const linked = await withLink(desk.reviewer, await saidBy(desk.reviewer, first, [party]));
  await confirmed(desk.reviewer, linked);
  const page = await newBrowser();
  await signInThroughForm(page, desk.viewer);
  await page.getByRole('link', { name: article.headline, exact: true }).click();

  await outline(page)
    .getByRole('button', { name: /Claim 1/ })
    .click();
  await expect(panel(page).getByRole('heading', { name: first.statement })).toBeVisible();
  await expect(panel(page).getByText('Harbour office', { exact: true })).toBeVisible();
  await expect(panel(page).getByRole('link', { name: 'Harbour log' })).toBeVisible();
  await expect(panel(page).getByText('The harbour master showed us the log.')).toBeVisible();
  const changes = /^(Add|Edit|Edit claim|Record claim|Ask for sign-off|Sign off|Set|Take it|Delete|Reopen)\b/;
  await expect(page.getByRole('button', { name: changes })).toHaveCount(0);
  await expect(panel(page).getByRole('radio')).toHaveCount(0);
  await selectWithMouse(page, 'Nobody was hurt');
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('Nobody was hurt');
  await expect(page.getByRole('toolbar', { name: 'Selected passage' })).toHaveCount(0);
  await page.keyboard.press('s');
  await page.keyboard.press('e');
  await page.keyboard.press('w');
  await provenAlive(page);
  await expect(page.getByRole('toolbar', { name: 'Selected passage' })).toHaveCount(0);
  await expect(panel(page).getByRole('form')).toHaveCount(0);

  const places = { Claims: 'Claims', Sources: 'Sources', Dashboard: 'Claim status', Articles: 'Articles' };
  for (const [place, title] of Object.entries(places)) {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByRole('button', { name: /^(New source|Import an|Import$|Invite)/ })).toHaveCount(0);
    await expect(page.getByRole('link', { name: /^Import/ })).toHaveCount(0);
  }
  await expect(page.getByRole('link', { name: 'Settings' })).toHaveCount(0);

  await page.goto('/claims?status=CONFIRMED');
  await page.getByRole('button', { name: 'Export' }).click();
  const json = await download(page, () => page.getByRole('menuitem', { name: 'Claims as JSON' }).click());
  const exported = claimsExportSchema.parse(JSON.parse(json.text));
  expect(exported.claims.map(({ statement }) => statement)).toEqual([first.statement]);
});
