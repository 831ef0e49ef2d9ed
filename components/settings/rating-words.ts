import { confirmationWord, type HouseRating } from '#lib/domain/house-rating.ts';
import { pointWords } from './rating-draft.ts';
import { isolated } from '#lib/domain/text/direction.ts';

function called({ name }: HouseRating): string {
  return `“${isolated(name)}”`;
}

/** What was changed about what the house calls a status, in a sentence without a subject: “named False “Satire””. */
export function ratingChangeWords(before: HouseRating, after: HouseRating): string {
  const status = confirmationWord(after.confirmation);
  if (after.name === '') return `took the name ${called(before)} from ${status}`;
  if (before.name === '') return `named ${status} ${called(after)}`;
  const parts = [
    ...(before.name === after.name ? [] : [`named ${status} ${called(after)} instead of ${called(before)}`]),
    ...(before.meaning === after.meaning ? [] : [`changed what ${called(after)} means`]),
    ...(before.point === after.point
      ? []
      : [`put ${called(after)} at: ${pointWords(after.point).toLowerCase()}`]),
  ];
  return parts.length === 0 ? `saved ${called(after)} as it was` : parts.join('; ');
}
