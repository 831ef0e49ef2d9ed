import { addAppearance } from '#lib/commands/appearances/add-appearance.ts';
import { importVersion } from '#lib/commands/articles/import-version.ts';
import { createArticle, createClaim, passageOf } from '#testing/end-to-end/articles.ts';
import { signedOff, withLink } from '#testing/end-to-end/claims.ts';
import { axeProblems, expect, test } from '#testing/end-to-end/fixtures.ts';
import type { Desk } from '#testing/end-to-end/people.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';
import { beginClaim, highlighted, outline, panel, saving, sayTheSame } from '#e2e/screens/workspace.ts';

const scripts = {
  English: {
    language: 'en',
    said: 'Two ferries ran aground at Heron Point in the storm of 1997.',
    rest: 'The harbour office would not say why.',
  },
  Korean: {
    language: 'ko',
    said: '김정은과 푸틴은 2019년 블라디보스토크에서 협정에 서명했다.',
    rest: '외무성은 아무 말도 하지 않았다.',
  },
  Arabic: {
    language: 'ar',
    said: 'وقّع كيم وبوتين اتفاقية عام 2019 في فلاديفوستوك.',
    rest: 'ولم تقل الوزارة شيئا.',
  },
};

async function checkedElsewhere({ reviewer, editor }: Desk, { said, language }: (typeof scripts)['English']) {
  const home = await createArticle(reviewer, { headline: 'What was checked first', text: said, language });
  const claim = await createClaim(reviewer, home, said);
  return { home, claim: await signedOff(reviewer, editor, await withLink(reviewer, claim)) };
}

for (const [name, script] of Object.entries(scripts)) {
  test(`a sentence in ${name} that was checked for another article is said to be that claim, and is not checked again`, async ({
    desk,
    asReviewer: page,
  }) => {
    const { said, rest, language } = script;
    const { home, claim } = await checkedElsewhere(desk, script);
    const text = `${rest} ${said}`;
    const article = await createArticle(desk.reviewer, { headline: 'What recalls it', text, language });
    await page.goto(`/articles/${article.articleId}`);
    await beginClaim(page, said.replace(/\.$/, ''));
    const stands = sayTheSame(page).getByRole('button', { name: /^It stands here too/ });
    await expect(stands).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);
    await saving(page, 'add-appearance', () => stands.press('Enter'));

    await test.step('it is listed and marked here, signed off, with whose it is', async () => {
      await expect(panel(page).getByRole('heading', { level: 2, name: said })).toBeFocused();
      await expect(panel(page).getByText('Signed off').first()).toBeVisible();
      await expect(panel(page).getByRole('link', { name: home.headline })).toHaveAttribute(
        'href',
        `/articles/${home.articleId}?claim=${claim.id}`,
      );
      await expect(outline(page)).toContainText('of another article');
      await expect(outline(page)).toContainText('one person alone put it here');
      await expect(panel(page).getByText(/^A claim of/)).toContainText(
        'has said that this passage is that claim: it does not count as signed off here',
      );
      expect(await highlighted(page)).toBe(said.replace(/\.$/, ''));
      expect(await axeProblems(page)).toEqual([]);
    });

    await test.step('its sentence is no longer one nothing is recorded on', async () => {
      await page.keyboard.press('u');
      const dialog = page.getByRole('dialog', { name: 'Nothing recorded here yet' });
      await expect(dialog.getByRole('listitem')).toHaveCount(1);
      await expect(dialog).toContainText(rest);
      await page.keyboard.press('Escape');
    });

    await test.step('taken off, it goes from here alone, and comes back', async () => {
      await saving(page, 'remove-appearance', () =>
        panel(page)
          .getByRole('button', { name: /^Take off/ })
          .click(),
      );
      await expect(outline(page).getByText(said)).toHaveCount(0);
      await saving(page, 'restore-appearance', () => page.getByRole('button', { name: 'Undo' }).click());
      await expect(panel(page).getByRole('heading', { level: 2, name: said })).toBeVisible();
      expect(await highlighted(page)).toBe(said.replace(/\.$/, ''));
    });
  });
}

test('of two who say at once that a claim stands here, one is told, and loses nothing typed', async ({
  desk,
  asReviewer: page,
}) => {
  const { said, rest } = scripts.English;
  const { claim } = await checkedElsewhere(desk, scripts.English);
  const article = await createArticle(desk.reviewer, { text: `${said} ${rest}` });
  await page.goto(`/articles/${article.articleId}`);
  await beginClaim(page, said.replace(/\.$/, ''));
  const statement = panel(page).getByLabel('Statement');
  await statement.press('ControlOrMeta+End');
  await statement.pressSequentially(' Or so it is said.');
  const stands = sayTheSame(page).getByRole('button', { name: /^It stands here too/ });
  await expect(stands).toBeVisible();
  await runCommand(addAppearance, desk.editor, {
    claimId: claim.id,
    versionId: article.versionId,
    ...passageOf(article.text, said),
  });
  await stands.click();
  await expect(panel(page).getByText('This claim stands in this article already.')).toBeVisible();
  await expect(statement).toHaveValue(/Or so it is said\.$/);
});

test('among the sentences nothing is recorded on, also those of a new version, are what was checked for other articles', async ({
  desk,
  asReviewer: page,
}) => {
  const { said, rest } = scripts.English;
  const { claim } = await checkedElsewhere(desk, scripts.English);
  const article = await createArticle(desk.reviewer, { text: rest });
  await runCommand(importVersion, desk.reviewer, {
    ...{ articleId: article.articleId, revision: 1, text: `${rest} ${said}` },
    reason: 'It was looked up.',
    anyway: true,
  });
  await page.goto(`/articles/${article.articleId}`);
  await page.getByRole('button', { name: 'Record claim' }).first().waitFor();
  await page.keyboard.press('u');
  const dialog = page.getByRole('dialog', { name: 'Nothing recorded here yet' });
  const sentence = dialog.getByRole('listitem').filter({ hasText: said });
  await expect(sentence.getByRole('link', { name: said })).toHaveAttribute('href', `/claims/${claim.id}`);
  await expect(sentence.getByText('Signed off')).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);
  await saving(page, 'add-appearance', () =>
    sentence.getByRole('button', { name: /^It stands here too/ }).click(),
  );
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await expect(dialog.getByRole('listitem')).toContainText(rest);
  await saving(page, 'remove-appearance', () => page.getByRole('button', { name: 'Undo' }).click());
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
});

test('the page of a claim says in which articles it stands, with its passage in each version, and takes it off', async ({
  desk,
  asReviewer: page,
}) => {
  const { said, rest } = scripts.English;
  const { home, claim } = await checkedElsewhere(desk, scripts.English);
  const headline = 'What recalls it';
  const article = await createArticle(desk.reviewer, { headline, text: `${rest} ${said}` });
  const input = { claimId: claim.id, versionId: article.versionId, ...passageOf(article.text, said) };
  await runCommand(addAppearance, desk.reviewer, input);
  await page.goto(`/claims/${claim.id}`);
  const section = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Stands in 2 articles' }) });
  await expect(section.getByRole('link', { name: home.headline })).toBeVisible();
  await expect(section.getByRole('link', { name: headline })).toHaveAttribute(
    'href',
    `/articles/${article.articleId}?claim=${claim.id}`,
  );
  await expect(section.getByText(`“${said}”`)).toHaveCount(2);
  await expect(section.getByText(/has said that this passage is that claim/)).toHaveCount(1);
  expect(await axeProblems(page)).toEqual([]);
  await saving(page, 'remove-appearance', () => section.getByRole('button', { name: /^Take off/ }).click());
  await expect(page.getByRole('heading', { name: 'In the text' })).toBeVisible();
  await saving(page, 'restore-appearance', () => page.getByRole('button', { name: 'Undo' }).click());
  await expect(page.getByRole('heading', { name: 'Stands in 2 articles' })).toBeVisible();
});
