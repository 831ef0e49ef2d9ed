import { z } from 'zod';
import { confirmationSchema } from './confirmation.ts';
import { publicationStateSchema } from './publication.ts';
import { stageSchema } from './stage.ts';

/**
 * How a claim rests on a source: its chain names it, evidence was published by it, evidence cites it, or one of
 * these holds for a party it controls. Source: domain.md, "Blast radius".
 */
export const restingWays = ['CHAIN', 'PUBLISHED', 'CITED', 'CONTROL'] as const;
export const restingWaySchema = z.enum(restingWays);
export type RestingWay = z.infer<typeof restingWaySchema>;

const id = z.uuid();

export const restingClaimSchema = z.object({
  id,
  articleId: id,
  statement: z.string(),
  confirmation: confirmationSchema,
  stage: stageSchema,
  ways: z.array(restingWaySchema).min(1),
});
export type RestingClaim = z.infer<typeof restingClaimSchema>;

/**
 * Everything that rests on a source. `claims` are all of them, signed-off ones first; `articles` are those they
 * stand in. Discrediting reopens the signed-off claims and flags the others.
 */
export const blastRadiusSchema = z.object({
  claims: z.array(restingClaimSchema),
  articles: z.array(
    z.object({ id, headline: z.string(), publicationState: publicationStateSchema, claims: z.int() }),
  ),
  reopened: z.int().nonnegative(),
  flagged: z.int().nonnegative(),
});
export type BlastRadius = z.infer<typeof blastRadiusSchema>;
