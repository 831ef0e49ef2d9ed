import { z } from 'zod';
import { confirmationSchema, type Confirmation } from '#lib/domain/values/confirmation.ts';

/**
 * The scale that a rating may be a point on, with the words its points stand for. Source: Google, "Fact Check
 * (ClaimReview) structured data", `reviewRating.ratingValue`.
 */
export const scale = {
  worst: 1,
  best: 5,
  words: { 1: 'False', 2: 'Mostly false', 3: 'Half true', 4: 'Mostly true', 5: 'True' },
} as const;

/** A point of the scale. */
export const pointSchema = z.literal([1, 2, 3, 4, 5]);
export type Point = z.infer<typeof pointSchema>;

/**
 * The points each status may stand on, the plainest first. One that says how much is known, and not how true it is, has
 * none: to a reader the middle of a scale means half true.
 */
export const pointsOf = {
  UNVERIFIED: [],
  CONFIRMED: [5, 4],
  DISPUTED: [],
  FALSE: [1, 2, 3],
  UNVERIFIABLE: [],
  RETRACTED: [],
} as const satisfies Record<Confirmation, readonly Point[]>;

/** True of a status that may stand on this point of the scale. */
export function mayStandOn(confirmation: Confirmation, point: Point): boolean {
  const points: readonly Point[] = pointsOf[confirmation];
  return points.includes(point);
}

/** What a workspace calls a status, as it is shown. */
export const houseRatingSchema = z.object({
  confirmation: confirmationSchema,
  name: z.string(),
  /** What the house means by it; may be empty. */
  meaning: z.string(),
  point: pointSchema.nullable(),
});
export type HouseRating = z.infer<typeof houseRatingSchema>;

/** The same as an admin edits it. The name is empty where the status has none, and the revision 0 where it never had. */
export const storedRatingSchema = houseRatingSchema.extend({ revision: z.int().min(0) });
export type StoredRating = z.infer<typeof storedRatingSchema>;

/** What the house calls the status, or `null` where it has no name of its own for it. */
export function houseRatingOf(
  confirmation: Confirmation,
  ratings: readonly HouseRating[],
): HouseRating | null {
  return ratings.find((rating) => rating.confirmation === confirmation && rating.name !== '') ?? null;
}

/**
 * A status in one word of the product’s: “Confirmed”. Alone only where the status itself is named or recognised; people
 * read it as `ratedWord` says it.
 */
export function confirmationWord(confirmation: Confirmation): string {
  return confirmation.charAt(0) + confirmation.slice(1).toLowerCase();
}

/** Where a word stands: at the head of a line, or within one. The house's name is never written otherwise than it is. */
type Place = 'head' | 'within';

/** A status with this name of the house beside it, where it has one: “False (Satire)”, within a line “false (Satire)”. */
export function namedWord(
  confirmation: Confirmation,
  rating: Pick<HouseRating, 'name'> | null,
  place: Place = 'head',
): string {
  const word = confirmationWord(confirmation);
  const placed = place === 'head' ? word : word.toLowerCase();
  return rating ? `${placed} (${rating.name})` : placed;
}

/** The same, with what the house calls the status among its `ratings`. */
export function ratedWord(
  confirmation: Confirmation,
  ratings: readonly HouseRating[],
  place: Place = 'head',
): string {
  return namedWord(confirmation, houseRatingOf(confirmation, ratings), place);
}

/** Puts a status into words for one reader: `ratedWord` with the ratings of their house. */
export type StatusWord = (confirmation: Confirmation, place?: Place) => string;

/** Why a name would mislead beside the status, in words; `null` where it may be given. */
export function whyMisleading(confirmation: Confirmation, name: string): string | null {
  const same = name.trim().toLowerCase();
  const other = confirmationSchema.options.find(
    (one) => one !== confirmation && confirmationWord(one).toLowerCase() === same,
  );
  return other === undefined
    ? null
    : `“${confirmationWord(other)}” is another status. Give a name that can’t be taken for it.`;
}

/** A verdict as schema.org's `Rating` has it: the name always, numbers only where the status is a point on the scale. */
export interface ReviewRating {
  alternateName: string;
  ratingExplanation?: string;
  ratingValue?: Point;
  worstRating?: typeof scale.worst;
  bestRating?: typeof scale.best;
}

/**
 * The `reviewRating` of a claim with this status. A status that the house names otherwise stands on the point the house
 * gave it, since “mostly false” is not 1, and on none where it gave none.
 */
export function reviewRatingOf(confirmation: Confirmation, ratings: readonly HouseRating[]): ReviewRating {
  const rating = houseRatingOf(confirmation, ratings);
  const [plainest = null] = pointsOf[confirmation];
  const point = rating ? rating.point : plainest;
  return {
    alternateName: rating?.name ?? confirmationWord(confirmation),
    ...(rating && rating.meaning !== '' && { ratingExplanation: rating.meaning }),
    ...(point !== null &&
      mayStandOn(confirmation, point) && {
        ratingValue: point,
        worstRating: scale.worst,
        bestRating: scale.best,
      }),
  };
}
