import type { Page } from '@playwright/test';
import { editClaim } from '#lib/commands/claims/edit-claim.ts';
import { mergeSources } from '#lib/commands/sources/merge-sources.ts';
import { claimsExportSchema } from '#lib/export/claims-export-schema.ts';
import { createArticle, createArticleWithClaims, createClaim } from '#testing/end-to-end/articles.ts';
import { createParty, readyForSignOff, saidBy } from '#testing/end-to-end/claims.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';
import { panel } from '#e2e/screens/workspace.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { Actor } from '#lib/domain/access/policy.ts';

const rows = (page: Page) => page.locator('[data-claim-link]');

function tagged(actor: Actor, { id, revision, statement, importance }: ClaimDetail, tags: string[]) {
  return runCommand(editClaim, actor, { claimId: id, revision, statement, importance, tags });
}

test('claims are found by tag, recorder, day and the words of the passage, and an export holds the same', async ({
  desk,
  asReviewer: page,
}) => {
  const { claims } = await createArticleWithClaims(desk.reviewer, 3);
  const [first, second] = claims;
  if (!first || !second) throw new Error('Three claims were made.');
  const reworded = { ...second, statement: 'Two ships were stranded.' };
  await tagged(desk.reviewer, reworded, ['harbour', 'storm']);
  await tagged(desk.reviewer, first, ['harbour']);
  await page.goto('/claims');
  await expect(rows(page)).toHaveCount(3);

  await page.getByRole('button', { name: 'More' }).click();
  const more = page.getByRole('dialog', { name: 'More' });
  await more.getByLabel('Tag').fill('harb');
  await page.getByRole('option', { name: 'harbour' }).click();
  await expect(more.getByLabel('Tag')).toBeFocused();
  await expect(rows(page)).toHaveCount(2);
  await more.getByLabel('Words of the passage').fill('FERRIES aground');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toHaveText(reworded.statement);
  await more.getByLabel('Recorded by').click();
  await page.getByRole('option', { name: 'Me', exact: true }).click();
  const today = new Date().toISOString().slice(0, 10);
  await more.getByLabel('Recorded from').fill(today);
  await more.getByLabel('Recorded until').fill(today);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^More\s*5/ })).toBeVisible();
  const set = page.getByRole('list', { name: 'Filters that are set' });
  for (const words of ['Tag: “harbour”', 'Passage: “FERRIES aground”', 'Recorded by: me', 'Recorded from:']) {
    await expect(set.getByRole('button', { name: words })).toBeVisible();
  }
  await expect(rows(page)).toHaveCount(1);

  await test.step('the address shows the same again, and its export holds it and says so', async () => {
    // What is set is shown before the address has it.
    await expect(page).toHaveURL(/[?&]until=/);
    await page.reload();
    await expect(rows(page)).toHaveText([reworded.statement]);
    const { search } = new URL(page.url());
    const exported = await page.request.get(`/claims/export.json${search}`);
    const { claims: written, filterWords } = claimsExportSchema.parse(await exported.json());
    expect(written.map(({ id }) => id)).toEqual([second.id]);
    expect(filterWords.join('; ')).toMatch(
      /Recorded by: .+; Recorded from: .+; Recorded until: .+; Tag: “harbour”; Passage/,
    );
  });

  await test.step('each filter goes by its own button', async () => {
    await set.getByRole('button', { name: 'Passage' }).click();
    await expect(rows(page)).toHaveCount(2);
    await set.getByRole('button', { name: 'Clear all' }).click();
    await expect(rows(page)).toHaveCount(3);
  });
});

test('a day that nothing was recorded on shows nothing', async ({ desk, asReviewer: page }) => {
  await createArticleWithClaims(desk.reviewer, 1);
  await page.goto('/claims');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByLabel('Recorded until').fill('2020-02-29');
  await expect(page.getByText('No claim fits these filters')).toBeVisible();
  await page.getByLabel('Recorded until').fill('');
  await expect(rows(page)).toHaveCount(1);
});

test('the id a source had before it was merged filters as the one it became', async ({
  desk,
  asReviewer: page,
}) => {
  const { claims } = await createArticleWithClaims(desk.reviewer, 2);
  const [claim] = claims;
  if (!claim) throw new Error('Two claims were made.');
  const goes = await createParty(desk.reviewer, { name: 'Harbor Office' });
  const stays = await createParty(desk.reviewer, { name: 'Harbour Office' });
  await saidBy(desk.reviewer, claim, [goes]);
  await runCommand(mergeSources, desk.editor, {
    sourceId: goes.id,
    intoId: stays.id,
    revision: goes.revision,
  });
  await page.goto(`/claims?source=${goes.id}`);
  await expect(rows(page)).toHaveText([claim.statement]);
  await expect(page.getByRole('button', { name: 'Source: Harbour Office' })).toBeVisible();
});

test('an address that can’t be read shows nothing, says why, and exports nothing', async ({
  desk,
  asReviewer: page,
}) => {
  await createArticleWithClaims(desk.reviewer, 2);
  for (const [query, told] of [
    ['status=MAYBE', 'status “MAYBE”'],
    ['settled=no&stauts=FALSE', 'stauts “FALSE”'],
    ['assignee=bob', 'assignee “bob”'],
  ] as const) {
    await page.goto(`/claims?${query}`);
    await expect(page.getByText(`Part of this address could not be read: ${told}.`)).toBeVisible();
    await expect(rows(page)).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Export' })).toHaveCount(0);
    for (const format of ['csv', 'json', 'xlsx', 'pdf']) {
      const answer = await page.request.get(`/claims/export.${format}?${query}`);
      expect([answer.status(), answer.headers()['content-disposition']]).toEqual([422, undefined]);
      expect(await answer.text()).toContain('could not be read');
    }
  }
  await page.getByRole('link', { name: 'Show the claims without it' }).click();
  await expect(rows(page)).toHaveCount(2);
});

test('a list in order of importance is walked in that order, and signing goes on along it', async ({
  desk,
  asEditor: page,
}) => {
  const ready: ClaimDetail[] = [];
  for (const importance of ['LOW', 'HIGH', 'NORMAL'] as const) {
    const text = `Ferry ${importance} is back. Ferry ${importance} was repaired.`;
    const article = await createArticle(desk.reviewer, { text });
    const claim = await createClaim(desk.reviewer, article, `Ferry ${importance} is back.`, { importance });
    ready.push(await readyForSignOff(desk.reviewer, claim));
    // Nobody asked about this one, so nobody is led to it.
    await createClaim(desk.reviewer, article, `Ferry ${importance} was repaired.`, { importance });
  }
  const inOrder = [ready[1], ready[2], ready[0]].map((claim) => claim?.statement ?? '');
  await page.goto('/claims?q=ferry');
  await page.getByRole('button', { name: 'Sort: Newest first' }).click();
  await page.getByRole('menuitemradio', { name: 'Most important first' }).click();
  await expect(page).toHaveURL(/sort=importance/);
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(page.getByRole('img', { name: 'High importance' })).toHaveCount(2);
  await expect(rows(page).first()).toHaveText('Ferry HIGH was repaired.');
  await rows(page)
    .filter({ hasText: inOrder[0] ?? '' })
    .click();
  const heading = panel(page).getByRole('heading', { level: 2 });
  await expect(heading).toHaveText('Ferry HIGH is back.');
  await page.keyboard.press('j');
  await expect(heading).toHaveText('Ferry NORMAL was repaired.');
  await page.keyboard.press('k');
  await expect(heading).toHaveText('Ferry HIGH is back.');
  for (const statement of inOrder) {
    await expect(heading).toHaveText(statement);
    await page.keyboard.press('y');
  }
  await expect(panel(page).getByText(/^Signed off by/)).toBeVisible();
  await expect(page.getByText('No other claim of the list waits for your sign-off.')).toBeAttached();
  await page.keyboard.press('k');
  await expect(heading).toHaveText('Ferry LOW was repaired.');
});

test('the lines come once, and those that came with the page open and are told anew as others do', async ({
  desk,
  asReviewer: page,
}) => {
  const { claims } = await createArticleWithClaims(desk.reviewer, 3);
  const [claim] = claims;
  if (!claim) throw new Error('Three claims were made.');
  const whole = await (await page.request.get('/claims')).text();
  expect(whole.split(claim.statement)).toHaveLength(2);

  await page.goto('/claims');
  const line = page.getByRole('row').filter({ hasText: claim.statement });
  await expect(line.locator('time')).toHaveText(/just now|seconds? ago|minutes? ago/);
  await expect(line.locator('time')).toHaveAttribute('title', /UTC$/);
  await page.evaluate(() => Reflect.set(window, 'began', true));
  const sameDocument = () => page.evaluate(() => Reflect.get(window, 'began') === true);

  await test.step('with a key held in a page of its own', async () => {
    const opened = page.context().waitForEvent('page');
    await line.locator('[data-claim-link]').click({ modifiers: ['ControlOrMeta'] });
    await (await opened).close();
    await expect(page).toHaveURL('/claims');
  });

  await test.step('by keys, in this one', async () => {
    const link = line.locator('[data-claim-link]');
    await link.focus();
    await page.keyboard.press('k');
    await expect(link).not.toBeFocused();
    await page.keyboard.press('j');
    await expect(link).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(claim.statement);
    expect(await sameDocument()).toBe(true);
  });

  await test.step('and stand there with what was saved since when the reader comes back', async () => {
    const { revision, importance } = claim;
    const statement = 'Three ferries were aground.';
    await runCommand(editClaim, desk.reviewer, {
      claimId: claim.id,
      revision,
      statement,
      importance,
      tags: [],
    });
    await page.goBack();
    await expect(rows(page)).toHaveCount(3);
    await expect(rows(page).filter({ hasText: statement })).toBeVisible();
    await expect(page.getByRole('row').locator('time')).toHaveText(
      Array.from({ length: 3 }, () => /now|ago/),
    );
    expect(await sameDocument()).toBe(true);
  });
});

test('at 768 and 1024 no list has a column cut, and at 1920 lists fill the screen', async ({
  desk,
  asAdmin: page,
}) => {
  await createArticleWithClaims(desk.reviewer, 2);
  await createParty(desk.reviewer, { name: 'The harbour office of Eastport' });
  for (const address of ['/claims', '/articles', '/sources', '/dashboard', '/settings/members', '/reports']) {
    await page.goto(address);
    for (const width of [768, 1024]) {
      await page.setViewportSize({ width, height: 768 });
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const cut = await page
        .locator('table')
        .evaluateAll(
          (tables) =>
            tables.filter((table) => table.scrollWidth > (table.parentElement?.clientWidth ?? 0) + 1).length,
        );
      expect(cut, `${address} at ${width}`).toBe(0);
    }
    await page.setViewportSize({ width: 1920, height: 1080 });
    const right = await page
      .locator('main table, main ul, main section')
      .evaluateAll((parts) => Math.max(...parts.map((part) => part.getBoundingClientRect().right)));
    expect(right, `${address} at 1920`).toBeGreaterThan(1860);
  }
});

test('from which day and until which stand side by side among the filters', async ({ asReviewer: page }) => {
  await page.goto('/claims');
  await page.getByRole('button', { name: 'More' }).click();
  for (const both of [/^Recorded (from|until)$/, /^Signed off (from|until)$/]) {
    // Read at one moment: the list of filters still opens.
    const tops = await page
      .getByLabel(both)
      .evaluateAll((fields) => fields.map((field) => field.getBoundingClientRect().top));
    expect(tops).toHaveLength(2);
    expect(tops[0]).toBe(tops[1]);
  }
});
