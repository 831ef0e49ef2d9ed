import { createArticle, createClaim, type MadeArticle } from '#testing/end-to-end/articles.ts';
import { createParty, signedOff } from '#testing/end-to-end/claims.ts';
import { chained, reportedBy } from '#testing/end-to-end/findings.ts';
import { createDesk, type Desk } from '#testing/end-to-end/people.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { paths } from '#lib/web/paths.ts';
import { quiet } from '#e2e/screens/page.ts';
import { beginClaim, panel, saving, sayTheSame } from '#e2e/screens/workspace.ts';

const checked = 'Kim Jong Un and Vladimir Putin signed an agreement in Vladivostok in 2019.';
const again = 'Putin and Kim Jong Un signed an agreement in Vladivostok in 2019';
const text = `State media recalled that ${again}. A heron landed on the pier at noon, witnesses said.`;

/** A claim checked and signed off in another article, with one party in its chain and two items of evidence. */
async function checkedBefore({ reviewer, editor }: Desk, statement = checked) {
  const article = await createArticle(reviewer, { headline: 'Summit in Vladivostok' });
  const recorded = await createClaim(reviewer, article, 'Nobody was hurt', { statement });
  const agency = await createParty(reviewer, { name: 'Photo agency', kind: 'NEWS_AGENCY' });
  const found = await reportedBy(reviewer, recorded, agency, { title: 'Photograph of the signing' });
  const said = await chained(reviewer, found, [{ party: agency, check: 'VERIFIED' }]);
  return signedOff(reviewer, editor, said);
}

async function opened(desk: Desk): Promise<MadeArticle> {
  return createArticle(desk.reviewer, { headline: 'Letters recall a summit', text });
}

test('recording a statement shows what was checked here before, and links it and takes its findings in one go', async ({
  desk,
  asReviewer: page,
}) => {
  const old = await checkedBefore(desk);
  const elsewhere = await createDesk();
  await checkedBefore(elsewhere, `${checked} Secret.`);
  const article = await opened(desk);
  await page.goto(`/articles/${article.articleId}`);
  await beginClaim(page, again);

  await test.step('with its status, its stage and when it was recorded', async () => {
    const match = sayTheSame(page).getByRole('listitem');
    await expect(match).toHaveCount(1);
    await expect(match.getByRole('link', { name: checked })).toHaveAttribute('href', `/claims/${old.id}`);
    await expect(match.getByText('Confirmed')).toBeVisible();
    await expect(match.getByText('Signed off')).toBeVisible();
    await expect(match.locator('time')).toBeVisible();
    await expect(match).toContainText('2 items of evidence, and who says so');
    await expect(match).toContainText('Summit in Vladivostok');
  });

  await test.step('what is chosen is kept with what is typed, over a reload', async () => {
    await sayTheSame(page)
      .getByRole('button', { name: /^Same claim/ })
      .click();
    await sayTheSame(page)
      .getByRole('button', { name: /^Copy findings/ })
      .click();
    await page.reload();
    await expect(sayTheSame(page).getByRole('button', { name: /^Same claim/, pressed: true })).toBeVisible();
    await expect(
      sayTheSame(page).getByRole('button', { name: /^Copy findings/, pressed: true }),
    ).toBeVisible();
  });

  await test.step('and is done by recording', async () => {
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/commands/')) sent.push(request.url().split('/').at(-1) ?? '');
    });
    await saving(page, 'record-claim', () =>
      panel(page).getByRole('button', { name: 'Record claim' }).click(),
    );
    await expect(sayTheSame(page).getByText('Says the same as')).toBeVisible();
    await expect(panel(page).getByText('Photograph of the signing')).toBeVisible();
    await expect(
      panel(page).getByRole('list', { name: 'Chain of attribution' }).getByRole('listitem'),
    ).toHaveText([/Photo agency/, /This article/]);
    expect(sent).toEqual(['record-claim']);
  });
});

test('a claim chosen while recording that is deleted meanwhile is said to be gone, and nothing is lost or recorded', async ({
  desk,
  asReviewer: page,
}) => {
  const { reviewer } = desk;
  const old = await createClaim(reviewer, await createArticle(reviewer), 'Nobody was hurt', {
    statement: checked,
  });
  const article = await opened(desk);
  await page.goto(`/articles/${article.articleId}`);
  await beginClaim(page, again);
  const more = sayTheSame(page).getByRole('button', { name: /^More ways to link/ });
  await expect(more).toBeVisible();
  await expect(sayTheSame(page).getByRole('button', { name: /^Copy findings/ })).toHaveCount(0);
  await more.click();
  await page.getByRole('menuitem', { name: 'This claim contradicts it' }).click();
  await expect(
    sayTheSame(page).getByRole('button', { name: /^Contradicts it/, pressed: true }),
  ).toBeVisible();
  const other = await page.context().newPage();
  await other.goto(`/claims/${old.id}`);
  await other.getByRole('button', { name: /^More/ }).first().click();
  await other.getByRole('menuitem', { name: 'Delete claim' }).click();
  await saving(other, 'delete-claim', () =>
    other
      .getByRole('alertdialog')
      .getByRole('button', { name: /^Delete/ })
      .click(),
  );

  await panel(page).getByRole('button', { name: 'Record claim' }).click();
  await expect(panel(page).getByText(/A claim chosen here was deleted meanwhile/)).toBeVisible();
  await expect(panel(page).getByLabel('Statement')).toHaveValue(/signed an agreement/);
  await sayTheSame(page)
    .getByRole('button', { name: /^Contradicts it/ })
    .click();
  await saving(page, 'record-claim', () => panel(page).getByRole('button', { name: 'Record claim' }).click());
  await expect(panel(page).getByRole('heading', { level: 2, name: /signed an agreement/ })).toBeVisible();
});

test('an open claim shows by itself what was checked before, and links it or takes its findings by one press each', async ({
  desk,
  asReviewer: page,
}) => {
  const old = await checkedBefore(desk);
  const article = await opened(desk);
  await createClaim(desk.reviewer, article, again, { statement: `${again}.` });
  await page.goto(`/articles/${article.articleId}`);
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeVisible();
  await page.keyboard.press('m');
  await expect(sayTheSame(page)).toBeFocused();
  await expect(sayTheSame(page).getByRole('link', { name: checked })).toBeVisible();

  await saving(page, 'copy-findings', () =>
    sayTheSame(page)
      .getByRole('button', { name: /^Copy findings/ })
      .click(),
  );
  await expect(panel(page).getByText('Photograph of the signing')).toBeVisible();
  await saving(page, 'link-claims', () =>
    sayTheSame(page)
      .getByRole('button', { name: /^Same claim/ })
      .click(),
  );
  await expect(sayTheSame(page).getByText('Says the same as')).toBeVisible();
  await expect(sayTheSame(page)).toBeFocused();

  await test.step('the other claim shows the link too', async () => {
    await page.goto(`/claims/${old.id}`);
    const section = page.getByRole('region', { name: 'Already checked here' });
    await expect(section.getByText('Says the same as')).toBeVisible();
    await expect(section.getByRole('link', { name: `${again}.` })).toBeVisible();
    await saving(page, 'unlink-claims', () =>
      section.getByRole('button', { name: /^Take the link/ }).click(),
    );
    await expect(section.getByText('Says the same as')).toHaveCount(0);
  });
});

test('what was looked at and does not stand out is opened by a key, and linked from there', async ({
  desk,
  asReviewer: page,
}) => {
  const letters = await createArticle(desk.reviewer, { headline: 'Letters' });
  const statement = 'Putin opened a railway bridge over the Tumen near the border.';
  const other = await createClaim(desk.reviewer, letters, 'Nobody was hurt', { statement });
  const article = await opened(desk);
  const claim = await createClaim(desk.reviewer, article, again, { statement: `${again}.` });
  await page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeVisible();
  await page.keyboard.press('m');
  const region = sayTheSame(page);
  const also = region.getByRole('button', { name: 'Also looked at (1)' });
  await expect(also).toHaveAttribute('aria-expanded', 'false');
  await expect(region.getByText('No other claim here is known to say the same.')).toBeVisible();
  await expect(region.getByRole('link', { name: statement })).toHaveCount(0);

  await page.keyboard.press('Tab');
  await expect(also).toBeFocused();
  await page.keyboard.press('Enter');
  const list = region.getByRole('list', { name: 'Also looked at' });
  await expect(list.getByRole('link', { name: statement })).toHaveAttribute('href', `/claims/${other.id}`);
  await page.keyboard.press('Enter');
  await expect(list).toBeHidden();
  await page.keyboard.press('Enter');
  await saving(page, 'link-claims', () => list.getByRole('button', { name: /^Same claim/ }).click());
  await expect(region.getByText('Says the same as')).toBeVisible();
  await expect(also).toHaveCount(0);
});

test('the rarer relations are in a menu, read from the open claim', async ({ desk, asReviewer: page }) => {
  await checkedBefore(desk);
  const article = await opened(desk);
  const claim = await createClaim(desk.reviewer, article, again, { statement: `${again}.` });
  await page.goto(`/claims/${claim.id}`);
  const section = page.getByRole('region', { name: 'Already checked here' });
  await section.scrollIntoViewIfNeeded();
  await section.getByRole('button', { name: /^More ways to link/ }).click();
  await saving(page, 'link-claims', () =>
    page.getByRole('menuitem', { name: 'This claim updates it' }).click(),
  );
  await expect(section.getByText('Updates', { exact: true })).toBeVisible();
});

test('going from claim to claim asks the server for nothing, and coming back to one asks nothing again', async ({
  desk,
  asReviewer: page,
}) => {
  await checkedBefore(desk);
  const article = await opened(desk);
  const first = await createClaim(desk.reviewer, article, again, { statement: `${again}.` });
  const second = await createClaim(desk.reviewer, article, 'A heron landed on the pier at noon');
  await page.goto(`/articles/${article.articleId}?claim=${first.id}`);
  const heading = panel(page).getByRole('heading', { level: 2 });
  await expect(heading).toHaveText(first.statement);
  await page.keyboard.press('m');
  await expect(sayTheSame(page).getByRole('link', { name: checked })).toBeVisible();
  await quiet(page);

  // On a slow machine a second may pass at the other claim, and then it is asked about, as it should be.
  const still = 1000;
  let came = 0;
  const sent: { path: string; statement: string | null; stayed: number }[] = [];
  page.on('request', (request) => {
    const { pathname: path, searchParams } = new URL(request.url());
    sent.push({ path, statement: searchParams.get('statement'), stayed: performance.now() - came });
  });
  for (let times = 0; times < 5; times += 1) {
    came = performance.now();
    await page.keyboard.press('j');
    await expect(heading).toHaveText(second.statement);
    await page.keyboard.press('k');
    await expect(heading).toHaveText(first.statement);
    await expect(sayTheSame(page).getByRole('link', { name: checked })).toBeAttached();
  }
  const ofStay = ({ path, statement, stayed }: (typeof sent)[number]) =>
    path === paths.api.recurring({}) && statement === second.statement && stayed > still;
  expect(sent.filter((one) => one.path !== '/icon.svg' && !ofStay(one))).toEqual([]);
});
