import { expect, it } from 'vitest';
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
