import type { Page } from '@playwright/test';
import { createArticle, createClaim } from '#testing/end-to-end/articles.ts';
import { createParty, withReport } from '#testing/end-to-end/claims.ts';
import type { Desk } from '#testing/end-to-end/people.ts';
import { axeProblems, expect, test } from '#testing/end-to-end/fixtures.ts';
import { corroboration, expectNumber, reasons } from '#e2e/screens/corroboration.ts';
import { saving } from '#e2e/screens/workspace.ts';

async function arrange({ reviewer }: Desk) {
  const article = await createArticle(reviewer);
  const claim = await createClaim(reviewer, article, 'Nobody was hurt');
  const party = (name: string) => createParty(reviewer, { name, kind: 'NEWS_AGENCY' });
  const open = (page: Page) => page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
  return { claim, party, open };
}

test('a chain of outlets that goes back to one agency is one origin, and says so', async ({
  desk,
  asReviewer: page,
}) => {
  const { claim, party, open } = await arrange(desk);
  const [kcna, ap, reuters] = [await party('KCNA'), await party('AP'), await party('Reuters')];
  await withReport(desk.reviewer, claim, { title: 'Dispatch', publisherId: kcna.id, firstHand: true });
  await withReport(desk.reviewer, claim, {
    title: 'AP report',
    publisherId: ap.id,
    citedSourceIds: [kcna.id],
  });
  await withReport(desk.reviewer, claim, {
    title: 'Reuters report',
    publisherId: reuters.id,
    citedSourceIds: [ap.id],
  });
  await open(page);
  await expectNumber(
    page,
    'If KCNA is wrong, nothing is left.',
    'One origin for, of the two needed. Three reports.',
  );
  await expect(
    corroboration(page).getByText('AP has it from KCNA and Reuters has it from AP.'),
  ).toBeVisible();
  await expect(corroboration(page).getByText('The evidence is not enough')).toBeVisible();
});

const opening =
  'The envoy met the minister at the border post on Monday and handed over a letter, two officials said.';
const middle =
  'The letter asks for talks on grain and transit before the winter, and no date for them was named.';

test('a possible copy counts apart until a person says that it is one', async ({
  desk,
  asReviewer: page,
}) => {
  const { claim, party, open } = await arrange(desk);
  const agency = await party('Coast Agency');
  const daily = await party('Coast Daily');
  const own =
    'Our town saw rare visitors this week. People watched from the bridge as three cars went by without a stop.';
  const first = { title: 'Agency report', publisherId: agency.id, firstHand: true };
  await withReport(desk.reviewer, claim, { ...first, capturedText: `${opening} ${middle}` });
  const second = { title: 'Daily report', publisherId: daily.id, firstHand: true };
  await withReport(desk.reviewer, claim, { ...second, capturedText: `${own} ${opening}` });
  await open(page);
  await expect(corroboration(page).locator('p').first()).toHaveText(/would both have to be wrong/);
  await reasons(page);
  const compare = corroboration(page).getByRole('button', { name: 'Compare the texts' });
  await compare.click();
  const dialog = page.getByRole('dialog', { name: 'Is one a copy of the other?' });
  for (const title of ['Agency report', 'Daily report']) {
    const text = dialog.getByRole('region', { name: `The text of ${title}` });
    await expect(text.locator('mark')).toHaveText([
      `1Shared passage 1: ${opening} End of shared passage 1. `,
    ]);
  }
  await page.keyboard.press('j');
  await expect(dialog.getByRole('status')).toHaveText('One shared passage, at 1');
  await expect(dialog.locator('mark').first()).toBeFocused();
  expect(await axeProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'It is a copy' }).click();
  const form = dialog.getByRole('form', { name: 'Mark as copies' });
  await form.getByLabel('Why one is a copy of the other').fill('The daily takes the agency’s copy.');
  await saving(page, 'mark-copy', () => form.getByRole('button', { name: 'Count as one' }).click());
  await expect(corroboration(page).locator('p').first()).toContainText('one text');

  await reasons(page);
  await saving(page, 'undo-mark-copy', () =>
    corroboration(page).getByRole('button', { name: 'Take the mark back' }).click(),
  );
  await reasons(page);
  await compare.click();
  await dialog.getByRole('button', { name: 'They are independent' }).click();
  const apart = dialog.getByRole('form', { name: 'Tell apart' });
  await apart.getByLabel('Why they are separate').fill('The daily had its own reporter there.');
  await saving(page, 'tell-apart', () => apart.getByRole('button', { name: 'Count apart' }).click());
  await expect(compare).toHaveCount(0);
  await expect(dialog).toHaveCount(0);
  await expect(corroboration(page).locator('p').first()).toHaveText(/would both have to be wrong/);
});
