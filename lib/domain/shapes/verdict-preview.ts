import { z } from 'zod';
import { verdictSchema } from '#lib/domain/values/verdict.ts';

/** A claim whose verdict would change. */
export const verdictChangeSchema = z.object({
  id: z.uuid(),
  articleId: z.uuid(),
  statement: z.string(),
  before: verdictSchema,
  after: verdictSchema,
});
export type VerdictChange = z.infer<typeof verdictChangeSchema>;

/** What a change would do to verdicts, before it is saved. */
export const verdictPreviewSchema = z.object({
  /** The first of those that change, in the order they were recorded in. */
  changes: z.array(verdictChangeSchema),
  /** How many change, of those looked at. */
  count: z.int(),
  looked: z.int(),
  /** False where there was no time to look at all. */
  complete: z.boolean(),
});
export type VerdictPreview = z.infer<typeof verdictPreviewSchema>;

/** How many of the claims that change are named. */
export const mostNamed = 20;
