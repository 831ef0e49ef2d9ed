'use client';

import { useId, useMemo } from 'react';
import { cx } from '#components/ui/cx.ts';
import type { CorroborationGraph, GraphEdge, GraphNode } from '#lib/domain/corroboration/graph-detail.ts';
import { nodeSize, placeGraph } from './provenance-layout.ts';
import { nodeRemark, pictureName } from './provenance-words.ts';

const edgeLook = {
  FROM: 'stroke-ink-2',
  CITES: 'stroke-ink-3',
  CONTROLLED_BY: 'stroke-ink-3 [stroke-dasharray:5_3]',
  COPY: 'stroke-warn [stroke-dasharray:2_3]',
} as const satisfies Record<GraphEdge['kind'], string>;

const legend: readonly { kind: GraphEdge['kind']; words: string }[] = [
  { kind: 'FROM', words: 'first-hand' },
  { kind: 'CITES', words: 'cites' },
  { kind: 'CONTROLLED_BY', words: 'controlled by' },
  { kind: 'COPY', words: 'reads alike' },
];

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
  const arrow = useId();
  const kinds = new Set(graph.edges.map(({ kind }) => kind));
  return (
    <figure>
      <div
        tabIndex={0}
        role="region"
        aria-label="Picture of where the evidence comes from"
        className="max-h-96 overflow-auto rounded-md border border-rule bg-paper scroll-quiet"
      >
        <svg
          role="img"
          aria-label={pictureName(graph)}
          width={placed.width}
          height={placed.height}
          viewBox={`0 0 ${placed.width} ${placed.height}`}
          className="mx-auto block"
        >
          <defs>
            <marker
              id={arrow}
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="7"
              markerHeight="7"
              orient="auto"
            >
              <path d="M0 0 8 4 0 8Z" className="fill-ink-3" />
            </marker>
          </defs>
          {placed.edges.map(({ edge, points }) => (
            <polyline
              key={`${edge.from} ${edge.to} ${edge.kind}`}
              points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
              fill="none"
              strokeWidth={1.4}
              className={edgeLook[edge.kind]}
              markerEnd={edge.kind === 'COPY' ? undefined : `url(#${arrow})`}
            />
          ))}
          {placed.nodes.map(({ node, x, y }) => (
            <foreignObject key={node.id} x={x} y={y} width={nodeSize.width} height={nodeSize.height}>
              <div
                title={[node.label, nodeRemark(node)].filter((part) => part !== '').join(': ')}
                className={cx(
                  'flex h-full items-center justify-center rounded-md border px-1.5 text-center text-2xs leading-tight',
                  boxLook(node),
                )}
              >
                <span className="line-clamp-3">{node.label}</span>
              </div>
            </foreignObject>
          ))}
        </svg>
      </div>
      <figcaption className="mt-1.5 flex flex-wrap gap-x-3 gap-y-1 text-2xs text-ink-3">
        {legend
          .filter(({ kind }) => kinds.has(kind))
          .map(({ kind, words }) => (
            <span key={kind} className="inline-flex items-center gap-1.5">
              <svg aria-hidden="true" width="22" height="4">
                <line x1="0" x2="22" y1="2" y2="2" strokeWidth={1.6} className={edgeLook[kind]} />
              </svg>
              {words}
            </span>
          ))}
      </figcaption>
    </figure>
  );
}
