import type { CorroborationDetail } from './corroboration-detail.ts';
import type { CorroborationGraph, GraphNode } from './graph-detail.ts';

const sideWord = { SUPPORTS: 'for it', REFUTES: 'against it' } as const;

/** What there is to say about one stop besides its name; empty when nothing is. */
export function nodeRemark(node: GraphNode): string {
  const side = node.side ? [sideWord[node.side]] : [];
  const cut = node.cut ? ['in the smallest cut'] : [];
  return [...side, ...(node.remark === '' ? [] : [node.remark]), ...cut].join(', ');
}

/** The picture as lines of a list: each stop, what it is, and where it has its knowledge from. */
export function provenanceLines({
  nodes,
  edges,
}: CorroborationGraph): { id: string; node: GraphNode; remark: string; from: string }[] {
  const labels = new Map(nodes.map((node) => [node.id, node.label]));
  return nodes
    .filter(({ kind }) => kind === 'PARTY' || kind === 'TEXT')
    .map((node) => {
      const from = edges.filter(({ to }) => to === node.id).flatMap((edge) => labels.get(edge.from) ?? []);
      return {
        id: node.id,
        node,
        remark: nodeRemark(node),
        from: from.length > 0 ? `from ${from.join(', ')}` : '',
      };
    });
}

/** The picture in words, as its name for those who don't see it. */
export function pictureName({ headline, figure }: CorroborationDetail): string {
  return `The ways from what happened to our record. ${headline} ${figure}`;
}
