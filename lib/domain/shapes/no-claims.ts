import { z } from 'zod';
import { personSchema } from './claim-detail.ts';

/** A sentence of which somebody said that it makes no claim; code points, end exclusive, time as ISO 8601 in UTC. */
export const noClaimSchema = z.object({
  start: z.int(),
  end: z.int(),
  by: personSchema,
  at: z.iso.datetime(),
});
export type NoClaim = z.infer<typeof noClaimSchema>;

/** All that was said so of one text, in order. */
export const noClaimsSchema = z.object({ versionId: z.uuid(), without: z.array(noClaimSchema) });
export type NoClaims = z.infer<typeof noClaimsSchema>;
