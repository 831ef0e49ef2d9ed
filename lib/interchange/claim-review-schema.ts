import { z } from 'zod';
import { pointSchema, scale } from '#lib/domain/house-rating.ts';

// What we write, to the letter. Source: schema.org, ClaimReview and Claim; Google, "Fact Check (ClaimReview)
// structured data".

const text = z.string().min(1);
const rated = { '@type': z.literal('Rating'), alternateName: text, ratingExplanation: text.optional() };

const organisation = z.strictObject({ '@type': z.literal('Organization'), name: text });
const person = z.strictObject({ '@type': z.literal('Person'), name: text });

/** A work in which the claim appears. */
const work = z.strictObject({
  '@type': z.literal('CreativeWork'),
  url: z.url(),
  name: text.optional(),
  datePublished: z.iso.date().optional(),
  publisher: organisation.optional(),
  /** Of the article these are the claims of: which of its texts, and the SHA-256 of that in lower-case hex. */
  version: z.int().min(1).optional(),
  identifier: z
    .strictObject({
      '@type': z.literal('PropertyValue'),
      propertyID: z.literal('sha256'),
      value: z.string().regex(/^[0-9a-f]{64}$/),
    })
    .optional(),
});
export type Work = z.infer<typeof work>;

const claimReview = z.strictObject({
  '@type': z.literal('ClaimReview'),
  '@id': z.url(),
  url: z.url(),
  claimReviewed: text,
  datePublished: z.iso.date(),
  author: organisation.extend({ url: z.url() }),
  reviewBody: text.optional(),
  /** A name alone, or a point on the scale with its ends. */
  reviewRating: z.union([
    z.strictObject(rated),
    z.strictObject({
      ...rated,
      ratingValue: pointSchema,
      worstRating: z.literal(scale.worst),
      bestRating: z.literal(scale.best),
    }),
  ]),
  itemReviewed: z.strictObject({
    '@type': z.literal('Claim'),
    /** The passage of the article, word for word. */
    text,
    /** Who is said to know, or whose article says so in its own voice. */
    author: z.union([organisation, person]).optional(),
    datePublished: z.iso.date().optional(),
    firstAppearance: work,
    appearance: z.array(work).optional(),
  }),
});
export type ClaimReview = z.infer<typeof claimReview>;

/** The reviews of an article's signed-off claims. */
export const claimReviewsSchema = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(claimReview),
});
