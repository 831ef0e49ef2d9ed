import type { Control } from './control.ts';
import type { EvidenceItem, Party } from './input.ts';

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

/** What one item adds by itself to everything that is followed back to it. */
interface Own {
  roots: { partyId: string; how: Root['how'] }[];
  discreditedIds: string[];
  unknown: boolean;
  citedItemIds: readonly string[];
}

function ownOf(
  item: EvidenceItem,
  byId: ReadonlyMap<string, EvidenceItem>,
  discreditedAbove: (partyId: string) => string | null,
): Own {
  const own: Own = { roots: [], discreditedIds: [], unknown: false, citedItemIds: [] };
  // What a discredited publisher passes on is not counted, whoever it says it has it from.
  const bad = item.publisherId && discreditedAbove(item.publisherId);
  if (bad) return { ...own, discreditedIds: [bad] };
  if (item.provenance === 'FIRST_HAND' && item.publisherId) {
    return { ...own, roots: [{ partyId: item.publisherId, how: 'FIRST_HAND' }] };
  }
  const { citedSourceIds, citedEvidenceIds } = item;
  if (item.provenance !== 'CITES' || citedSourceIds.length + citedEvidenceIds.length === 0) {
    return { ...own, unknown: true };
  }
  for (const partyId of citedSourceIds) {
    const discredited = discreditedAbove(partyId);
    if (discredited) own.discreditedIds.push(discredited);
    else own.roots.push({ partyId, how: 'CITED' });
  }
  const citedItemIds = citedEvidenceIds.filter((id) => byId.has(id));
  return { ...own, citedItemIds, unknown: citedItemIds.length < citedEvidenceIds.length };
}

/** Calls `reach` once for every item that has one of `startIds` behind it, themselves included. */
function followBack(
  startIds: readonly string[],
  citing: ReadonlyMap<string, readonly string[]>,
  reach: (itemId: string) => void,
): void {
  const seen = new Set(startIds);
  const waiting = [...seen];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    reach(id);
    for (const next of citing.get(id) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
}

function listed<Key>(pairs: Iterable<readonly [Key, string]>): Map<Key, string[]> {
  const lists = new Map<Key, string[]>();
  for (const [key, id] of pairs) {
    const list = lists.get(key);
    if (list) list.push(id);
    else lists.set(key, [id]);
  }
  return lists;
}

/**
 * The origins of every item: `FIRST_HAND` → the controlling party of its publisher; `CITES` → the union of
 * the origins of what it cites, followed through cited evidence; `UNKNOWN` → unknown. An item that can
 * only be followed back to itself is circular. Never hangs, however citations run in circles: each origin
 * is carried back once to each item that rests on it.
 * Source: domain.md, "Corroboration", 2.
 */
export function provenancesOf(
  items: readonly EvidenceItem[],
  control: (partyId: string) => Control,
  parties: ReadonlyMap<string, Party>,
): Map<string, Provenances> {
  const byId = new Map(items.map((item) => [item.id, item]));
  const discreditedAbove = (partyId: string) =>
    control(partyId).path.find((id) => parties.get(id)?.discredited) ?? null;
  const owns = items.map((item) => [item.id, ownOf(item, byId, discreditedAbove)] as const);
  const citing = listed(
    owns.flatMap(([id, { citedItemIds }]) => citedItemIds.map((cited) => [cited, id] as const)),
  );
  const found = new Map(
    items.map(({ id }) => {
      const nothing: Omit<Provenances, 'kind'> = { roots: [], discreditedIds: [], partlyUnknown: false };
      return [id, nothing];
    }),
  );
  const carry = (startIds: readonly string[], mark: (to: Omit<Provenances, 'kind'>) => void) => {
    followBack(startIds, citing, (id) => {
      const to = found.get(id);
      if (to) mark(to);
    });
  };

  for (const how of ['FIRST_HAND', 'CITED'] as const) {
    const ofParty = owns.flatMap(([id, { roots }]) =>
      roots.filter((root) => root.how === how).map(({ partyId }) => [partyId, id] as const),
    );
    for (const [partyId, startIds] of listed(ofParty)) {
      const root = { partyId, originId: control(partyId).topId, how };
      carry(startIds, (to) => to.roots.push(root));
    }
  }
  const bad = owns.flatMap(([id, { discreditedIds }]) => discreditedIds.map((badId) => [badId, id] as const));
  for (const [badId, startIds] of [...listed(bad)].sort(([one], [other]) => (one < other ? -1 : 1))) {
    carry(startIds, (to) => to.discreditedIds.push(badId));
  }
  carry(
    owns.filter(([, { unknown }]) => unknown).map(([id]) => id),
    (to) => {
      to.partlyUnknown = true;
    },
  );
  return new Map(
    [...found].map(([id, provenance]) => {
      // One order, so that the reasons don't depend on the one in which citations were written.
      const roots = provenance.roots.toSorted(
        (a, b) => compare(a.originId, b.originId) || compare(a.partyId, b.partyId) || compare(a.how, b.how),
      );
      return [id, { ...provenance, roots, kind: kindOf(provenance) }];
    }),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function kindOf({ roots, discreditedIds, partlyUnknown }: Omit<Provenances, 'kind'>): Provenances['kind'] {
  if (roots.length > 0) return 'KNOWN';
  if (discreditedIds.length > 0) return 'DISCREDITED';
  return partlyUnknown ? 'UNKNOWN' : 'CIRCULAR';
}
