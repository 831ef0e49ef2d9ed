import { z } from 'zod';

/** How one claim stands to another, read from the first to the second: “A updates B”. */
export const claimRelations = ['SAME_AS', 'CONTRADICTS', 'UPDATES'] as const;
export const claimRelationSchema = z.enum(claimRelations);
export type ClaimRelation = z.infer<typeof claimRelationSchema>;
