import type { Locator, Page } from '@playwright/test';
import { createArticleWithClaims, createClaim, dueIn } from '#testing/end-to-end/articles.ts';
import { confirmed, createParty, readyForSignOff, saidBy, signedOff } from '#testing/end-to-end/claims.ts';
import { asked, reportedBy } from '#testing/end-to-end/findings.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import type { Desk } from '#testing/end-to-end/people.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';
import { assignClaim } from '#lib/commands/claims/assign-claim.ts';

const rows = (page: Page) => page.locator('[data-claim-link]');

/** Three stories: one late, one due today, one later; on them claims at every step, some given to somebody. */
async function aMorning(desk: Desk) {
  const { reviewer, editor } = desk;
  const party = await createParty(reviewer, { name: 'Harbour office', kind: 'GOVERNMENT' });
  const late = await createArticleWithClaims(reviewer, 2);
  const today = await createArticleWithClaims(reviewer, 4);
  const later = await createArticleWithClaims(reviewer, 2);
  await dueIn(editor, late.article, -2);
  await dueIn(editor, today.article, 5);
  await dueIn(editor, later.article, 90);
  const [first, second, third, fourth] = today.claims;
  const [mine, nobodys] = late.claims;
  const [named, contested] = later.claims;
  if (!first || !second || !third || !fourth || !mine || !nobodys || !named || !contested)
    throw new Error('Each story has its claims.');
  const give = (claim: { id: string; revision: number }) =>
    runCommand(assignClaim, editor, {
      claimId: claim.id,
      revision: claim.revision,
      assigneeId: reviewer.userId,
    });
  await readyForSignOff(reviewer, await give(first));
  await asked(reviewer, second, party, { dueIn: 10 });
  await signedOff(reviewer, editor, fourth);
  await asked(reviewer, await give(mine), party, { dueIn: -3 });
  await saidBy(reviewer, named, [party]);
  await confirmed(reviewer, contested, 'DISPUTED');
  return { late, today, later, nobodys };
}

/** Every link to claims that can be pressed, with the tables behind the pictures and what blocks a story opened. */
async function openAll(page: Page): Promise<Locator> {
  const links = page.locator('main a[href^="/claims?"]');
  await expect(links.first()).toBeVisible();
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  return links.filter({ visible: true });
}

/** How many claims a link says it opens: a mark of a picture in its name, anything else with its first number. */
async function toldBy(link: Locator): Promise<number> {
  const name = await link.getAttribute('aria-label');
  if (name?.includes('no claim')) return 0;
  const words = name ?? (await link.textContent()) ?? '';
  const found = name === null ? /\d+/.exec(words)?.[0] : /: (\d+) settled/.exec(words)?.[1];
  return Number.parseInt(found ?? '', 10);
}

test('every number and every mark of the dashboard opens exactly the claims it counts', async ({
  desk,
  asEditor: page,
}) => {
  test.slow();
  await aMorning(desk);
  await page.goto('/dashboard?weeks=4');
  const count = await (await openAll(page)).count();
  for (let nth = 0; nth < count; nth += 1) {
    const link = (await openAll(page)).nth(nth);
    const told = await toldBy(link);
    await test.step(`link ${nth + 1} of ${count}, to ${told} claims`, async () => {
      await link.click();
      await expect(page).toHaveURL(/\/claims\?/);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(rows(page)).toHaveCount(told);
      await expect(page.getByText('Part of this address could not be read')).toHaveCount(0);
    });
    await page.goto('/dashboard?weeks=4');
  }
  expect(count).toBeGreaterThan(40);
});

test('an editor sees what blocks a story due today, one press away, and who has how much', async ({
  desk,
  asEditor: page,
}) => {
  const { today, later } = await aMorning(desk);
  await page.goto('/dashboard');
  const story = page
    .getByRole('row')
    .filter({ hasText: 'What blocks it' })
    .filter({ hasText: today.article.headline });
  await expect(story.getByRole('link', { name: /^3 open/ })).toBeVisible();
  await story.getByText('What blocks it').click();
  const claims = story.getByRole('listitem');
  await expect(claims).toHaveCount(3);
  await expect(claims.nth(0)).toContainText('ready: waits for sign-off');
  await expect(claims.nth(1)).toContainText('waits for an answer');
  await expect(claims.nth(2)).toContainText('not verified yet');
  await expect(page.getByText(`What blocks it: ${later.article.headline}`)).toHaveCount(0);

  const people = page.getByRole('region', { name: 'Open claims by person' }).getByRole('row');
  await expect(people.filter({ hasText: desk.reviewer.name }).getByRole('link')).toHaveText([
    /^7/,
    /^2/,
    /^3/,
  ]);

  await claims.nth(0).getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`/articles/${today.article.articleId}\\?claim=`));
});

test('a story’s course is a picture whose marks lead to the claims of each step', async ({
  desk,
  asEditor: page,
}) => {
  const { today } = await aMorning(desk);
  await page.goto('/dashboard?weeks=4');
  await page
    .getByRole('row')
    .filter({ hasText: 'What blocks it' })
    .filter({ hasText: today.article.headline })
    .getByRole('link', { name: /^Course and origins/ })
    .click();
  await expect(page).toHaveURL(new RegExp(`weeks=4&story=${today.article.articleId}`));
  const table = page.getByRole('region', { name: 'Open claims over time, step by step' });
  const marks = page.getByRole('group', { name: 'Open claims over time' }).getByRole('link');
  const steps = table.locator('tbody tr');
  await expect(steps).toHaveCount(await marks.count());
  await expect(steps.last()).toContainText('signed off');
  for (let nth = 0; nth < (await marks.count()); nth += 1) {
    await marks.nth(nth).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`#step-${nth + 1}$`));
    await expect(steps.nth(nth)).toBeInViewport();
    await expect(steps.nth(nth).getByRole('listitem')).not.toHaveCount(0);
  }
  await expect(steps.last().getByRole('cell').nth(1)).toHaveText('3');
  await page.getByRole('link', { name: 'Close' }).click();
  await expect(table).toHaveCount(0);
});

/** A story of five claims: two on an agency alone, one that another has too, one passed on by one paper, one on nothing. */
async function aStoryOnAnAgency({ reviewer }: Desk) {
  const { article, claims } = await createArticleWithClaims(reviewer, 4);
  await createClaim(reviewer, article, 'Ref', { statement: 'The story has a reference.' });
  const [first, second, third, fourth] = claims;
  if (!first || !second || !third || !fourth) throw new Error('The story has its claims.');
  const agency = await createParty(reviewer, { name: 'Northern Agency', kind: 'NEWS_AGENCY' });
  const ministry = await createParty(reviewer, { name: 'Fuel ministry', kind: 'GOVERNMENT' });
  const paper = await createParty(reviewer, { name: 'Evening paper', kind: 'PUBLISHER' });
  await reportedBy(reviewer, first, agency);
  await reportedBy(reviewer, first, paper, { cites: agency });
  await reportedBy(reviewer, second, agency);
  await reportedBy(reviewer, third, agency);
  await reportedBy(reviewer, third, ministry);
  await reportedBy(reviewer, fourth, paper, { cites: ministry });
  return article;
}

test('what a whole story stands on is one picture, each mark and number of which leads to its claims', async ({
  desk,
  asEditor: page,
}) => {
  test.slow();
  const article = await aStoryOnAnAgency(desk);
  const address = `/dashboard?story=${article.articleId}`;
  await page.goto(address);
  const picture = page.getByRole('group', { name: 'What the claims stand on' });
  const table = page.getByRole('region', { name: 'What each origin carries' });
  await expect(picture.getByRole('list').first().getByRole('link')).toHaveText([
    /^Northern Agency: 2 fall with it · 3 claims · 4 reports$/,
    /^Fuel ministry: 1 falls with it · 2 claims · 2 reports$/,
    /^Evening paper: 1 falls with it · 1 claim · 1 report$/,
  ]);
  const inTable = table.locator('a[href^="#"]');
  const marks = picture.getByRole('link');
  expect(await marks.count()).toBe(3 + 4);
  for (const links of [marks, inTable]) {
    for (let nth = 0; nth < (await links.count()); nth += 1) {
      const link = links.nth(nth);
      const words = (await link.textContent()) ?? '';
      await test.step(words, async () => {
        const href = (await link.getAttribute('href')) ?? '';
        await link.focus();
        await page.keyboard.press('Enter');
        if (!href.startsWith('#')) {
          await expect(page).toHaveURL(new RegExp(`/articles/${article.articleId}\\?claim=`));
          await page.goto(address);
          return;
        }
        const rows = page.locator(href);
        await expect(rows).toBeInViewport();
        const told = /(\d+) claims?\b/.exec(words)?.[1] ?? /^\d+/.exec(words)?.[0];
        const reports = /^(\d+) reports/.test(words);
        if (!reports) await expect(rows.getByRole('listitem')).toHaveCount(Number(told));
      });
    }
  }
  const agency = table.getByRole('row').filter({ hasText: 'Northern Agency' }).first();
  await expect(agency.getByRole('listitem')).toHaveText([/2 reports$/, /1 report$/, /1 of 2 reports$/]);
  await expect(table.getByRole('row').last()).toContainText('Nothing that counts');
});
