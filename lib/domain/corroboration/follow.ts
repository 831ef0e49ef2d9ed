import type { EvidenceItem } from './input.ts';
import { linksOf, type Link } from './links.ts';
import type { SideName } from './side-name.ts';
import type { Standing } from './standing.ts';
import { knowsFirstHand, type Traced } from './trace.ts';

/** One side, followed from the world to our record. */
export interface Followed {
  items: readonly EvidenceItem[];
  links: ReadonlyMap<string, readonly Link[]>;
  standings: ReadonlyMap<string, Standing>;
  /** By item, those that have it from there, directly. */
  carriers: ReadonlyMap<string, readonly string[]>;
}

const nothing: Omit<Followed, 'items'> = { links: new Map(), standings: new Map(), carriers: new Map() };

/** Each item by those that cite it, or cite its publisher, which has it as an item of its own. */
function carriersOf(
  items: readonly EvidenceItem[],
  links: ReadonlyMap<string, readonly Link[]>,
): Map<string, string[]> {
  const carriers = new Map<string, string[]>();
  const add = (of: string, carrier: string) => {
    const list = carriers.get(of);
    if (list) list.push(carrier);
    else carriers.set(of, [carrier]);
  };
  for (const { id } of items) {
    for (const link of links.get(id) ?? []) {
      if (link.to === 'ITEM') add(link.item.id, id);
      else if (link.to === 'OWN') add(`source ${link.sourceId}`, id);
    }
  }
  return carriers;
}

/** Everything reached from these items along `next`, themselves included. */
function reached(start: Iterable<string>, next: (id: string) => Iterable<string>): Set<string> {
  const seen = new Set(start);
  for (const id of seen) for (const other of next(id)) seen.add(other);
  return seen;
}

/** Who has it from an item, its publisher's other readers told once: all who cite a source have it from the first. */
function carriersBySource(
  carriers: Followed['carriers'],
  byId: Traced['byId'],
  open: (id: string) => boolean,
): () => (id: string) => string[] {
  return () => {
    const told = new Set<string>();
    return (id) => {
      const publisher = byId.get(id)?.publisherId ?? '';
      const bySource = told.has(publisher) ? [] : (carriers.get(`source ${publisher}`) ?? []);
      told.add(publisher);
      return [...(carriers.get(id) ?? []), ...bySource].filter(open);
    };
  };
}

/**
 * Follows the knowledge of one side from the world to each item: first hand, through a cited source, or
 * through what is cited. However citations run in circles, each item is reached once.
 */
export function follow(side: SideName, traced: Traced): Followed {
  const { bars, byId } = traced;
  const items = traced.items.filter(({ stance }) => stance === side);
  if (items.length === 0) return { items, ...nothing };
  const links = new Map(items.map((item) => [item.id, linksOf(item, side, traced)]));
  const carriers = carriersOf(items, links);
  const open = (id: string) => (bars.get(id) ?? null) === null;
  const starts = items.filter(
    (item) => open(item.id) && (knowsFirstHand(item) || links.get(item.id)?.some(({ to }) => to === 'WORLD')),
  );
  const carriersOpen = carriersBySource(carriers, byId, open);
  const alive = reached(
    starts.map(({ id }) => id),
    carriersOpen(),
  );
  // Something that counts for nothing is behind these, or else only a circle.
  const behindNothing = reached(
    items
      .filter(({ id }) => !open(id) || links.get(id)?.some(({ to }) => to === 'NOTHING'))
      .map(({ id }) => id),
    carriersOpen(),
  );
  const unreached = (id: string) => (behindNothing.has(id) ? 'NOTHING_BEHIND' : 'CIRCULAR');
  const standings = new Map(
    items.map(({ id }): [string, Standing] => [
      id,
      bars.get(id) ?? (alive.has(id) ? 'COUNTS' : unreached(id)),
    ]),
  );
  return { items, links, standings, carriers };
}
