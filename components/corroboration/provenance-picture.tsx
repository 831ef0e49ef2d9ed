'use client';

import { useMemo } from 'react';
import { cx } from '#components/ui/cx.ts';
import { GraphPicture, nodeBox, type LineLook } from '#components/ui/graph-picture.tsx';
import { placeGraph } from '#components/ui/place-graph.ts';
import type { CorroborationGraph, GraphEdge, GraphNode } from '#lib/domain/corroboration/graph-detail.ts';
import { nodeRemark, pictureName } from './provenance-words.ts';

const lines = {
  FROM: { stroke: 'stroke-ok stroke-2', words: 'first-hand' },
  CITES: { stroke: 'stroke-ink-3', words: 'cites' },
  CONTROLLED_BY: { stroke: 'stroke-ink-3 [stroke-dasharray:5_3]', words: 'controlled by' },
  COPY: { stroke: 'stroke-warn [stroke-dasharray:2_3]', words: 'reads alike', plain: true },
} as const satisfies Record<GraphEdge['kind'], LineLook>;

function boxLook(node: GraphNode): string {
  if (node.kind === 'PARTY') {
    if (node.discredited) return 'border-danger bg-danger-soft text-ink';
    return node.origin ? 'border-ok bg-ok-soft font-semibold text-ink' : 'border-control bg-well text-ink-2';
  }
  return cx('bg-sheet', node.provenance === 'KNOWN' ? 'border-rule' : 'border-dashed border-warn');
}

/** Evidence at the top, what it cites below, who controls that at the bottom. */
export function ProvenancePicture({ graph }: { graph: CorroborationGraph }) {
  const placed = useMemo(() => placeGraph(graph), [graph]);
  return (
    <GraphPicture
      placed={placed}
      lines={lines}
      label="Picture of where the evidence comes from"
      imageName={pictureName(graph)}
      box={(node) => (
        <div
          title={[node.label, nodeRemark(node)].filter((part) => part !== '').join(': ')}
          className={cx(nodeBox, boxLook(node))}
        >
          <span dir="auto" className="line-clamp-3">
            {node.label}
          </span>
        </div>
      )}
    />
  );
}
