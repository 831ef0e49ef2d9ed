import { expect, test } from 'vitest';
import type { CorroborationGraph, GraphNode } from '#lib/domain/corroboration/graph-detail.ts';
import { placeGraph } from '#components/ui/place-graph.ts';
import { nodeSize } from '#components/ui/placed-graph.ts';
import { pictureName, provenanceLines } from './provenance-words.ts';

function item(id: string): GraphNode {
  return { kind: 'EVIDENCE', id, label: `Report ${id}`, stance: 'SUPPORTS', provenance: 'KNOWN' };
}
const kcna: GraphNode = { kind: 'PARTY', id: 'kcna', label: 'KCNA', origin: true, discredited: false };

const graph: CorroborationGraph = {
  nodes: [item('a'), item('b'), kcna],
  edges: [
    { from: 'a', to: 'kcna', kind: 'CITES' },
    { from: 'b', to: 'kcna', kind: 'CITES' },
    { from: 'a', to: 'b', kind: 'COPY' },
  ],
};

test('two reports that cite one agency stand above it, and none covers another', () => {
  const { nodes, edges, height } = placeGraph(graph);
  const below = nodes.find(({ node }) => node.id === 'kcna');
  for (const { node, y } of nodes) {
    if (node.id !== 'kcna') expect(y + nodeSize.height).toBeLessThanOrEqual(below?.y ?? 0);
  }
  expect(edges.every(({ points }) => points.length > 1)).toBe(true);
  expect(height).toBeGreaterThan(nodeSize.height);
});

test('items that cite each other in a circle are drawn all the same', () => {
  const edges: CorroborationGraph['edges'] = [
    { from: 'a', to: 'b', kind: 'CITES' },
    { from: 'b', to: 'a', kind: 'CITES' },
  ];
  expect(placeGraph({ nodes: [item('a'), item('b')], edges }).edges).toHaveLength(2);
});

test('what is joined to nothing stands below the rest, and nothing covers anything', () => {
  const alone = ['c', 'd', 'e', 'f'].map(item);
  const { nodes, width, height } = placeGraph({ ...graph, nodes: [...graph.nodes, ...alone] });
  const lowest = Math.max(...nodes.filter(({ node }) => !alone.includes(node)).map(({ y }) => y));
  for (const [at, { node, x, y }] of nodes.entries()) {
    if (alone.includes(node)) expect(y).toBeGreaterThanOrEqual(lowest + nodeSize.height);
    expect([x >= 0, y >= 0, x + nodeSize.width <= width, y + nodeSize.height <= height]).not.toContain(false);
    for (const other of nodes.slice(at + 1)) {
      const beside = Math.abs(other.x - x) >= nodeSize.width;
      expect(beside || Math.abs(other.y - y) >= nodeSize.height).toBe(true);
    }
  }
  expect(placeGraph({ nodes: [item('a')], edges: [] }).height).toBeGreaterThan(nodeSize.height);
});

test('the list says of every thing where it leads', () => {
  expect(provenanceLines(graph).map(({ node, remark, edges }) => [node.label, remark, edges])).toEqual([
    ['Report a', '', ['cites KCNA', 'reads like Report b']],
    ['Report b', '', ['cites KCNA']],
    ['KCNA', 'counted as an origin', []],
  ]);
  expect(pictureName(graph)).toContain('2 items, 1 party, 3 connections');
});
