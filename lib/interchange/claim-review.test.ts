import { expect, test } from 'vitest';
import { z } from 'zod';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { confirmations } from '#lib/domain/values/confirmation.ts';
import { expanded } from '#testing/exporting/json-ld.ts';
import { changedAt, problemsBy } from '#testing/exporting/json-schema.ts';
import { sampleClaims, sampleFacts, sampleLinks } from '#testing/sample-interchange.ts';
import { hopOf } from '#testing/sample-workspace.ts';
import { claimReviews } from './claim-review.ts';
import { claimReviewsSchema } from './claim-review-schema.ts';

const reviews = claimReviews(sampleFacts(), sampleLinks);
const schema = z.toJSONSchema(claimReviewsSchema);
const problems = problemsBy(schema);

test('The published schema is the one that documents are held to', async () => {
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    '../../docs/schemas/claim-review.schema.json',
  );
});

test('A signed-off claim is a review as schema.org and Google have it, and no other claim is', async () => {
  expect(reviews['@graph']).toEqual([
    {
      '@type': 'ClaimReview',
      '@id': 'https://desk.example/claims/one',
      url: 'https://desk.example/claims/one',
      claimReviewed: 'A letter was sent.',
      datePublished: '2026-03-02',
      author: { '@type': 'Organization', name: 'A desk', url: 'https://desk.example/' },
      reviewBody: 'The embassy denies it.',
      reviewRating: {
        '@type': 'Rating',
        alternateName: 'False',
        ratingValue: 1,
        worstRating: 1,
        bestRating: 5,
      },
      itemReviewed: {
        '@type': 'Claim',
        text: '편지 🤝 was sent',
        author: { '@type': 'Person', name: 'Kim' },
        datePublished: '2026-02-28',
        firstAppearance: {
          '@type': 'CreativeWork',
          url: 'https://kcna.example/1',
          name: 'Evidence dispatch',
          datePublished: '2026-02-28',
        },
        appearance: [
          {
            '@type': 'CreativeWork',
            url: 'https://pier.example/letters',
            name: 'Letters',
            publisher: { '@type': 'Organization', name: 'The Pier Post' },
            datePublished: '2026-03-01',
            version: 1,
            identifier: { '@type': 'PropertyValue', propertyID: 'sha256', value: '0'.repeat(64) },
          },
        ],
      },
    },
  ]);
  expect(problems(reviews)).toEqual([]);
  const nodes = await expanded(reviews);
  for (const term of ['ClaimReview', 'ratingValue', 'firstAppearance', 'appearance', 'itemReviewed']) {
    expect(nodes).toContain(`http://schema.org/${term}`);
  }
});

const [settled] = sampleClaims;
function reviewOf(more: Partial<ClaimDetail>, ratings = sampleFacts().workspace.ratings) {
  if (!settled) throw new Error('The first sample is signed off.');
  const workspace = { name: 'A desk', ratings };
  const document = claimReviews(sampleFacts({ claims: [{ ...settled, ...more }], workspace }), sampleLinks);
  expect(problems(document)).toEqual([]);
  return document['@graph'][0];
}

test.each(confirmations)('%s has a number only where it is a point on the scale', (confirmation) => {
  const rating = reviewOf({ confirmation })?.reviewRating;
  expect(rating?.alternateName.toUpperCase()).toBe(confirmation);
  const numbers = { CONFIRMED: 5, FALSE: 1 };
  const point = confirmation === 'CONFIRMED' || confirmation === 'FALSE' ? numbers[confirmation] : undefined;
  expect(rating && 'ratingValue' in rating ? rating.ratingValue : undefined).toBe(point);
});

test('What the house calls a status is the rating, on the point the house gave it', () => {
  const mostly = {
    confirmation: 'FALSE',
    name: 'Mostly false',
    meaning: 'A grain of truth.',
    point: 2,
  } as const;
  expect(reviewOf({}, [mostly])?.reviewRating).toEqual({
    '@type': 'Rating',
    alternateName: 'Mostly false',
    ratingExplanation: 'A grain of truth.',
    ratingValue: 2,
    worstRating: 1,
    bestRating: 5,
  });
});

test('An override is said', () => {
  expect(reviewOf({ overrideNote: 'The editor was there.' })?.reviewBody).toBe(
    'The embassy denies it.\n\nSet against the evidence by an editor: The editor was there.',
  );
});

test('Nobody is named as the author whose words these may not be', () => {
  const hidden = [hopOf('Aide', { shown: 'NOTHING' }), hopOf('KCNA')];
  expect(reviewOf({ hops: hidden })?.itemReviewed.author).toBeUndefined();
  const misattributed = [hopOf('Kim', { check: 'MISATTRIBUTED' }), hopOf('KCNA')];
  expect(reviewOf({ hops: misattributed })?.itemReviewed.author).toBeUndefined();
  const document = hopOf('Statute');
  expect(
    reviewOf({ hops: [{ ...document, source: { ...document.source, kind: 'DOCUMENT' } }] })?.itemReviewed
      .author,
  ).toBeUndefined();
  expect(reviewOf({ hops: [] })?.itemReviewed.author).toEqual({
    '@type': 'Organization',
    name: 'The Pier Post',
  });
});

test('Without any other work the article is where the claim appeared first', () => {
  const item = reviewOf({ evidence: [] })?.itemReviewed;
  expect(item?.firstAppearance.url).toBe('https://pier.example/letters');
  expect(item).not.toHaveProperty('appearance');
});

const review = ['@graph', 0] as const;
const rating = [...review, 'reviewRating'] as const;
const wrong: [string, unknown][] = [
  ['nothing', null],
  ['a list', [reviews]],
  ['no context', changedAt(reviews, ['@context'])],
  ['another context', changedAt(reviews, ['@context'], 'https://example.org')],
  ['a graph that is no list', changedAt(reviews, ['@graph'], {})],
  ['another type', changedAt(reviews, [...review, '@type'], 'Review')],
  ['no claim', changedAt(reviews, [...review, 'claimReviewed'])],
  ['an empty claim', changedAt(reviews, [...review, 'claimReviewed'], '')],
  ['an address that is none', changedAt(reviews, [...review, 'url'], 'the desk')],
  ['a day that there is not', changedAt(reviews, [...review, 'datePublished'], '2026-02-30')],
  ['no author', changedAt(reviews, [...review, 'author'])],
  ['a rating without its name', changedAt(reviews, [...rating, 'alternateName'])],
  ['a number without its scale', changedAt(reviews, [...rating, 'bestRating'])],
  ['a number beyond the scale', changedAt(reviews, [...rating, 'ratingValue'], 6)],
  ['a scale without a number', changedAt(reviews, [...rating, 'ratingValue'])],
  ['a rating between two points', changedAt(reviews, [...rating, 'ratingValue'], 1.5)],
  ['an author that is a thing', changedAt(reviews, [...review, 'itemReviewed', 'author', '@type'], 'Thing')],
  ['no first appearance', changedAt(reviews, [...review, 'itemReviewed', 'firstAppearance'])],
  ['a key that is no term', changedAt(reviews, [...review, 'verdict'], 'x')],
];

test.each(wrong)('A document with %s is refused', (_, document) => {
  expect(problems(document)).not.toEqual([]);
  expect(claimReviewsSchema.safeParse(document).success).toBe(false);
});

test('a claim that stands in other articles is told to appear in those that readers have', () => {
  const [one] = sampleClaims;
  if (!one) throw new Error('There is a claim.');
  const appearing = (id: string) => ({
    id: `in ${id}`,
    article: { id, headline: id },
    anchor: one.anchor,
    createdAt: one.createdAt,
    createdBy: one.createdBy,
  });
  const published = {
    address: 'https://pier.example/later',
    headline: 'Later',
    publisher: '',
    publishedOn: null,
  };
  const claims = [{ ...one, hops: [], appearances: [appearing('later'), appearing('drafted')] }];
  const document = claimReviews(
    sampleFacts({ claims, others: new Map([['later', published]]) }),
    sampleLinks,
  );
  expect(document['@graph'][0]?.itemReviewed).toMatchObject({
    firstAppearance: { url: 'https://pier.example/letters' },
    appearance: [{ url: 'https://pier.example/later', name: 'Later' }],
  });
  expect(document['@graph'][0]?.itemReviewed.appearance).toHaveLength(1);
});
