import type { CorroborationGraph, GraphEdge, GraphNode } from '#lib/domain/corroboration/graph-detail.ts';

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
const end = 34;
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

function edgeOf(edge: GraphEdge, at: ReadonlyMap<string, PlacedNode>): PlacedEdge[] {
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
  const middle = (x1 + x2) / 2;
  return [{ edge, path: `M${x1} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${x2} ${to.y}` }];
}

/**
 * Lays the ways out from what happened, on the left, to our record, on the right: a column for each step, and
 * what counts for nothing below what does. At least `width` wide.
 */
export function layoutWays(graph: CorroborationGraph, width: number): WayLayout {
  const ranks = ranksOf(graph);
  const last = ranks.get('record') ?? 1;
  const steps = Math.max(1, last - 1);
  const column = Math.max(least, (width - 2 * end - gap * (steps + 1)) / steps);
  const whole = 2 * end + gap * (steps + 1) + column * steps;
  const columns = Map.groupBy(
    graph.nodes.filter(({ kind }) => kind === 'PARTY' || kind === 'TEXT'),
    ({ id }) => ranks.get(id) ?? 1,
  );
  const rows = Math.max(1, ...[...columns.values()].map(({ length }) => length));
  const height = rows * row + 20;
  const nodes = [...columns].flatMap(([rank, all]) => {
    const ordered = all.toSorted((a, b) => Number(a.standing !== 'COUNTS') - Number(b.standing !== 'COUNTS'));
    const top = (height - ordered.length * row) / 2 + row / 2;
    return ordered.map((node, at): PlacedNode => {
      const x = end + gap + (rank - 1) * (column + gap) + column / 2;
      return { node, x, y: top + at * row, width: Math.min(column, 120) };
    });
  });
  for (const node of graph.nodes) {
    if (node.kind === 'WORLD') nodes.push({ node, x: end / 2, y: height / 2, width: 16 });
    if (node.kind === 'RECORD') nodes.push({ node, x: whole - end / 2, y: height / 2, width: 18 });
  }
  const at = new Map(nodes.map((placed) => [placed.node.id, placed]));
  return { width: whole, height, nodes, edges: graph.edges.flatMap((edge) => edgeOf(edge, at)) };
}
