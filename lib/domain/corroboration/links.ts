import type { EvidenceItem } from './input.ts';
import { otherSide, type SideName } from './side-name.ts';
import type { Traced } from './trace.ts';

/** What one citation leads to, on the side of the item that makes it. */
export type Link =
  | { to: 'ITEM'; item: EvidenceItem }
  /** A source without an item of its own here: the way comes from the world through it. */
  | { to: 'WORLD'; sourceId: string }
  /** A source that has items here; the way comes from one of those. */
  | { to: 'OWN'; sourceId: string; items: readonly EvidenceItem[] }
  /** Nothing: cited is what says the opposite or neither, what is gone, or who is discredited. */
  | {
      to: 'NOTHING';
      why: 'OPPOSITE' | 'CONTEXT' | 'GONE' | 'DISCREDITED';
      sourceId: string | null;
      itemId: string | null;
    };

function linkToSource(item: EvidenceItem, sourceId: string, side: SideName, traced: Traced): Link {
  const nothing = (why: 'OPPOSITE' | 'DISCREDITED'): Link => ({ to: 'NOTHING', why, sourceId, itemId: null });
  const published = traced.byPublisher.get(sourceId) ?? [];
  const own = published.filter(({ stance }) => stance === side);
  // Each of these is judged by its own day: some may be older than a discrediting of who published them.
  if (own.length > 0) return { to: 'OWN', sourceId, items: own };
  if (traced.voices.discreditedAbove(sourceId, item.publishedOn) !== null) return nothing('DISCREDITED');
  // What it took back it says no longer.
  if (published.some(({ stance, withdrawn }) => stance === otherSide[side] && !withdrawn))
    return nothing('OPPOSITE');
  return { to: 'WORLD', sourceId };
}

function linkToItem(itemId: string, side: SideName, { byId }: Traced): Link {
  const item = byId.get(itemId);
  const nothing = { to: 'NOTHING', sourceId: null, itemId } as const;
  if (!item) return { ...nothing, why: 'GONE' };
  if (item.stance === side) return { to: 'ITEM', item };
  return { ...nothing, why: item.stance === 'CONTEXT' ? 'CONTEXT' : 'OPPOSITE' };
}

/** Where the citations of an item lead. Source: domain.md, "Corroboration", 2 and 3. */
export function linksOf(item: EvidenceItem, side: SideName, traced: Traced): Link[] {
  return [
    ...item.citedSourceIds.map((id) => linkToSource(item, id, side, traced)),
    ...item.citedEvidenceIds.map((id) => linkToItem(id, side, traced)),
  ];
}
