import { z } from 'zod';
import { graphSchema } from './graph-detail.ts';
import { standingSchema } from './standing.ts';
import { verdictSchema } from '#lib/domain/values/verdict.ts';

const id = z.string();
const ids = z.array(id);

const originSchema = z.object({
  originId: id,
  kind: z.enum(['PARTY', 'PEOPLE', 'TEXT']),
  name: z.string(),
  partyIds: ids,
  evidenceIds: ids,
});
export type OriginDetail = z.infer<typeof originSchema>;

export const sideDetailSchema = z.object({
  /** The members of the smallest cut nearest the world: as many as parties would all have to be wrong. */
  origins: z.array(originSchema),
  /** Where one origin is all there is: with any of these wrong nothing is left, the origin or who passes it on. */
  onEveryWay: z.array(originSchema),
  reportIds: ids,
  primaryIds: ids,
  /** Items that count for nothing, and why. */
  uncounted: z.array(z.object({ evidenceId: id, why: standingSchema })),
});
export type SideDetail = z.infer<typeof sideDetailSchema>;

/** A claim's corroboration as screens and exports show it, counted on the server with the workspace's rule. */
export const corroborationDetailSchema = z.object({
  verdict: verdictSchema,
  rule: z.object({ originsNeeded: z.int(), primarySuffices: z.boolean() }),
  /** What the number is, in a sentence; and the number itself, in another. */
  headline: z.string(),
  figure: z.string(),
  supports: sideDetailSchema,
  refutes: sideDetailSchema,
  contextIds: ids,
  /** Why, the reason for the verdict first: a sentence to show, and the evidence it rests on. */
  reasons: z.array(
    z.object({ kind: z.string(), words: z.string(), evidenceIds: ids, partyIds: ids.optional() }),
  ),
  /** Pairs whose texts may be copies, most alike first; how much they share, 0 to 1. */
  possibleCopies: z.array(z.object({ evidenceIds: z.tuple([id, id]), share: z.number() })),
  graph: graphSchema,
});
export type CorroborationDetail = z.infer<typeof corroborationDetailSchema>;
