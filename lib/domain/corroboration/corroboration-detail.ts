import { z } from 'zod';
import { graphSchema } from './graph-detail.ts';
import { verdictSchema } from './verdict.ts';

const ids = z.array(z.string());

export const sideDetailSchema = z.object({
  origins: z.array(z.object({ originId: z.string(), name: z.string(), partyIds: ids, evidenceIds: ids })),
  reportIds: ids,
  unknownIds: ids,
  circularIds: ids,
  primaryIds: ids,
});
export type SideDetail = z.infer<typeof sideDetailSchema>;

/** A claim's corroboration as screens and exports show it, counted on the server with the workspace's rule. */
export const corroborationDetailSchema = z.object({
  verdict: verdictSchema,
  rule: z.object({ originsNeeded: z.int(), primarySuffices: z.boolean() }),
  supports: sideDetailSchema,
  refutes: sideDetailSchema,
  contextIds: ids,
  discreditedIds: ids,
  /** Why, the reason for the verdict first: a sentence to show, and the evidence it rests on. */
  reasons: z.array(z.object({ kind: z.string(), words: z.string(), evidenceIds: ids })),
  graph: graphSchema,
});
export type CorroborationDetail = z.infer<typeof corroborationDetailSchema>;

const noSide: SideDetail = { origins: [], reportIds: [], unknownIds: [], circularIds: [], primaryIds: [] };

/** Of a claim that has no evidence yet, in a workspace with the rule everyone starts with. */
export const noCorroboration: CorroborationDetail = {
  verdict: 'INSUFFICIENT',
  rule: { originsNeeded: 2, primarySuffices: true },
  supports: noSide,
  refutes: noSide,
  contextIds: [],
  discreditedIds: [],
  reasons: [{ kind: 'no-evidence', words: 'There is no evidence for or against this yet.', evidenceIds: [] }],
  graph: { nodes: [], edges: [] },
};
