import { draftsKept } from '#testing/end-to-end/browser-profile.ts';
import { untilTold } from '#testing/end-to-end/lost-answers.ts';
import type { Page, Route } from '@playwright/test';
import { createArticle, createArticleWithClaim } from '#testing/end-to-end/articles.ts';
import { createParty, withLink } from '#testing/end-to-end/claims.ts';
import { chained } from '#testing/end-to-end/findings.ts';
import type { Desk } from '#testing/end-to-end/people.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { article, beginClaim, evidenceItem, outline, panel } from '#e2e/screens/workspace.ts';

interface Held {
  /** Waits until that many were sent in all. */
  sent: (count: number) => Promise<void>;
  /** Lets the oldest that is held go on and waits for its answer, or loses each of the tries the page makes for it. */
  answer: (how?: 'saved' | 'lost') => Promise<void>;
}

/** Holds back what the page sends to a command, as a slow network would. */
async function holdBack(page: Page, command: string): Promise<Held> {
  const held: Route[] = [];
  const triesToLose = new Map<string, number>();
  const keyOf = (route: Route) => route.request().headers()['idempotency-key'] ?? '';
  let count = 0;
  await page.route(`**/api/commands/${command}`, async (route) => {
    const left = triesToLose.get(keyOf(route)) ?? 0;
    if (left > 0) {
      triesToLose.set(keyOf(route), left - 1);
      return route.abort();
    }
    count += 1;
    held.push(route);
  });
  // Who can't reach the command can't look what became of it either.
  await page.route(`**/api/commands/${command}/answer`, (route) => route.abort());
  return {
    sent: (wanted) => expect.poll(() => count).toBe(wanted),
    async answer(how = 'saved') {
      const route = held.shift();
      if (!route) throw new Error('Nothing is held back.');
      if (how === 'lost') {
        triesToLose.set(keyOf(route), 2);
        await route.abort();
        return expect.poll(() => triesToLose.get(keyOf(route))).toBe(0);
      }
      await route.continue();
      await route.request().response();
    },
  };
}

const formOf = (page: Page, name: string) => panel(page).getByRole('form', { name });
const noticesOf = (page: Page) => page.getByRole('region', { name: 'Notifications' });
const announced = (page: Page, words: string) =>
  expect(page.getByRole('status').filter({ hasText: words })).not.toHaveCount(0);

test('a form opened again before its save is answered goes on from there, and is never in conflict with itself', async ({
  desk,
  asReviewer: page,
}) => {
  const { article, claim } = await createArticleWithClaim(desk.reviewer);
  const party = await createParty(desk.reviewer, { name: 'Ilse Brandt' });
  await chained(desk.reviewer, claim, [{ party, cue: 'said' }]);
  await page.goto(`/articles/${article.articleId}`);
  const form = formOf(page, 'Who says so');
  const save = form.getByRole('button', { name: 'Save', exact: true });
  const held = await holdBack(page, 'set-chain');

  await page.keyboard.press('w');
  await form.getByLabel('Verb as written').fill('wrote');
  await save.click();
  await held.sent(1);
  await expect(form).toHaveCount(0);
  await expect(panel(page).getByRole('list', { name: 'Chain of attribution' })).toContainText('wrote');

  await page.keyboard.press('w');
  await expect(form.getByLabel('Verb as written')).toHaveValue('wrote');
  await expect(form.getByText('Draft restored')).toHaveCount(0);
  await form.getByLabel('Why left unchecked').fill('Her office is closed.');
  await held.answer();
  await announced(page, 'Who says so saved.');
  await expect(form.getByLabel('Why left unchecked')).toHaveValue('Her office is closed.');

  await save.click();
  await held.sent(2);
  await held.answer();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // Once the page has taken the answer in, nothing typed is kept any more.
  await expect.poll(() => draftsKept(page)).toBe(0);
  await page.reload();
  const chain = panel(page).getByRole('list', { name: 'Chain of attribution' });
  await expect(chain).toContainText('wrote');
  await expect(chain).toContainText('Her office is closed.');
  await expect(form).toHaveCount(0);
});

test('a form saved again before the first save is answered is saved over it', async ({
  desk,
  asReviewer: page,
}) => {
  const { article, claim } = await createArticleWithClaim(desk.reviewer);
  await withLink(desk.reviewer, claim, 'Harbour log');
  await page.goto(`/articles/${article.articleId}`);
  const form = formOf(page, 'Edit Harbour log');
  const held = await holdBack(page, 'edit-evidence');
  const edit = async () => {
    await panel(page).getByRole('button', { name: 'More about Harbour log' }).click();
    await page.getByRole('menuitem', { name: 'Edit' }).click();
  };

  await edit();
  await form.getByLabel('Title').fill('Harbour log, page 3');
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await held.sent(1);
  await edit();
  await expect(form.getByLabel('Title')).toHaveValue('Harbour log, page 3');
  await form.getByLabel('Title').fill('Harbour log, page 4');
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(form).toHaveCount(0);
  await held.answer();
  await held.sent(2);
  await held.answer();
  await expect(panel(page).getByRole('link', { name: 'Harbour log, page 4' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(panel(page).getByRole('form')).toHaveCount(0);
});

test('an edit that fails after its form was opened again stands in it, with why and with what was added', async ({
  desk,
  asReviewer: page,
}) => {
  const { article } = await createArticleWithClaim(desk.reviewer);
  await page.goto(`/articles/${article.articleId}`);
  const form = formOf(page, 'Edit claim');
  const held = await holdBack(page, 'edit-claim');
  await page.keyboard.press('i');
  await form.getByLabel('Statement').fill('The harbour was closed on Monday.');
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await held.sent(1);
  await page.keyboard.press('i');
  await form.getByLabel('Tags').fill('harbour');
  await held.answer('lost');
  await expect(form.getByRole('alert')).toBeVisible();
  await expect(form.getByLabel('Statement')).toHaveValue('The harbour was closed on Monday.');
  await expect(form.getByLabel('Tags')).toHaveValue('harbour');

  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await held.sent(2);
  await held.answer();
  await expect(panel(page).getByRole('list', { name: 'Tags' })).toHaveText('harbour');
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(
    'The harbour was closed on Monday.',
  );
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

/** Opens the form for more evidence, which has nothing in it. */
async function openEmpty(page: Page): Promise<void> {
  await page.keyboard.press('e');
  await expect(formOf(page, 'Add evidence').getByLabel('Title')).toHaveValue('');
}

/** Makes what stands in the open form a note of that title. */
async function writeNote(page: Page, title: string): Promise<void> {
  const form = formOf(page, 'Add evidence');
  await form.getByRole('group', { name: 'Kind of evidence' }).getByText('Note').click();
  await form.getByLabel('Title').fill(title);
}

const addNote = (page: Page) =>
  formOf(page, 'Add evidence').getByRole('button', { name: 'Add evidence' }).click();

/** Adds a note on a claim, holds the answer back, and opens the form for the next. */
async function openSecond(page: Page, desk: Desk): Promise<Held> {
  const { article } = await createArticleWithClaim(desk.reviewer);
  await page.goto(`/articles/${article.articleId}`);
  const held = await holdBack(page, 'add-evidence');
  await openEmpty(page);
  await writeNote(page, 'Call with the port');
  await addNote(page);
  await held.sent(1);
  await openEmpty(page);
  return held;
}

test('evidence can be added while the one before is being saved, and neither is lost', async ({
  desk,
  asReviewer: page,
}) => {
  const form = formOf(page, 'Add evidence');
  const held = await openSecond(page, desk);
  await writeNote(page, 'Call with the mayor');
  await held.answer();
  await expect(evidenceItem(page, 'Call with the port')).toBeVisible();
  await expect(form.getByLabel('Title')).toHaveValue('Call with the mayor');
  await addNote(page);
  await held.sent(2);
  await held.answer();
  await expect(panel(page).getByRole('heading', { name: 'Evidence · 2' })).toBeVisible();
  await expect(form).toHaveCount(0);
});

test('evidence that was not added waits for the one being written, and then comes back', async ({
  desk,
  asReviewer: page,
}) => {
  const form = formOf(page, 'Add evidence');
  const held = await openSecond(page, desk);
  await writeNote(page, 'Call with the mayor');
  await held.answer('lost');
  await expect(noticesOf(page).getByText('This may be saved or not', { exact: true })).toBeVisible(untilTold);
  await expect(form.getByLabel('Title')).toHaveValue('Call with the mayor');
  await addNote(page);
  await held.sent(2);
  await held.answer();
  await expect(evidenceItem(page, 'Call with the mayor')).toBeVisible();
  await expect(form.getByLabel('Title')).toHaveValue('Call with the port');
  await expect(form.getByText('Draft restored')).toBeVisible();
});

test('evidence that was not added comes back into the form where nothing else was written yet', async ({
  desk,
  asReviewer: page,
}) => {
  const form = formOf(page, 'Add evidence');
  const held = await openSecond(page, desk);
  await held.answer('lost');
  await expect(form.getByRole('alert')).toBeVisible();
  await expect(form.getByLabel('Title')).toHaveValue('Call with the port');
});

test('the next claim can be begun while one is being recorded, and neither is lost', async ({
  desk,
  asReviewer: page,
}) => {
  const { articleId } = await createArticle(desk.reviewer, {
    text: 'The harbour was closed on Monday. The mayor opened it on Tuesday.',
  });
  await page.goto(`/articles/${articleId}`);
  const held = await holdBack(page, 'record-claim');
  const statement = panel(page).getByLabel('Statement');
  const record = () => panel(page).getByRole('button', { name: 'Record claim' }).click();

  await beginClaim(page, 'The harbour was closed on Monday.');
  await record();
  await held.sent(1);
  await beginClaim(page, 'The mayor opened it on Tuesday.');
  await expect(statement).toHaveValue('The mayor opened it on Tuesday.');
  await statement.fill('The mayor opened the harbour.');
  await held.answer('lost');
  await expect(noticesOf(page).getByText('This may be saved or not', { exact: true })).toBeVisible(untilTold);
  await expect(statement).toHaveValue('The mayor opened the harbour.');

  await test.step('the one that failed comes back once the other is recorded', async () => {
    await record();
    await held.sent(2);
    await held.answer();
    await expect(statement).toHaveValue('The harbour was closed on Monday.');
    await expect(statement).toBeFocused();
    await expect(outline(page).getByRole('button', { name: /^Claim 1, / })).toContainText(
      'The mayor opened the harbour.',
    );
  });

  await test.step('what is being recorded can be left, and shows once it is', async () => {
    await record();
    await held.sent(3);
    await beginClaim(page, 'opened it');
    await held.answer();
    await expect(outline(page).getByRole('button', { name: /^Claim 1, / })).toContainText(
      'The harbour was closed on Monday.',
    );
    await expect(panel(page).getByRole('heading', { name: 'New claim' })).toBeVisible();
    await expect(article(page).locator('mark')).not.toHaveCount(0);
  });

  await test.step('set aside for another claim, it is told when it was not recorded, and kept', async () => {
    await statement.fill('The mayor opened it.');
    await record();
    await held.sent(4);
    const first = outline(page).getByRole('button', { name: /^Claim 1, / });
    await first.click();
    await expect(first).toHaveAttribute('aria-current', 'true');
    await held.answer('lost');
    await expect(noticesOf(page).getByText('This may be saved or not', { exact: true }).first()).toBeVisible(
      untilTold,
    );
    await expect(first).toHaveAttribute('aria-current', 'true');
    await panel(page).getByRole('button', { name: 'Write on' }).click();
    await expect(statement).toHaveValue('The mayor opened it.');
  });
});
