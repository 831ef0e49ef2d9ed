import type { CorroborationDetail } from '#lib/domain/corroboration/corroboration-detail.ts';
import type { GraphNode } from '#lib/domain/corroboration/graph-detail.ts';
import { boxHeight, layoutWays } from '#lib/domain/corroboration/way-layout.ts';
import type { looks, WayPicture } from './picture.ts';
import { printable } from './runs.ts';

const pictureWidth = 560;

function boxLook({ cut, standing }: GraphNode, enough: boolean): (typeof looks)[number] {
  if (standing !== 'COUNTS') return 'nothing';
  if (!cut) return 'plain';
  return enough ? 'held' : 'cut';
}

/** The picture of a claim's corroboration, or `null` where there is nothing to draw. */
export function wayPicture({ graph, verdict }: CorroborationDetail): WayPicture | null {
  if (!graph.nodes.some(({ kind }) => kind === 'PARTY' || kind === 'TEXT')) return null;
  const enough = verdict === 'CONFIRMS' || verdict === 'REFUTES';
  const { width, height, nodes, edges } = layoutWays(graph, pictureWidth);
  const wayLook = { WAY: 'plain', CUT: enough ? 'held' : 'cut', NOTHING: 'nothing' } as const;
  return {
    width,
    height,
    ways: edges.map(({ edge, path }) => ({ path, look: wayLook[edge.kind] })),
    boxes: nodes
      .filter(({ node }) => node.kind === 'PARTY' || node.kind === 'TEXT')
      .map(({ node, x, y, width: wide }) => ({
        x: x - wide / 2,
        y: y - boxHeight / 2,
        width: wide,
        height: boxHeight,
        label: printable(node.label),
        remark: printable(node.remark),
        look: boxLook(node, enough),
      })),
    ends: nodes.flatMap(({ node: { kind }, x, y }) =>
      kind === 'WORLD' || kind === 'RECORD' ? [{ x, y, what: kind === 'WORLD' ? 'world' : 'record' }] : [],
    ),
  };
}
