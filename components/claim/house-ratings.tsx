'use client';

import { createContext, use, type ReactNode } from 'react';
import { houseRatingOf, type HouseRating } from '#lib/domain/house-rating.ts';
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

function useHouseRating(confirmation: Confirmation): HouseRating | null {
  return houseRatingOf(confirmation, use(HouseRatingsContext));
}

/** What the house calls a status, after its word; nothing where it has no name of its own for it. */
export function HouseRatingName({ confirmation }: { confirmation: Confirmation }) {
  const rating = useHouseRating(confirmation);
  if (!rating) return null;
  // The space is for those who hear it or copy it.
  return (
    <>
      {' '}
      <span className="max-w-40 truncate font-normal" title={rating.meaning || rating.name}>
        · <bdi>{rating.name}</bdi>
      </span>
    </>
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
