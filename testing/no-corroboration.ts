import type { CorroborationDetail, SideDetail } from '#lib/domain/corroboration/corroboration-detail.ts';

const noSide: SideDetail = { origins: [], onEveryWay: [], reportIds: [], primaryIds: [], uncounted: [] };

/** Of a claim that has no evidence yet, in a workspace with the rule everyone starts with. */
export const noCorroboration: CorroborationDetail = {
  verdict: 'INSUFFICIENT',
  rule: { originsNeeded: 2, primarySuffices: true },
  headline: 'There is no evidence yet.',
  figure: 'Two origins are needed.',
  supports: noSide,
  refutes: noSide,
  contextIds: [],
  reasons: [{ kind: 'no-evidence', words: 'There is no evidence for or against this yet.', evidenceIds: [] }],
  possibleCopies: [],
  graph: { nodes: [], edges: [] },
};
