import { z } from 'zod';
import { countSide, type Side } from './count-side.ts';
import { Groups } from './groups.ts';
import type { CorroborationInput, EvidenceItem } from './input.ts';
import { provenancesOf, type Provenances } from './origins.ts';
import type { Reason } from './reason.ts';
import { reasonsOf } from './reasons.ts';
import { nearDuplicates } from './text-print.ts';

export const verdicts = ['CONFIRMS', 'REFUTES', 'CONFLICTS', 'INSUFFICIENT'] as const;
export const verdictSchema = z.enum(verdicts);
export type Verdict = z.infer<typeof verdictSchema>;

/** How many independent origins a claim's evidence goes back to, on each side, and what follows. */
export interface Corroboration {
  verdict: Verdict;
  supports: Side;
  refutes: Side;
  /** Evidence that says neither yes nor no. */
  contextIds: string[];
  /** Evidence that comes only from discredited sources: listed, not counted. */
  discreditedIds: string[];
  reasons: Reason[];
}

/** What the sides and the reasons are counted from. */
export interface Traced {
  input: CorroborationInput;
  items: readonly EvidenceItem[];
  provenances: ReadonlyMap<string, Provenances>;
  /** Origins that count as one because texts that came from them are copies. */
  merged: Groups;
  duplicatePairs: [EvidenceItem, EvidenceItem][];
}

function trace(input: CorroborationInput): Traced {
  // A fixed order, so that the result never depends on the order evidence was added in.
  const items = [...input.evidence].sort((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(items.map((item) => [item.id, item]));
  const provenances = new Map(items.map((item) => [item.id, provenancesOf(item, input, byId)]));
  const merged = new Groups();
  const apart = new Set(input.distinctPairs.map(({ evidenceIds }) => [...evidenceIds].sort().join(' ')));
  const duplicatePairs: Traced['duplicatePairs'] = [];
  for (const [first, second] of nearDuplicates(items.map((item) => item.print))) {
    const a = items[first];
    const b = items[second];
    if (!a || !b || apart.has([a.id, b.id].sort().join(' '))) continue;
    duplicatePairs.push([a, b]);
    shareOrigin(a, b, provenances, merged);
  }
  return { input, items, provenances, merged, duplicatePairs };
}

/** Copies share one origin; where they share one already, the others stay what they are. */
function shareOrigin(
  a: EvidenceItem,
  b: EvidenceItem,
  all: ReadonlyMap<string, Provenances>,
  merged: Groups,
): void {
  const origins = [a, b].map(({ id }) => (all.get(id)?.roots ?? []).map((root) => root.originId).sort());
  const [ofA = [], ofB = []] = origins;
  const [firstOfA] = ofA;
  const [firstOfB] = ofB;
  if (firstOfA === undefined || firstOfB === undefined || ofA.some((id) => ofB.includes(id))) return;
  merged.join(firstOfA, firstOfB);
}

function verdictOf(supports: Side, refutes: Side, rule: CorroborationInput['rule']): Verdict {
  if (supports.origins.length > 0 && refutes.origins.length > 0) return 'CONFLICTS';
  const suffices = (side: Side) =>
    side.origins.length >= rule.originsNeeded || (rule.primarySuffices && side.primaryIds.length > 0);
  if (suffices(supports)) return 'CONFIRMS';
  return suffices(refutes) ? 'REFUTES' : 'INSUFFICIENT';
}

/**
 * How many independent origins stand behind a claim, and why. Reports that go back to one origin, or to
 * parties one government or owner controls, count once; unknown provenance never counts; the verdict never
 * sets a status. Pure, total and independent of the order of its input.
 * Source: domain.md, "Corroboration".
 */
export function corroborate(input: CorroborationInput): Corroboration {
  const traced = trace(input);
  const supports = countSide('SUPPORTS', traced);
  const refutes = countSide('REFUTES', traced);
  const verdict = verdictOf(supports, refutes, input.rule);
  const ids = (wanted: (item: EvidenceItem) => boolean) => traced.items.filter(wanted).map(({ id }) => id);
  const discredited = (item: EvidenceItem) => traced.provenances.get(item.id)?.kind === 'DISCREDITED';
  return {
    verdict,
    supports,
    refutes,
    contextIds: ids((item) => item.stance === 'CONTEXT' && !discredited(item)),
    discreditedIds: ids(discredited),
    reasons: reasonsOf(traced, { supports, refutes, verdict }),
  };
}
