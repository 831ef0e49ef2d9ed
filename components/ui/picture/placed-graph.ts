/** Of every box, in pixels. */
export const nodeSize = { width: 116, height: 46 };

export interface GraphNode {
  id: string;
}

export interface GraphEdge {
  from: string;
  to: string;
  kind: string;
}

/** A picture laid out; all in pixels, `x` and `y` of a node its top left corner. */
export interface PlacedGraph<N extends GraphNode, E extends GraphEdge> {
  width: number;
  height: number;
  nodes: { node: N; x: number; y: number }[];
  edges: { edge: E; points: { x: number; y: number }[] }[];
}
