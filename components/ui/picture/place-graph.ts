import { Graph, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre';
import { nodeSize, type GraphEdge, type GraphNode, type PlacedGraph } from './placed-graph.ts';

const gap = { beside: 10, below: 34, edge: 4 };

// What nothing leads to or from stands in rows of at least this many.
const leastInRow = 3;

/** Where the top left corners of boxes in rows go, `width` pixels wide or a little more, from `top` down. */
function inRows<N>(nodes: readonly N[], width: number, top: number): { node: N; x: number; y: number }[] {
  const [across, down] = [nodeSize.width + gap.beside, nodeSize.height + gap.beside];
  const inRow = Math.max(leastInRow, Math.floor((width - 2 * gap.edge + gap.beside) / across));
  return nodes.map((node, at) => ({
    node,
    x: gap.edge + (at % inRow) * across,
    y: top + Math.floor(at / inRow) * down,
  }));
}

/**
 * Lays things and what leads from one to another out from top to bottom, and under them what is joined to
 * nothing. What leads to nothing that is drawn, or from a thing to itself, is left out.
 */
export function placeGraph<N extends GraphNode, E extends GraphEdge>({
  nodes,
  edges,
}: {
  nodes: readonly N[];
  edges: readonly E[];
}): PlacedGraph<N, E> {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ multigraph: true });
  graph.setGraph({
    rankdir: 'TB',
    nodesep: gap.beside,
    ranksep: gap.below,
    marginx: gap.edge,
    marginy: gap.edge,
  });
  const ids = new Set(nodes.map(({ id }) => id));
  const drawn = edges.filter(({ from, to }) => ids.has(from) && ids.has(to) && from !== to);
  const joined = new Set(drawn.flatMap(({ from, to }) => [from, to]));
  for (const id of joined) graph.setNode(id, { ...nodeSize });
  for (const { from, to, kind } of drawn) graph.setEdge(from, to, {}, kind);
  if (joined.size > 0) layout(graph);
  const { width: drawnWidth = 0, height: drawnHeight = 0 } = joined.size > 0 ? graph.graph() : {};

  const below = nodes.filter(({ id }) => !joined.has(id));
  const top = joined.size > 0 ? drawnHeight + gap.beside : gap.edge;
  const alone = new Map(inRows(below, drawnWidth, top).map((box) => [box.node.id, box]));
  const placed = nodes.map((node) => {
    const box = alone.get(node.id);
    if (box) return box;
    const { x = 0, y = 0 } = graph.node(node.id);
    return { node, x: x - nodeSize.width / 2, y: y - nodeSize.height / 2 };
  });
  return {
    width: Math.max(drawnWidth, ...placed.map(({ x }) => x + nodeSize.width + gap.edge)),
    height: Math.max(drawnHeight, ...placed.map(({ y }) => y + nodeSize.height + gap.edge)),
    nodes: placed,
    edges: drawn.map((edge) => ({
      edge,
      points: graph.edge(edge.from, edge.to, edge.kind).points ?? [],
    })),
  };
}
