import { z } from 'zod';
import { sourceRefSchema } from './claim-detail.ts';

/** A source as a search finds it, with those of its aliases that matched. */
export const sourceMatchSchema = sourceRefSchema.extend({ aliases: z.array(z.string()) });
export type SourceMatch = z.infer<typeof sourceMatchSchema>;

/** What the search for sources answers with, best first. */
export const sourceMatchesSchema = z.object({ sources: z.array(sourceMatchSchema) });
