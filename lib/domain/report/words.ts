import { houseRatingOf, namedWord, type HouseRating } from '#lib/domain/house-rating.ts';
import type { Confirmation } from '#lib/domain/values/confirmation.ts';
import type { PublicationState } from '#lib/domain/publication.ts';
import { within } from './runs.ts';

/** No status: what a house calls one stands beside it, so `ratedWord` of the house ratings says it. */
type Code<T extends string> = T extends Confirmation ? never : T;

/** A word of the rules as people write it: `STATE_MEDIA` is “state media”. */
export function inWords<T extends string>(code: Code<T>): string {
  return code.replaceAll('_', ' ').toLowerCase();
}

/** A state of an article at the head of a line. */
export function headWord(code: PublicationState): string {
  return code.charAt(0) + inWords(code).slice(1);
}

/** A status, with what the house calls it, in a line of ours: `place` says where. */
export function statusWord(
  confirmation: Confirmation,
  ratings: readonly HouseRating[],
  place: 'head' | 'within',
): string {
  const rating = houseRatingOf(confirmation, ratings);
  return namedWord(confirmation, rating && { name: within(rating.name) }, place);
}

/** “1 claim”, “12 claims”. */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
