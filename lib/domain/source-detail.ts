import { z } from 'zod';
import { sourceKindSchema } from './source.ts';

/** A party of the register, as screens see it. Times are ISO 8601 in UTC. */
export const sourceDetailSchema = z.object({
  id: z.uuid(),
  kind: sourceKindSchema,
  name: z.string(),
  aliases: z.array(z.string()),
  notes: z.string(),
  controlledBy: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  revision: z.int(),
});
export type SourceDetail = z.infer<typeof sourceDetailSchema>;
