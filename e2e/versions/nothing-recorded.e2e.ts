import { importVersion } from '#lib/commands/articles/import-version.ts';
import { sayNoClaim } from '#lib/commands/passages/say-no-claim.ts';
import { createArticle, createClaim } from '#testing/end-to-end/articles.ts';
import { axeProblems, expect, test } from '#testing/end-to-end/fixtures.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';
import { outline, panel, saving, selectWithMouse } from '#e2e/screens/workspace.ts';

const ferries = 'Two ferries ran aground in the storm, the coast guard said.';
const hurt = 'Nobody was hurt, according to the hospital.';
const morning = 'Good morning to all who read this in Eastport.';

test('a person sees on which sentences nothing is recorded yet, and records from there', async ({
  desk,
  asEditor: page,
}) => {
  const article = await createArticle(desk.reviewer, { text: `${ferries} ${hurt}` });
  await createClaim(desk.reviewer, article, 'Two ferries');
  await page.goto(`/articles/${article.articleId}`);
  await outline(page).getByText('Two ferries').waitFor();
  await expect(outline(page).getByRole('button', { name: '1 of 2 sentences looked at' })).toBeVisible();
  await page.keyboard.press('u');
  const dialog = page.getByRole('dialog', { name: 'Nothing recorded here yet' });
  await expect(dialog.getByText('1 of 2 sentences looked at')).toBeVisible();
  await expect(dialog.getByRole('listitem')).toContainText([hurt]);
  expect(await axeProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: hurt }).click();
  await expect(panel(page).getByText(hurt).first()).toBeVisible();
});

test('a sentence is said to make no claim by key or on a selection, and each can be taken back', async ({
  desk,
  asReviewer: page,
}) => {
  const article = await createArticle(desk.reviewer, { text: `${morning} ${ferries}\n\n${hurt}` });
  await page.goto(`/articles/${article.articleId}`);
  const looked = (words: string) => expect(outline(page).getByRole('button', { name: words })).toBeVisible();
  await looked('0 of 3 sentences looked at');
  const dialog = page.getByRole('dialog', { name: 'Nothing recorded here yet' });

  await test.step('N says so of the sentence that is chosen, and the next one is', async () => {
    await page.keyboard.press('u');
    await expect(dialog.getByRole('listitem')).toHaveCount(3);
    await page.keyboard.press('j');
    await saving(page, 'say-no-claim', () => page.keyboard.press('n'));
    await expect(dialog.getByRole('listitem')).toContainText([morning, hurt]);
    await expect(dialog.getByRole('button', { name: hurt })).toBeFocused();
    await page.keyboard.press('Escape');
    await looked('1 of 3 sentences looked at');
  });

  await test.step('the notice takes it back', async () => {
    await saving(page, 'undo-say-no-claim', () => page.getByRole('button', { name: 'Undo' }).click());
    await looked('0 of 3 sentences looked at');
  });

  await test.step('a few selected words mean their sentence', async () => {
    await selectWithMouse(page, 'Good morning');
    await saving(page, 'say-no-claim', () =>
      page.getByRole('toolbar').getByRole('button', { name: 'No claim here' }).click(),
    );
    await looked('1 of 3 sentences looked at');
  });

  await test.step('and later the list says who said so, and takes it back', async () => {
    await page.reload();
    await looked('1 of 3 sentences looked at');
    await page.keyboard.press('u');
    await dialog.getByText('No claim · 1').click();
    await expect(dialog.getByRole('listitem')).toContainText([morning]);
    await expect(dialog.getByRole('listitem')).toContainText(desk.reviewer.name);
    expect(await axeProblems(page)).toEqual([]);
    await saving(page, 'undo-say-no-claim', () => dialog.getByRole('button', { name: 'Take back' }).click());
    await expect(dialog.getByText('Nobody has said of a sentence that it makes no claim.')).toBeVisible();
  });
});

test('who was later is told that somebody was here first, and sees what they said', async ({
  desk,
  asReviewer: page,
}) => {
  const { articleId, versionId } = await createArticle(desk.reviewer, { text: `${morning} ${ferries}` });
  await page.goto(`/articles/${articleId}`);
  await page.keyboard.press('u');
  const dialog = page.getByRole('dialog', { name: 'Nothing recorded here yet' });
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  const sentences = [{ start: 0, end: morning.length }];
  await runCommand(sayNoClaim, desk.editor, { articleId, versionId, sentences });
  await dialog.getByRole('button', { name: 'No claim', exact: true }).first().click();
  await expect(page.getByText(/Somebody has recorded a claim here already/).first()).toBeVisible();
  await dialog.getByText('No claim · 1').click();
  await expect(dialog.getByRole('listitem')).toContainText(desk.editor.name);
});

test('a viewer sees what nobody has looked at, and says nothing of it', async ({ desk, asViewer: page }) => {
  const { articleId } = await createArticle(desk.reviewer, { text: `${morning} ${ferries}` });
  await page.goto(`/articles/${articleId}`);
  await page.keyboard.press('u');
  const dialog = page.getByRole('dialog', { name: 'Nothing recorded here yet' });
  await expect(dialog.getByRole('listitem')).toContainText([morning, ferries]);
  await expect(dialog.getByRole('button', { name: 'No claim', exact: true })).toHaveCount(0);
});

test('the list of articles tells on how many sentences nobody has looked, and of none says nothing', async ({
  desk,
  asEditor: page,
}) => {
  const [open, done] = [
    await createArticle(desk.reviewer, { text: `${morning} ${ferries} ${hurt}` }),
    await createArticle(desk.reviewer, { text: ferries }),
  ];
  await createClaim(desk.reviewer, open, ferries);
  await createClaim(desk.reviewer, done, ferries);
  await page.goto('/articles');
  const row = (headline: string) => page.getByRole('row').filter({ hasText: headline });
  await expect(row(open.headline)).toContainText('2 of 3 sentences not looked at');
  await expect(row(done.headline)).toContainText('settled');
  await expect(row(done.headline)).not.toContainText('not looked at');
});

const texts = [
  {
    language: 'ko',
    same: '다리가 오랜 공사 끝에 월요일 아침에 마침내 시민들에게 다시 활짝 열렸다.',
    old: '비용은 120억이다.',
    fresh: '비용은 모두 210억이다.',
  },
  {
    language: 'ar',
    same: 'افتتح الجسر صباح يوم الاثنين أمام سكان المدينة بعد أعمال طويلة.',
    old: 'كلف 12 مليونا.',
    fresh: 'كلف كله 21 مليونا.',
  },
];
for (const { language, same, old, fresh } of texts) {
  test(`in a new text in ${language} what is new is told from what was left`, async ({
    desk,
    asReviewer: page,
  }) => {
    const article = await createArticle(desk.reviewer, { text: `${same} ${old}`, language });
    const { articleId, versionId } = article;
    const sentences = [{ start: 0, end: Array.from(same).length }];
    await runCommand(sayNoClaim, desk.reviewer, { articleId, versionId, sentences });
    await runCommand(importVersion, desk.editor, {
      ...{ articleId, revision: 1, text: `${same} ${old} ${fresh}`, reason: 'It was counted again.' },
      anyway: true,
    });
    await page.goto(`/articles/${articleId}`);
    const words = '1 of 3 sentences looked at, 1 new one is not';
    await outline(page).getByRole('button', { name: words }).click();
    const dialog = page.getByRole('dialog', { name: 'Nothing recorded here yet' });
    await expect(dialog.getByRole('listitem')).toContainText([old, fresh]);
    await dialog.getByText('New · 1').click();
    await expect(dialog.getByRole('listitem')).toContainText([fresh]);
    await expect(dialog.getByText('New', { exact: true })).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);
    await dialog.getByText('No claim · 1').click();
    await expect(dialog.getByRole('listitem')).toContainText([same]);
  });
}
