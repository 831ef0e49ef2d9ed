import { expect, test } from 'vitest';
import type { HouseRating } from '#lib/domain/house-rating.ts';
import { ratingInputOf } from './rating-draft.ts';
import { ratingChangeWords } from './rating-words.ts';

const none: HouseRating = { confirmation: 'FALSE', name: '', meaning: '', point: null };
const satire: HouseRating = { ...none, name: 'Satire', meaning: 'A joke.', point: null };

test.each([
  [none, satire, 'named False “Satire”'],
  [satire, none, 'took the name “Satire” from False'],
  [satire, { ...satire, name: 'Mostly false' }, 'named False “Mostly false” instead of “Satire”'],
  [
    satire,
    { ...satire, meaning: 'Meant as one.', point: 1 },
    'changed what “Satire” means; put “Satire” at: 1 of 5, false',
  ],
  [{ ...satire, point: 1 }, satire, 'put “Satire” at: no number'],
  [satire, satire, 'saved “Satire” as it was'],
] as const)('What changed from %j to %j is said in words', (before, after, words) => {
  expect(ratingChangeWords(before, after)).toBe(words);
});

test.each([
  ['none', null],
  ['2', 2],
  ['9', null],
])('A choice of %s is the point %s', (point, sent) => {
  expect(ratingInputOf({ name: '', meaning: '', point })).toMatchObject({ point: sent });
});
