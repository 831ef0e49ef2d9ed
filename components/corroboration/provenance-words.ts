import type { CorroborationGraph, GraphEdge, GraphNode } from '#lib/domain/corroboration/graph-detail.ts';

export const edgeWord = {
  FROM: 'is first-hand from',
  CITES: 'cites',
  CONTROLLED_BY: 'is controlled by',
  COPY: 'reads like',
} as const satisfies Record<GraphEdge['kind'], string>;

/** What there is to say about one thing of the picture besides its name; empty when nothing is. */
export function nodeRemark(node: GraphNode): string {
  if (node.kind === 'PARTY') {
    return [node.discredited ? 'discredited' : '', node.origin ? 'counted as an origin' : '']
      .filter((word) => word !== '')
      .join(', ');
  }
  if (node.provenance === 'UNKNOWN') return 'origin unknown';
  if (node.provenance === 'CIRCULAR') return 'leads only back to itself';
  return node.provenance === 'DISCREDITED' ? 'from a discredited source' : '';
}

/** The picture as lines of a list: each thing, what it is, and where its edges go. */
export function provenanceLines(
  graph: CorroborationGraph,
): { id: string; node: GraphNode; remark: string; edges: string[] }[] {
  const labels = new Map(graph.nodes.map((node) => [node.id, node.label]));
  return graph.nodes.map((node) => ({
    id: node.id,
    node,
    remark: nodeRemark(node),
    edges: graph.edges
      .filter((edge) => edge.from === node.id)
      .map((edge) => `${edgeWord[edge.kind]} ${labels.get(edge.to) ?? ''}`.trim()),
  }));
}

/** The picture in one sentence, as its name for those who don't see it. */
export function pictureName({ nodes, edges }: CorroborationGraph): string {
  const items = nodes.filter((node) => node.kind === 'EVIDENCE').length;
  const parties = nodes.length - items;
  const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
  return `Where the evidence comes from: ${count(items, 'item', 'items')}, ${count(parties, 'party', 'parties')}, ${count(edges.length, 'connection', 'connections')}. The list says the same.`;
}
