import { z } from 'zod';
import type { Tx } from '#lib/db/transaction.ts';
import { storedRatingSchema, type StoredRating } from '#lib/domain/house-rating.ts';
import { confirmations } from '#lib/domain/values/confirmation.ts';

const rows = z.array(storedRatingSchema);

/** A rating of each status, in their order; a status without a name of the house has an empty one. */
export function allRatings(named: readonly StoredRating[]): StoredRating[] {
  const stored = new Map(named.map((rating) => [rating.confirmation, rating]));
  return confirmations.map(
    (confirmation) =>
      stored.get(confirmation) ?? { confirmation, name: '', meaning: '', point: null, revision: 0 },
  );
}

/** What the transaction's workspace calls each status, in their order; a status without a name of the house has an empty one. */
export async function readHouseRatings(tx: Tx): Promise<StoredRating[]> {
  return allRatings(
    rows.parse(
      await tx.houseRating.findMany({
        select: { confirmation: true, name: true, meaning: true, point: true, revision: true },
      }),
    ),
  );
}
