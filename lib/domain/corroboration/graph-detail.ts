import { z } from 'zod';
import { standingSchema } from './standing.ts';

/** One stop on the ways from what happened to our record: a party, or one text under several names. */
export const graphNodeSchema = z.object({
  id: z.string(),
  kind: z.enum(['WORLD', 'PARTY', 'TEXT', 'RECORD']),
  side: z.enum(['SUPPORTS', 'REFUTES']).nullable(),
  label: z.string(),
  /** What is to be known of it: anonymous, controlled by, or why it counts for nothing. */
  remark: z.string(),
  /** It is in the smallest cut nearest the world. */
  cut: z.boolean(),
  /** `COUNTS`, or why nothing through it does. */
  standing: standingSchema,
});
export type GraphNode = z.infer<typeof graphNodeSchema>;

/** `WAY`: knowledge comes this way. `NOTHING`: what is said to come this way counts for nothing. */
export const graphEdgeSchema = z.object({
  from: z.string(),
  to: z.string(),
  kind: z.enum(['WAY', 'CUT', 'NOTHING']),
});
export type GraphEdge = z.infer<typeof graphEdgeSchema>;

export const graphSchema = z.object({ nodes: z.array(graphNodeSchema), edges: z.array(graphEdgeSchema) });
export type CorroborationGraph = z.infer<typeof graphSchema>;
