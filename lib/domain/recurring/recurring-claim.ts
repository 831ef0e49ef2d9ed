import { z } from 'zod';
import { confirmationSchema } from '#lib/domain/values/confirmation.ts';
import { stageSchema } from '#lib/domain/stage.ts';

/** A claim of the workspace that seems to say the same as a statement. Times are ISO 8601 in UTC. */
export const recurringClaimSchema = z.object({
  id: z.uuid(),
  statement: z.string(),
  article: z.object({ id: z.uuid(), headline: z.string() }),
  confirmation: confirmationSchema,
  stage: stageSchema,
  recordedAt: z.iso.datetime(),
  /** What was found on it: items of evidence, and steps of its chain. */
  evidence: z.int().nonnegative(),
  hops: z.int().nonnegative(),
  /** How alike it is: 1 is what the statement itself would get. */
  score: z.number(),
  /** Whether it stands out enough to be shown unasked. */
  standsOut: z.boolean(),
});
export type RecurringClaim = z.infer<typeof recurringClaimSchema>;

/** What the search for recurring claims answers with, the most alike first: those that stand out, and others. */
export const recurringClaimsSchema = z.object({
  claims: z.array(recurringClaimSchema),
  others: z.array(recurringClaimSchema),
});
export type RecurringClaims = z.infer<typeof recurringClaimsSchema>;

/** A sentence of a text (code points, end exclusive) in which a claim that was checked elsewhere is made again. */
export const recurringSentenceSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  claim: recurringClaimSchema,
});
export type RecurringSentence = z.infer<typeof recurringSentenceSchema>;
