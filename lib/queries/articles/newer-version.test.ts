import { v4 } from 'uuid';
import { expect, it } from 'vitest';
import { inWorkspace } from '#lib/db/transaction.ts';
import { aNewsroom, anArticle } from '#testing/newsroom.ts';
import { newerVersionOf } from './newer-version.ts';

const desk = await aNewsroom();
const story = Array.from(
  { length: 12 },
  (_, at) =>
    `In year ${at} of the works the mayor of harbour town ${at * 7} said the bridge would open soon.`,
).join(' ');
const none = { address: '', headline: '' };

it('finds the article whose text a new one shares, in whatever order they came', async () => {
  const article = await anArticle(desk.reviewer, { text: story });
  await anArticle(desk.reviewer, {
    text: 'Orchids bloom in the glass house of the park every other spring, we hear.',
  });
  const found = await newerVersionOf(desk.reviewer, { text: `${story} It did, on Monday.`, ...none });
  expect(found).toEqual({
    articleId: article.id,
    headline: article.headline,
    versionId: article.version.id,
  });
});

it('finds nothing for another story, nor in another workspace', async () => {
  const other = 'Nothing of this was ever said of any bridge, by any mayor, in any of the years before.';
  expect(await newerVersionOf(desk.reviewer, { text: other, ...none })).toBeNull();
  const elsewhere = await aNewsroom();
  expect(await newerVersionOf(elsewhere.reviewer, { text: story, ...none })).toBeNull();
});

it.each([
  ['a paragraph they share', (text: string) => ({ text, ...none })],
  [
    'the page’s address',
    () => ({
      text: 'Short.',
      address: 'https://post.example/a/bridge?utm_source=mail',
      headline: 'Bridge opens',
    }),
  ],
])('finds an old one by %s, behind hundreds of newer ones', async (_, read) => {
  const old = await aNewsroom();
  const text = `${story}\n\nThe harbour master counted every one of the lamps on the pier again in the night.`;
  const article = await anArticle(old.reviewer, {
    text,
    headline: 'Bridge opens',
    address: 'https://www.post.example/a/bridge',
  });
  const { workspaceId, userId } = old.reviewer;
  // Their ids are above those that grow with the time.
  await inWorkspace(old.reviewer, (tx) =>
    tx.article.createMany({
      data: Array.from({ length: 700 }, (_row, at) => ({
        ...{ workspaceId, id: v4().replace(/^../u, 'ff'), createdBy: userId, headline: `Filler ${at}` },
      })),
    }),
  );
  const found = await newerVersionOf(old.reviewer, read(text));
  expect(found?.articleId).toBe(article.id);
});
