import { controlOf } from './control.ts';
import type { CorroborationInput, EvidenceItem, Party } from './input.ts';

/** A way from an item to one party that is said to know: through whom, and who controls that party. */
export interface Root {
  /** The party the way ends at: the publisher of a first-hand item, or a source that is cited. */
  partyId: string;
  /** Its controlling party; what is counted. */
  originId: string;
  how: 'FIRST_HAND' | 'CITED';
}

/** Where one item's knowledge comes from, followed to the end. */
export type Provenances = {
  roots: Root[];
  /** Parties that were on a way and are discredited; what came through them is not counted. */
  discreditedIds: string[];
  /** Some way ends where nobody has said where the knowledge is from. */
  partlyUnknown: boolean;
} & { kind: 'KNOWN' | 'UNKNOWN' | 'CIRCULAR' | 'DISCREDITED' };

function discreditedOn(partyId: string, parties: ReadonlyMap<string, Party>): string | null {
  return controlOf(partyId, parties).path.find((id) => parties.get(id)?.discredited) ?? null;
}

/**
 * The origins of one item: `FIRST_HAND` → the controlling party of its publisher; `CITES` → the union of
 * the origins of what it cites, followed through cited evidence; `UNKNOWN` → unknown. An item that can
 * only be followed back to itself is circular. Never hangs: each item is visited once.
 * Source: domain.md, "Corroboration", 2.
 */
export function provenancesOf(
  item: EvidenceItem,
  input: CorroborationInput,
  byId: ReadonlyMap<string, EvidenceItem>,
): Provenances {
  const roots = new Map<string, Root>();
  const discredited = new Set<string>();
  let unknown = false;

  const follow = (partyId: string, how: Root['how']) => {
    const bad = discreditedOn(partyId, input.parties);
    if (bad) discredited.add(bad);
    else roots.set(`${how} ${partyId}`, { partyId, originId: controlOf(partyId, input.parties).topId, how });
  };

  const seen = new Set([item.id]);
  const waiting = [item];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    // What a discredited publisher passes on is not counted, whoever it says it has it from.
    const bad = at.publisherId && discreditedOn(at.publisherId, input.parties);
    if (bad) {
      discredited.add(bad);
      continue;
    }
    if (at.provenance === 'FIRST_HAND' && at.publisherId) {
      follow(at.publisherId, 'FIRST_HAND');
    } else if (at.provenance === 'CITES' && at.citedSourceIds.length + at.citedEvidenceIds.length > 0) {
      for (const partyId of at.citedSourceIds) follow(partyId, 'CITED');
      for (const id of at.citedEvidenceIds) {
        const cited = byId.get(id);
        if (!cited) unknown = true;
        else if (!seen.has(id)) {
          seen.add(id);
          waiting.push(cited);
        }
      }
    } else {
      unknown = true;
    }
  }

  const found = {
    roots: [...roots.values()],
    discreditedIds: [...discredited].sort(),
    partlyUnknown: unknown,
  };
  if (found.roots.length > 0) return { ...found, kind: 'KNOWN' };
  if (discredited.size > 0) return { ...found, kind: 'DISCREDITED' };
  return { ...found, kind: unknown ? 'UNKNOWN' : 'CIRCULAR' };
}
