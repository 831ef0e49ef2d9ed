import { claimsExportSchema } from '#lib/export/claims-export-schema.ts';
import { createArticle, createClaim } from '#testing/end-to-end/articles.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { ask, cookieOf } from '#testing/end-to-end/http.ts';
import { article, beginClaim, highlighted, panel } from './workspace.ts';

interface Passage {
  what: string;
  text: string;
  words: string;
  nth?: number;
  language: string;
  direction?: 'rtl';
}

const passages: Passage[] = [
  {
    what: 'emoji, some of several characters',
    text: 'The crowd 👩‍👩‍👧‍👦 cheered 🇰🇵🇷🇺 loudly 👍🏽 at noon, the agency said.',
    words: '👩‍👩‍👧‍👦 cheered 🇰🇵🇷🇺 loudly 👍🏽',
    language: 'en',
  },
  {
    what: 'combining marks',
    text: 'The café of Nguyễn Thị Ánh in Kraków opened; Z̷a̷l̷g̷o̷ wrote the menu.',
    words: 'Nguyễn Thị Ánh in Kraków opened; Z̷a̷l̷g̷o̷',
    language: 'en',
  },
  {
    what: 'Korean',
    text: '조선중앙통신은 로씨야련방 대통령이 축전을 보내왔다고 전하였다. 축전에는 새로운 내용이 없었다.',
    words: '로씨야련방 대통령이 축전을 보내왔다고',
    language: 'ko',
  },
  {
    what: 'Russian',
    text: 'Как сообщает ЦТАК, Путин направил Ким Чен Ыну послание. В Кремле это не подтвердили.',
    words: 'Путин направил Ким Чен Ыну послание',
    language: 'ru',
  },
  {
    what: 'Arabic, from right to left',
    text: 'قالت الوكالة إن الرئيس أرسل رسالة إلى نظيره يوم الاثنين. ولم تؤكد موسكو ذلك بعد.',
    words: 'الرئيس أرسل رسالة إلى نظيره',
    language: 'ar',
    direction: 'rtl',
  },
  {
    what: 'a sentence that stands there twice',
    text: 'He said no. She asked again. He said no. Nobody 😀 spoke after that.',
    words: 'He said no.',
    nth: 2,
    language: 'en',
  },
];

for (const { what, text, words, nth = 1, language, direction } of passages) {
  test(`a claim stands exactly on the passage selected, in a text with ${what}`, async ({
    desk,
    asReviewer: page,
  }) => {
    const made = await createArticle(desk.reviewer, { text, language });
    await page.goto(`/articles/${made.articleId}`);
    if (direction) {
      await expect(article(page).getByText(text)).toHaveCSS('direction', direction);
    }
    await beginClaim(page, words.normalize('NFC'), nth);
    await panel(page).getByRole('button', { name: 'Record claim' }).click();
    await expect(page).toHaveURL(/claim=/);
    await expect.poll(() => highlighted(page)).toBe(words.normalize('NFC'));

    const answer = await ask(`/articles/${made.articleId}/export.json`, {
      cookie: await cookieOf(desk.viewer),
    });
    const [claim] = claimsExportSchema.parse(JSON.parse(answer.body)).claims;
    const points = [...made.text];
    expect(claim?.quote).toBe(words.normalize('NFC'));
    expect(points.slice(claim?.anchor.start, claim?.anchor.end).join('')).toBe(claim?.quote);
    if (nth > 1) expect(claim?.anchor.start).toBeGreaterThan(points.join('').indexOf(words));
    await page.reload();
    await expect.poll(() => highlighted(page)).toBe(words.normalize('NFC'));
  });
}

test('claims that overlap are told apart, and each is reached by pointer and by key', async ({
  desk,
  asReviewer: page,
}) => {
  const text = 'Two ferries ran aground in the storm near Eastport on Monday night.';
  const made = await createArticle(desk.reviewer, { text });
  await page.goto(`/articles/${made.articleId}`);
  const all = [
    'ran aground in the storm',
    'the storm near Eastport',
    'Two ferries ran aground in the storm near',
  ];
  for (const words of all) {
    await beginClaim(page, words);
    await panel(page).getByLabel('Statement').fill(words);
    await panel(page).getByRole('button', { name: 'Record claim' }).click();
    await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(words);
    await expect.poll(() => highlighted(page)).toBe(words);
  }
  for (const words of all) {
    await article(page)
      .getByRole('button', { name: new RegExp(`^Claim \\d: ${words}`) })
      .click();
    await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(words);
  }
  const reached = new Set<string>();
  for (let times = 0; times < all.length; times += 1) {
    reached.add(await highlighted(page));
    await page.keyboard.press('k');
  }
  await page.keyboard.press('j');
  reached.add(await highlighted(page));
  await page.keyboard.press('j');
  reached.add(await highlighted(page));
  expect([...reached].sort()).toEqual([...all].sort());
});

test('numbers of passages that end together keep their place and the focus, whichever claim opens', async ({
  desk,
  asReviewer: page,
}) => {
  const text = 'Two ferries ran aground in the storm near Eastport on Monday night.';
  const made = await createArticle(desk.reviewer, { text });
  await createClaim(desk.reviewer, made, 'Two ferries ran aground in the storm');
  await createClaim(desk.reviewer, made, 'ran aground in the storm', { statement: 'Ferries ran aground' });
  await page.goto(`/articles/${made.articleId}`);
  const numbers = article(page).getByRole('button', { name: /^Claim \d: / });
  for (const at of [0, 1]) {
    await numbers.nth(at).focus();
    await page.keyboard.press('Enter');
    await expect(numbers.nth(at)).toHaveAttribute('aria-current', 'true');
    await expect(numbers).toHaveText(['1', '2']);
    await page.keyboard.press(at === 0 ? 'j' : 'k');
    await expect(numbers.nth(1 - at)).toHaveAttribute('aria-current', 'true');
    await expect(numbers).toHaveText(['1', '2']);
    await expect(numbers.nth(at)).toBeFocused();
  }
});
