import type { Traced } from './trace.ts';
import type { SideName } from './reason.ts';

/** One independent origin, and the evidence that goes back to it. */
export interface Origin {
  /** The controlling party, or where copies joined several the one with the smallest id. */
  originId: string;
  /** The parties reports named, before asking who controls them. */
  partyIds: string[];
  evidenceIds: string[];
}

/** What stands on one side, counted. Items from discredited sources are in none of these. */
export interface Side {
  origins: Origin[];
  /** All items on this side, whether they count or not. */
  reportIds: string[];
  unknownIds: string[];
  circularIds: string[];
  /** Primary items that go back to an origin. */
  primaryIds: string[];
}

/** Counts one side of the evidence. Source: domain.md, "Corroboration", 4. */
export function countSide(name: SideName, { items, provenances, merged }: Traced): Side {
  const side: Side = { origins: [], reportIds: [], unknownIds: [], circularIds: [], primaryIds: [] };
  const origins = new Map<string, { parties: Set<string>; evidence: Set<string> }>();
  for (const item of items) {
    const provenance = provenances.get(item.id);
    if (item.stance !== name || !provenance || provenance.kind === 'DISCREDITED') continue;
    side.reportIds.push(item.id);
    if (provenance.kind === 'UNKNOWN') side.unknownIds.push(item.id);
    if (provenance.kind === 'CIRCULAR') side.circularIds.push(item.id);
    if (provenance.kind === 'KNOWN' && item.role === 'PRIMARY') side.primaryIds.push(item.id);
    for (const root of provenance.roots) {
      const originId = merged.find(root.originId);
      const origin = origins.get(originId) ?? { parties: new Set(), evidence: new Set() };
      origin.parties.add(root.partyId);
      origin.evidence.add(item.id);
      origins.set(originId, origin);
    }
  }
  side.origins = [...origins]
    .map(([originId, { parties, evidence }]) => ({
      originId,
      partyIds: [...parties].sort(),
      evidenceIds: [...evidence].sort(),
    }))
    .sort((a, b) => (a.originId < b.originId ? -1 : 1));
  return side;
}
