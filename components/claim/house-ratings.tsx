'use client';

import { createContext, use, type ReactNode } from 'react';
import { houseRatingOf, ratedWord, type HouseRating, type StatusWord } from '#lib/domain/house-rating.ts';
import type { Confirmation } from '#lib/domain/values/confirmation.ts';

const HouseRatingsContext = createContext<readonly HouseRating[]>([]);

interface HouseRatingsProviderProps {
  ratings: readonly HouseRating[];
  children: ReactNode;
}

/** Tells every screen of the desk what the workspace calls each status. */
export function HouseRatingsProvider({ ratings, children }: HouseRatingsProviderProps) {
  return <HouseRatingsContext value={ratings}>{children}</HouseRatingsContext>;
}

/** What the workspace calls each status. */
export function useHouseRatings(): readonly HouseRating[] {
  return use(HouseRatingsContext);
}

/** Puts a status into words, with what the workspace calls it. */
export function useStatusWord(): StatusWord {
  const ratings = useHouseRatings();
  return (confirmation, place) => ratedWord(confirmation, ratings, place);
}

function useHouseRating(confirmation: Confirmation): HouseRating | null {
  return houseRatingOf(confirmation, useHouseRatings());
}

/** What the house calls a status, after its word; nothing where it has no name of its own for it. */
export function HouseRatingName({ confirmation }: { confirmation: Confirmation }) {
  const rating = useHouseRating(confirmation);
  if (!rating) return null;
  // The space is for those who hear it or copy it.
  return (
    <>
      {' '}
      <span
        className="max-w-40 truncate font-normal md:max-xl:max-w-28"
        title={rating.meaning || rating.name}
      >
        · <bdi>{rating.name}</bdi>
      </span>
    </>
  );
}

/** The status and what the house calls it, on a line of its own beside an icon; nothing where it has no name of its own. */
export function HouseRatingBeside({ confirmation }: { confirmation: Confirmation }) {
  const word = useStatusWord();
  if (!useHouseRating(confirmation)) return null;
  // The icon’s own words say it to those who hear the list.
  return (
    <span aria-hidden="true" className="mt-px block truncate text-[11.5px] leading-snug text-ink-2">
      {word(confirmation)}
    </span>
  );
}

/** The same as a line under the choice of a status, with what the house means by it. */
export function HouseRatingLine({ confirmation }: { confirmation: Confirmation }) {
  const rating = useHouseRating(confirmation);
  if (!rating) return null;
  return (
    <p className="mt-1 text-xs text-ink-3 wrap-anywhere">
      Called <bdi className="font-semibold">{rating.name}</bdi> here
      {rating.meaning !== '' && (
        <>
          : <bdi>{rating.meaning}</bdi>
        </>
      )}
    </p>
  );
}
