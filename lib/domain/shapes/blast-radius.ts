import { z } from 'zod';
import { confirmationSchema } from '#lib/domain/values/confirmation.ts';
import { publicationStateSchema } from '#lib/domain/publication.ts';
import { sourceKindSchema } from '#lib/domain/source.ts';
import { stageSchema } from '#lib/domain/stage.ts';

const named = z.object({ id: z.uuid(), name: z.string() });

/** One way by which a claim rests on a source: named in its chain, publisher of its evidence, or cited by it. */
const restingWaySchema = z.object({
  kind: z.enum(['HOP', 'PUBLISHED', 'CITED']),
  /** The source itself, or the one below it through which it controls what is said. */
  through: named.extend({ kind: sourceKindSchema }),
  controlled: z.boolean(),
  evidence: z.object({ id: z.uuid(), title: z.string() }).nullable(),
});
export type RestingWay = z.infer<typeof restingWaySchema>;

const restingClaimSchema = z.object({
  id: z.uuid(),
  statement: z.string(),
  article: z.object({ id: z.uuid(), headline: z.string() }),
  confirmation: confirmationSchema,
  stage: stageSchema,
  signedOff: z.boolean(),
  ways: z.array(restingWaySchema),
});
export type RestingClaim = z.infer<typeof restingClaimSchema>;

/** Everything that rests on a source, as the browser is told; signed-off claims come first. */
export const blastRadiusSchema = z.object({
  source: named.extend({ revision: z.int() }),
  claims: z.array(restingClaimSchema),
  articles: z.array(
    z.object({
      id: z.uuid(),
      headline: z.string(),
      publicationState: publicationStateSchema,
      claims: z.int(),
      signedOff: z.int(),
    }),
  ),
});
export type BlastRadius = z.infer<typeof blastRadiusSchema>;
