import { Graph, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre';
import { nodeSize, type GraphEdge, type GraphNode, type PlacedGraph } from './placed-graph.ts';

/**
 * Lays things and what leads from one to another out from top to bottom. What leads to nothing that is
 * drawn, or from a thing to itself, is left out.
 */
export function placeGraph<N extends GraphNode, E extends GraphEdge>({
  nodes,
  edges,
}: {
  nodes: readonly N[];
  edges: readonly E[];
}): PlacedGraph<N, E> {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 10, ranksep: 34, marginx: 4, marginy: 4 });
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
