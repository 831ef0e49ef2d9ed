import { z } from 'zod';
import { stanceSchema } from '#lib/domain/evidence.ts';

/** One item of evidence or one party of the picture of where evidence comes from. */
export const graphNodeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('EVIDENCE'),
    id: z.string(),
    label: z.string(),
    stance: stanceSchema,
    /** Where its knowledge comes from, followed to the end. */
    provenance: z.enum(['KNOWN', 'UNKNOWN', 'CIRCULAR', 'DISCREDITED']),
  }),
  z.object({
    kind: z.literal('PARTY'),
    id: z.string(),
    label: z.string(),
    /** It is counted as an origin. */
    origin: z.boolean(),
    discredited: z.boolean(),
  }),
]);
export type GraphNode = z.infer<typeof graphNodeSchema>;

/** `FROM`: first-hand from its publisher. `COPY` joins near-duplicates and has no direction. */
export const graphEdgeSchema = z.object({
  from: z.string(),
  to: z.string(),
  kind: z.enum(['FROM', 'CITES', 'CONTROLLED_BY', 'COPY']),
});
export type GraphEdge = z.infer<typeof graphEdgeSchema>;

export const graphSchema = z.object({ nodes: z.array(graphNodeSchema), edges: z.array(graphEdgeSchema) });
export type CorroborationGraph = z.infer<typeof graphSchema>;
