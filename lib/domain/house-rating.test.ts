import { describe, expect, test } from 'vitest';
import { confirmations } from '#lib/domain/values/confirmation.ts';
import {
  houseRatingOf,
  ratedWord,
  reviewRatingOf,
  whyAnotherPoint,
  whyMisleading,
  type HouseRating,
} from './house-rating.ts';

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

describe('A name', () => {
  test.each([
    ' CONFIRMED ',
    'Confirmed.',
    'C o n f i r m e d',
    'Conf\u200Birmed',
    'Сonfirmed',
    'Confırmed',
    'Ｃｏｎｆｉｒｍｅｄ',
  ])('that looks like another status is refused: %j', (name) => {
    expect(whyMisleading('FALSE', name)).toBe(
      '“Confirmed” is another status. Give a name that can’t be taken for it.',
    );
  });

  test.each([
    ['FALSE', 'True', 'Confirmed'],
    ['FALSE', 'Mostly true', 'Confirmed'],
    ['FALSE', 'Verified', 'Confirmed'],
    ['CONFIRMED', 'Half-true', 'False'],
    ['CONFIRMED', 'Untrue', 'False'],
    ['UNVERIFIED', 'Mostly false', 'False'],
    ['DISPUTED', 'True!', 'Confirmed'],
    ['RETRACTED', 'Unproven', 'Unverified'],
  ] as const)('of %s that readers take for another status is refused: %s', (confirmation, name, other) => {
    expect(whyMisleading(confirmation, name)).toBe(
      `Readers take “${name}” for “${other}”, which is another status. Give a name that can’t be taken for it.`,
    );
  });

  test.each([
    ['FALSE', 'false'],
    ['FALSE', 'Mostly false'],
    ['FALSE', 'Half true'],
    ['FALSE', 'Not confirmed'],
    ['FALSE', 'Satire'],
    ['FALSE', ''],
    ['FALSE', '虚偽'],
    ['CONFIRMED', 'Mostly true'],
    ['DISPUTED', 'Missing context'],
    ['UNVERIFIED', 'Unproven'],
    ['UNVERIFIABLE', 'Unproven'],
  ] as const)('of %s may be %j', (confirmation, name) => {
    expect(whyMisleading(confirmation, name)).toBeNull();
  });

  test('that is a word of the scale stands at its point, or at none', () => {
    expect(whyAnotherPoint('half  TRUE', 2)).toBe(
      '“Half true” stands at 3 on the scale. Choose that, or another name.',
    );
    expect([
      whyAnotherPoint('Half true', 3),
      whyAnotherPoint('Half true', null),
      whyAnotherPoint('Satire', 1),
    ]).toEqual([null, null, null]);
  });
});
