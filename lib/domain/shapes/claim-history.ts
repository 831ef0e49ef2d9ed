import { z } from 'zod';
import { personSchema } from './claim-detail.ts';

/** One entry of a claim's history. `before` and `after` hold what changed, people and sources by id. */
export const claimEventSchema = z.object({
  sequence: z.int(),
  at: z.iso.datetime(),
  actor: personSchema.nullable(),
  type: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  reason: z.string().nullable(),
});
export type ClaimEvent = z.infer<typeof claimEventSchema>;

/** A page of a claim's history, newest first, with the names of those its entries mention by id. */
export const claimHistorySchema = z.object({
  events: z.array(claimEventSchema),
  names: z.record(z.string(), z.string()),
  /** The sequence to go on before; `null` at the beginning of the history. */
  next: z.int().nullable(),
});
export type ClaimHistory = z.infer<typeof claimHistorySchema>;
