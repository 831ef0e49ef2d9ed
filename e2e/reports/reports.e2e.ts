import { createArticleWithClaims } from '#testing/end-to-end/articles.ts';
import { download } from '#testing/end-to-end/downloads.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { asOwner, countAsOwner } from '#testing/end-to-end/owner.ts';

test('an editor has a report made, takes it from the list, and finds why there is none when it is gone', async ({
  desk,
  asEditor: page,
}) => {
  const { article, claims } = await createArticleWithClaims(desk.reviewer, 2);
  await page.goto(`/articles/${article.articleId}`);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'Make or schedule a report' }).click();
  const form = page.getByRole('dialog', { name: 'Make a report' });
  await expect(form.getByRole('combobox', { name: 'Article' })).toHaveValue(article.headline);
  await form.getByRole('button', { name: 'Make it' }).click();
  await expect(page.getByText('The report is being made')).toBeVisible();

  const link = page.getByRole('link', { name: `Download Checked copy: ${article.headline}, PDF` });
  await link.waitFor({ timeout: 20_000 });
  const file = await download(page, () => link.click());
  expect(file.name).toMatch(/^report-harbour-reopens-.*\.pdf$/);
  expect(file.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  const logged = `SELECT count(*) FROM "Event" WHERE "workspaceId" = $1 AND type = 'export.made'`;
  expect(await countAsOwner(desk.workspaceId, logged, [desk.workspaceId])).toBe(1);

  const [row] = await asOwner(desk.workspaceId, `UPDATE "Report" SET "keptUntil" = now() RETURNING id`);
  const address = `/reports/${String(row?.['id'])}`;
  await expect
    .poll(async () => {
      await page.goto(address);
      return page.getByText('Its file was removed seven days after it was made').count();
    })
    .toBe(1);
  expect((await page.request.get(`${address}/file`)).status()).toBe(410);
  expect(claims).toHaveLength(2);
});

test('a report that waits is cancelled from the list, and nothing is left of it', async ({
  desk,
  asEditor: page,
}) => {
  // Nobody takes its job up before the tests are over.
  await asOwner(
    desk.workspaceId,
    `WITH job AS (INSERT INTO pgboss.job (id, name, start_after) VALUES ($2, 'reports', now() + interval '1 day'))
     INSERT INTO "Report" ("workspaceId", id, kind, format, "forId", "jobId", "askedAt", claims, "claimsDone")
     VALUES ($1, $2, 'claims', 'json', $3, $2, now(), 1200, 250)`,
    [desk.workspaceId, crypto.randomUUID(), desk.editor.userId],
  );
  await page.goto('/reports');
  await expect(page.getByText('Waits for its turn')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel Claims as data: all claims' }).click();
  await expect(page.getByText('No reports yet')).toBeVisible();
  const left = await asOwner(desk.workspaceId, `SELECT state FROM "Report" WHERE "workspaceId" = $1`, [
    desk.workspaceId,
  ]);
  expect(left).toEqual([{ state: 'CANCELLED' }]);
});

test('a schedule is made by the keyboard for a colleague, changed and ended; a viewer makes one for themself', async ({
  desk,
  asEditor: page,
  asViewer: viewer,
}) => {
  await page.goto('/reports');
  await page.getByRole('button', { name: 'Make a report' }).waitFor();
  await page.keyboard.press('n');
  const form = page.getByRole('dialog', { name: 'Make a report' });
  await form.getByRole('radio', { name: 'Each week' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(form.getByText('Give the schedule a name.')).toBeVisible();
  await form.getByLabel('Name of the schedule').fill('Monday list');
  await form.getByRole('checkbox', { name: desk.viewer.name }).check();
  await page.keyboard.press('ControlOrMeta+Enter');
  const scheduled = page.getByRole('list', { name: 'Scheduled' });
  await expect(scheduled.getByText(/Each Monday at 07:30 \(.+\), for /)).toContainText(desk.viewer.name);

  await page.getByRole('button', { name: 'Change Monday list' }).click();
  await page.getByRole('menuitem', { name: 'Change…' }).click();
  const change = page.getByRole('dialog', { name: 'Change Monday list' });
  await change.getByText('Each day').click();
  await change.getByLabel('Time').fill('06:15');
  await change.getByRole('button', { name: 'Save' }).click();
  await expect(scheduled.getByText(/Each day at 06:15/)).toBeVisible();

  await viewer.goto('/reports');
  await expect(viewer.getByText('Monday list')).toBeVisible();
  await expect(viewer.getByRole('button', { name: 'Change Monday list' })).toHaveCount(0);
  await viewer.getByRole('button', { name: 'Make a report' }).click();
  const own = viewer.getByRole('dialog', { name: 'Make a report' });
  await own.getByText('Each day').click();
  await expect(own.getByRole('checkbox')).toHaveCount(1);
  await own.getByLabel('Name of the schedule').fill('Mine');
  await own.getByRole('button', { name: 'Schedule it' }).click();
  await expect(viewer.getByRole('button', { name: 'Change Mine' })).toBeVisible();

  await page.getByRole('button', { name: 'Change Monday list' }).click();
  await page.getByRole('menuitem', { name: 'End…' }).click();
  await page.getByRole('button', { name: 'End the schedule' }).click();
  await expect(page.getByText('Monday list')).toHaveCount(0);
});
