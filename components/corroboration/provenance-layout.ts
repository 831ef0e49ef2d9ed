import { Graph, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre';
import type { CorroborationGraph, GraphEdge, GraphNode } from '#lib/domain/corroboration/graph-detail.ts';

export const nodeSize = { width: 124, height: 42 };

/** The picture laid out; all in pixels, `x` and `y` of a node its top left corner. */
export interface PlacedGraph {
  width: number;
  height: number;
  nodes: { node: GraphNode; x: number; y: number }[];
  edges: { edge: GraphEdge; points: { x: number; y: number }[] }[];
}

/** Lays the picture out from the evidence at the top to those in control at the bottom. */
export function placeGraph({ nodes, edges }: CorroborationGraph): PlacedGraph {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 14, ranksep: 34, marginx: 4, marginy: 4 });
  for (const { id } of nodes) graph.setNode(id, { ...nodeSize });
  const ids = new Set(nodes.map(({ id }) => id));
  const drawn = edges.filter(({ from, to }) => ids.has(from) && ids.has(to) && from !== to);
  for (const { from, to, kind } of drawn) graph.setEdge(from, to, {}, kind);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    nodes: nodes.map((node) => {
      const { x = 0, y = 0 } = graph.node(node.id);
      return { node, x: x - nodeSize.width / 2, y: y - nodeSize.height / 2 };
    }),
    edges: drawn.map((edge) => ({
      edge,
      points: graph.edge(edge.from, edge.to, edge.kind).points ?? [],
    })),
  };
}
