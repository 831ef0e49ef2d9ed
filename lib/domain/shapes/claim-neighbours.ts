import { z } from 'zod';

const placeSchema = z.object({ claimId: z.uuid(), articleId: z.uuid() });

/** A claim, and the article in which it is opened. */
export type ClaimPlace = z.infer<typeof placeSchema>;

/** The claims that stand before and after one in a list; `null` at either end. */
export const claimNeighboursSchema = z.object({
  previous: placeSchema.nullable(),
  next: placeSchema.nullable(),
});
export type ClaimNeighbours = z.infer<typeof claimNeighboursSchema>;
