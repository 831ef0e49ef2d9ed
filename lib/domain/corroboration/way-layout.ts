import type { CorroborationGraph, GraphEdge, GraphNode } from './graph-detail.ts';

/** A node where it is drawn: its centre, in units of the picture. */
export interface PlacedNode {
  node: GraphNode;
  x: number;
  y: number;
  width: number;
}

export interface PlacedEdge {
  edge: GraphEdge;
  path: string;
}

export interface WayLayout {
  width: number;
  height: number;
  nodes: PlacedNode[];
  edges: PlacedEdge[];
}

export const boxHeight = 32;
const row = 44;
/** What a way takes of the height of a column it only passes. */
const lane = 14;
/** How wide each end of the picture is, with what happened or our record in its middle. */
export const end = 34;
const gap = 26;
const least = 92;

/** How many steps a node is from the world, at most; a circle is cut where it closes. */
function ranksOf({ nodes, edges }: CorroborationGraph): Map<string, number> {
  const into = Map.groupBy(edges, ({ to }) => to);
  const ranks = new Map<string, number>();
  const rank = (id: string, on: ReadonlySet<string>): number => {
    const known = ranks.get(id);
    if (known !== undefined) return known;
    const before = (into.get(id) ?? []).filter(({ from }) => !on.has(from));
    const found = Math.max(0, ...before.map(({ from }) => rank(from, new Set(on).add(id)) + 1));
    ranks.set(id, found);
    return found;
  };
  for (const { id } of nodes) rank(id, new Set([id]));
  for (const { id, kind } of nodes) if (kind === 'PARTY') ranks.set(id, Math.max(1, ranks.get(id) ?? 1));
  const last = Math.max(
    1,
    ...nodes.filter(({ kind }) => kind !== 'RECORD').map(({ id }) => ranks.get(id) ?? 0),
  );
  return ranks.set('world', 0).set('record', last + 1);
}

/** Where a way passes a column of boxes between two of them. */
interface Lane {
  left: number;
  right: number;
  y: number;
}

interface Point {
  x: number;
  y: number;
}

function curve(from: Point, to: Point): string {
  const middle = (from.x + to.x) / 2;
  return `C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
}

function edgeOf(edge: GraphEdge, at: ReadonlyMap<string, PlacedNode>, lanes: readonly Lane[]): PlacedEdge[] {
  const [from, to] = [at.get(edge.from), at.get(edge.to)];
  if (!from || !to) return [];
  const [x1, x2] = [from.x + from.width / 2, to.x - to.width / 2 - 3];
  if (x2 <= x1) {
    // Within one column, from one box down or up to the other.
    const down = to.y > from.y ? 1 : -1;
    return [
      {
        edge,
        path: `M${from.x} ${from.y + (down * boxHeight) / 2}L${to.x} ${to.y - down * (boxHeight / 2 + 3)}`,
      },
    ];
  }
  let last = { x: x1, y: from.y };
  let path = `M${x1} ${from.y}`;
  for (const { left, right, y } of lanes) {
    path += `${curve(last, { x: left, y })}L${right} ${y}`;
    last = { x: right, y };
  }
  return [{ edge, path: `${path}${curve(last, { x: x2, y: to.y })}` }];
}

/** What takes a place in a column: a box, or a way that passes by. */
type Place = { id: string; sources: readonly string[]; counts: boolean } & (
  { node: GraphNode } | { edge: GraphEdge }
);

const heightOf = (place: Place) => ('node' in place ? row : lane);

/** Who takes a place in which column: its boxes, and each way that only passes it. */
function placesOf({ nodes, edges }: CorroborationGraph, ranks: ReadonlyMap<string, number>): Place[][] {
  const columns = Array.from({ length: (ranks.get('record') ?? 1) - 1 }, (): Place[] => []);
  const into = Map.groupBy(edges, ({ to }) => to);
  for (const node of nodes) {
    if (node.kind !== 'PARTY' && node.kind !== 'TEXT') continue;
    const sources = (into.get(node.id) ?? []).map(({ from }) => from);
    const counts = node.standing === 'COUNTS';
    columns[(ranks.get(node.id) ?? 1) - 1]?.push({ id: node.id, sources, counts, node });
  }
  for (const edge of edges) {
    const counts = edge.kind !== 'NOTHING';
    for (let rank = (ranks.get(edge.from) ?? 0) + 1; rank < (ranks.get(edge.to) ?? 0); rank += 1) {
      columns[rank - 1]?.push({ id: `${edge.from} ${edge.to}`, sources: [edge.from], counts, edge });
    }
  }
  return columns;
}

/**
 * Lays the ways out from what happened, on the left, to our record, on the right: a column for each step, and
 * what counts for nothing below what does. No way that leads on passes behind a box; one that closes a circle may. At
 * least `width` wide.
 */
export function layoutWays(graph: CorroborationGraph, width: number): WayLayout {
  const ranks = ranksOf(graph);
  const columns = placesOf(graph, ranks);
  const steps = Math.max(1, columns.length);
  const column = Math.max(least, (width - 2 * end - gap * (steps + 1)) / steps);
  const whole = 2 * end + gap * (steps + 1) + column * steps;
  const tall = (places: readonly Place[]) => places.reduce((sum, place) => sum + heightOf(place), 0);
  const height = Math.max(row, ...columns.map(tall)) + 20;
  const at = new Map<string, PlacedNode>();
  const lanes = new Map<string, Lane[]>();
  /** How far down each box is, and each way where it passed last. */
  const heights = new Map<string, number>();
  for (const node of graph.nodes) {
    if (node.kind === 'WORLD') at.set(node.id, { node, x: end / 2, y: height / 2, width: 16 });
    if (node.kind === 'RECORD') at.set(node.id, { node, x: whole - end / 2, y: height / 2, width: 18 });
  }
  for (const [step, places] of columns.entries()) {
    // Beside what it comes from, so that few ways cross; a box before what passes it.
    const level = (place: Place) => {
      const levels = place.sources.map(
        (id) =>
          heights.get('node' in place ? `${id} ${place.id}` : place.id) ?? heights.get(id) ?? height / 2,
      );
      return levels.reduce((sum, each) => sum + each, 0) / Math.max(1, levels.length);
    };
    const ordered = places
      .map((place) => ({ place, level: level(place) }))
      .toSorted((a, b) => Number(b.place.counts) - Number(a.place.counts) || a.level - b.level)
      .map(({ place }) => place);
    const x = end + gap + step * (column + gap) + column / 2;
    const box = Math.min(column, 120);
    let top = (height - tall(ordered)) / 2;
    for (const place of ordered) {
      const y = top + heightOf(place) / 2;
      top += heightOf(place);
      if ('node' in place) at.set(place.id, { node: place.node, x, y, width: box });
      else {
        const passed = { left: x - box / 2, right: x + box / 2, y };
        lanes.set(place.id, [...(lanes.get(place.id) ?? []), passed]);
      }
      heights.set(place.id, y);
    }
  }
  return {
    width: whole,
    height,
    nodes: [...at.values()].toSorted((a, b) => a.x - b.x || a.y - b.y),
    edges: graph.edges.flatMap((edge) => edgeOf(edge, at, lanes.get(`${edge.from} ${edge.to}`) ?? [])),
  };
}
