import { z } from 'zod';
import { skeleton } from '#lib/domain/text/look.ts';
import { confirmations, confirmationSchema, type Confirmation } from '#lib/domain/values/confirmation.ts';

/**
 * The scale that a rating may be a point on, with the words its points stand for. Source: Google, "Fact Check
 * (ClaimReview) structured data", `reviewRating.ratingValue`.
 */
export const scale = {
  worst: 1,
  best: 5,
  words: { 1: 'False', 2: 'Mostly false', 3: 'Half true', 4: 'Mostly true', 5: 'True' },
} as const;

const scalePoints = [1, 2, 3, 4, 5] as const;
/** A point of the scale. */
export const pointSchema = z.literal(scalePoints);
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

/** What readers take each status for, besides its own word: the words of the scale where it may stand on them, and others. */
const taken = {
  UNVERIFIED: ['unconfirmed', 'unproven'],
  CONFIRMED: ['true', 'mostly true', 'verified', 'correct', 'accurate'],
  DISPUTED: ['contested'],
  FALSE: ['false', 'mostly false', 'half true', 'untrue', 'incorrect', 'inaccurate', 'wrong', 'fake'],
  UNVERIFIABLE: ['unproven'],
  RETRACTED: ['withdrawn'],
} as const satisfies Record<Confirmation, readonly string[]>;

/** How a name reads to whoever looks past case, accents, scripts, spaces and points. */
function readAs(name: string): string {
  return skeleton(name).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function isTakenFor(confirmation: Confirmation, name: string): boolean {
  const words: readonly string[] = [confirmationWord(confirmation), ...taken[confirmation]];
  return words.some((word) => readAs(word) === readAs(name));
}

/** Why a name would mislead beside the status, in words; `null` where it may be given. */
export function whyMisleading(confirmation: Confirmation, name: string): string | null {
  if (isTakenFor(confirmation, name)) return null;
  const other = confirmations.find((one) => one !== confirmation && isTakenFor(one, name));
  if (other === undefined) return null;
  const word = confirmationWord(other);
  return readAs(name) === readAs(word)
    ? `“${word}” is another status. Give a name that can’t be taken for it.`
    : `Readers take “${name.trim()}” for “${word}”, which is another status. Give a name that can’t be taken for it.`;
}

/** Why a name does not go with a point: it is the word of another one. `null` where it does, or is no word of the scale. */
export function whyAnotherPoint(name: string, point: Point | null): string | null {
  const its = scalePoints.find((one) => readAs(scale.words[one]) === readAs(name));
  if (point === null || its === undefined || its === point) return null;
  return `“${scale.words[its]}” stands at ${its} on the scale. Choose that, or another name.`;
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
