import { Groups } from './groups.ts';
import type { CorroborationInput, EvidenceItem } from './input.ts';
import { provenancesOf, type Provenances } from './origins.ts';
import { nearDuplicates } from './text-print.ts';

/** What the sides and the reasons are counted from. */
export interface Traced {
  input: CorroborationInput;
  items: readonly EvidenceItem[];
  provenances: ReadonlyMap<string, Provenances>;
  /** Origins that count as one because texts that came from them are copies. */
  merged: Groups;
  duplicatePairs: [EvidenceItem, EvidenceItem][];
}

/** Follows every item to its origins, and finds the copies among their texts. */
export function trace(input: CorroborationInput): Traced {
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
