import type { Side } from './count-side.ts';
import type { CorroborationGraph, GraphEdge, GraphNode } from './graph-detail.ts';
import type { CorroborationInput } from './input.ts';
import type { Traced } from './trace.ts';

function edgesOfItems({ items, copies }: Traced): GraphEdge[] {
  const there = new Set(items.map(({ id }) => id));
  const edges = items.flatMap((item): GraphEdge[] => {
    if (item.provenance === 'FIRST_HAND' && item.publisherId) {
      return [{ from: item.id, to: item.publisherId, kind: 'FROM' }];
    }
    if (item.provenance !== 'CITES') return [];
    const cited = [...item.citedSourceIds, ...item.citedEvidenceIds.filter((id) => there.has(id))];
    return cited.map((to) => ({ from: item.id, to, kind: 'CITES' }));
  });
  const alike = copies.flatMap(([first, ...others]): GraphEdge[] =>
    first ? others.map(({ id }) => ({ from: first.id, to: id, kind: 'COPY' })) : [],
  );
  return [...edges, ...alike];
}

/** Everyone the edges lead to, and who controls them, up to the top or around a circle once. */
function edgesOfControl(partyIds: Iterable<string>, parties: CorroborationInput['parties']): GraphEdge[] {
  const edges = new Map<string, GraphEdge>();
  const waiting = [...partyIds];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const to = parties.get(id)?.controlledById;
    if (!to || edges.has(id) || !parties.has(to)) continue;
    edges.set(id, { from: id, to, kind: 'CONTROLLED_BY' });
    waiting.push(to);
  }
  return [...edges.values()];
}

/**
 * The picture of where a claim's evidence comes from: its items, whom and what they cite, who controls
 * those, and which texts are copies. Source: domain.md, "Corroboration".
 */
export function corroborationGraph(traced: Traced, sides: readonly Side[]): CorroborationGraph {
  const { input } = traced;
  const ofItems = edgesOfItems(traced);
  const named = ofItems.map(({ to }) => to).filter((id) => input.parties.has(id));
  const edges = [...ofItems, ...edgesOfControl(named, input.parties)];
  const origins = new Set(sides.flatMap((side) => side.origins.map(({ originId }) => originId)));
  const partyIds = [...new Set(edges.flatMap(({ from, to }) => [from, to]))]
    .filter((id) => input.parties.has(id))
    .sort();
  const nodes: GraphNode[] = traced.items.map(({ id, title, stance }) => ({
    kind: 'EVIDENCE',
    id,
    label: title,
    stance,
    provenance: traced.provenances.get(id)?.kind ?? 'UNKNOWN',
  }));
  for (const id of partyIds) {
    const party = input.parties.get(id);
    if (!party) continue;
    nodes.push({
      kind: 'PARTY',
      id,
      label: party.name,
      origin: origins.has(id),
      discredited: party.discredited,
    });
  }
  return { nodes, edges };
}
