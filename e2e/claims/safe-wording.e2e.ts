import type { BrowserContext, Page } from '@playwright/test';
import { createArticle, createClaim } from '#testing/end-to-end/articles.ts';
import { confirmed, createParty } from '#testing/end-to-end/claims.ts';
import { answered, chained, reportedBy, set } from '#testing/end-to-end/findings.ts';
import type { Desk } from '#testing/end-to-end/people.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { panel } from '#e2e/screens/workspace.ts';

const text = [
  'KCNA claims that Putin wrote to Kim on 15 August, urging closer ties.',
  'Kim replied that cooperation had reached a new level.',
  'The two men met in Vladivostok in 2019.',
  'A diplomat said the letter was drafted in Moscow.',
].join(' ');

/** The letters story: what the agency says and Moscow has not confirmed, a meeting, and a word off the record. */
async function letters({ reviewer }: Desk) {
  const article = await createArticle(reviewer, { headline: 'Leaders exchange letters', text });
  const kcna = await createParty(reviewer, { name: 'KCNA', kind: 'STATE_MEDIA' });
  const moscow = await createParty(reviewer, { name: 'Moscow', kind: 'GOVERNMENT' });
  const record = (words: string, statement: string) => createClaim(reviewer, article, words, { statement });

  const letter = await record(
    'Putin wrote to Kim on 15 August, urging closer ties',
    'Putin wrote to Kim on 15 August 2022 urging closer ties.',
  );
  await reportedBy(reviewer, letter, kcna);
  const asked = await answered(reviewer, letter, moscow, 'NO_RESPONSE');
  await set(
    reviewer,
    await chained(reviewer, asked, [
      { party: await createParty(reviewer, { name: 'Vladimir Putin' }), cue: 'wrote' },
      { party: kcna, cue: 'claims', check: 'VERIFIED' },
    ]),
    'UNVERIFIED',
  );
  const reply = await record('Kim replied that cooperation had reached a new level', 'Kim replied to Putin.');
  await chained(reviewer, reply, [{ party: kcna, check: 'VERIFIED' }]);
  const meeting = await record(
    'The two men met in Vladivostok in 2019',
    'Kim and Putin met in Vladivostok in 2019.',
  );
  await confirmed(reviewer, meeting);
  const whispered = await record('the letter was drafted in Moscow', 'The letter was drafted in Moscow.');
  await chained(reviewer, whispered, [
    { party: await createParty(reviewer, { name: 'A diplomat', kind: 'ANONYMOUS' }), terms: 'OFF_RECORD' },
  ]);
  return { article, letter, reply, meeting, whispered };
}

function pasted(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

async function mayPaste(context: BrowserContext): Promise<void> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
}

test('the safe wording of a claim is copied with one key, in the words of what is recorded', async ({
  desk,
  asReviewer: page,
}) => {
  await mayPaste(page.context());
  const { article, letter, reply, meeting, whispered } = await letters(desk);
  const open = async (claim: { id: string; statement: string }) => {
    await page.goto(`/articles/${article.articleId}?claim=${claim.id}`);
    await expect(panel(page).getByRole('heading', { name: claim.statement })).toBeVisible();
  };
  for (const [claim, sentence] of [
    [
      letter,
      'KCNA reports that Vladimir Putin says that Putin wrote to Kim on 15 August 2022 urging closer ties; this is not verified; Moscow did not answer.',
    ],
    [reply, 'KCNA says: “Kim replied to Putin.” This is not verified.'],
    [meeting, 'Kim and Putin met in Vladivostok in 2019.'],
  ] as const) {
    await open(claim);
    await page.keyboard.press('t');
    await expect(page.getByText('Safe wording copied')).toBeVisible();
    expect(await pasted(page)).toBe(sentence);
  }

  await test.step('and there is none where someone spoke off the record', async () => {
    await page.evaluate(() => navigator.clipboard.writeText('what was copied before'));
    await open(whispered);
    await expect(panel(page).getByText(/spoke off the record, so there is nothing to publish/)).toBeVisible();
    await page.keyboard.press('t');
    await page.keyboard.press('s');
    await expect(panel(page).getByRole('form', { name: 'Set status' })).toBeVisible();
    expect(await pasted(page)).toBe('what was copied before');
  });
});

test('what we know and don’t know of an article opens and is copied with one key each, and says nothing off the record', async ({
  desk,
  asViewer: page,
}) => {
  await mayPaste(page.context());
  const { article, letter, meeting } = await letters(desk);
  await page.goto(`/articles/${article.articleId}`);
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeVisible();
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'What we know, what we don’t know' });
  await expect(dialog.getByRole('button', { name: meeting.statement })).toBeVisible();
  await page.keyboard.press('t');
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  expect(await pasted(page)).toBe(
    [
      'What we know',
      '- Kim and Putin met in Vladivostok in 2019. (not signed off)',
      '',
      'What we don’t know',
      '- Whether Putin wrote to Kim on 15 August 2022 urging closer ties: one origin, KCNA. Moscow: asked, no answer.',
      '- “Kim replied to Putin.” This is not verified. No independent origin.',
    ].join('\n'),
  );
  await expect(dialog.getByText('drafted in Moscow')).toHaveCount(0);
  await expect(
    dialog.getByText(/^One claim is left out, because nothing may be published of it/),
  ).toBeVisible();

  await dialog.getByRole('button', { name: /urging closer ties/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect(panel(page).getByRole('heading', { name: letter.statement })).toBeVisible();
});
