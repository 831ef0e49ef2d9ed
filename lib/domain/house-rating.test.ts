import { expect, test } from 'vitest';
import { confirmations } from '#lib/domain/values/confirmation.ts';
import { houseRatingOf, ratedWord, reviewRatingOf, whyMisleading, type HouseRating } from './house-rating.ts';

const satire: HouseRating = {
  confirmation: 'FALSE',
  name: 'Satire',
  meaning: 'Meant as a joke.',
  point: null,
};
const mostly: HouseRating = { confirmation: 'FALSE', name: 'Mostly false', meaning: '', point: 2 };

test.each([
  ['CONFIRMED', [], { alternateName: 'Confirmed', ratingValue: 5, worstRating: 1, bestRating: 5 }],
  ['FALSE', [], { alternateName: 'False', ratingValue: 1, worstRating: 1, bestRating: 5 }],
  ['FALSE', [mostly], { alternateName: 'Mostly false', ratingValue: 2, worstRating: 1, bestRating: 5 }],
  ['FALSE', [satire], { alternateName: 'Satire', ratingExplanation: 'Meant as a joke.' }],
  ['CONFIRMED', [satire], { alternateName: 'Confirmed', ratingValue: 5, worstRating: 1, bestRating: 5 }],
  ['RETRACTED', [], { alternateName: 'Retracted' }],
] as const)('A review of a claim that is %s, with the ratings %j, says %j', (confirmation, ratings, says) => {
  expect(reviewRatingOf(confirmation, ratings)).toEqual(says);
});

test.each(['UNVERIFIED', 'DISPUTED', 'UNVERIFIABLE', 'RETRACTED'] as const)(
  'A review of a claim that is %s has no number, whatever a rating holds',
  (confirmation) => {
    for (const point of [1, 2, 3, 4, 5, null] as const) {
      const said = reviewRatingOf(confirmation, [{ confirmation, name: 'Unproven', meaning: '', point }]);
      expect(said).toEqual({ alternateName: 'Unproven' });
    }
  },
);

test('A rating stands beside its own status, and none where its name was taken away', () => {
  expect(confirmations.map((one) => ratedWord(one, [satire]))).toEqual([
    'Unverified',
    'Confirmed',
    'Disputed',
    'False (Satire)',
    'Unverifiable',
    'Retracted',
  ]);
  expect(houseRatingOf('FALSE', [{ ...satire, name: '' }])).toBeNull();
});

test('A name that is another status is refused, in any case of its letters', () => {
  expect(whyMisleading('FALSE', ' CONFIRMED ')).toBe(
    '“Confirmed” is another status. Give a name that can’t be taken for it.',
  );
  expect(whyMisleading('FALSE', 'false')).toBeNull();
  expect(whyMisleading('FALSE', 'Mostly false')).toBeNull();
});
