'use client';

import { useEffect, useId, useRef, type ReactNode } from 'react';
import { nodeSize, type PlacedGraph } from './placed-graph.ts';

/** How one kind of line is drawn, and what it means. */
export interface LineLook {
  stroke: string;
  words: string;
  /** A line that leads nowhere in particular has no arrow. */
  plain?: boolean;
}

interface GraphPictureProps<N extends { id: string }, K extends string> {
  placed: PlacedGraph<N, { from: string; to: string; kind: K }>;
  lines: Readonly<Record<K, LineLook>>;
  /** What the region is called, and what is said of the picture to those who don't see it. */
  label: string;
  /** Where the boxes are links they are read one by one; else the picture is one image with this name. */
  imageName?: string;
  box: (node: N) => ReactNode;
  /** The node to have in view at first, in a picture wider than its place. */
  centreOn?: string;
}

/** Boxes and the lines between them, as laid out; scrolls where it does not fit. */
export function GraphPicture<N extends { id: string }, K extends string>(props: GraphPictureProps<N, K>) {
  const { placed, lines, label, imageName, box, centreOn } = props;
  const arrow = useId();
  const frame = useRef<HTMLDivElement>(null);
  const centre = placed.nodes.find(({ node }) => node.id === centreOn);
  const [left, top] = [centre && centre.x + nodeSize.width / 2, centre && centre.y + nodeSize.height / 2];
  useEffect(() => {
    const element = frame.current;
    if (!element || left === undefined || top === undefined) return;
    element.scrollLeft = left - element.clientWidth / 2;
    element.scrollTop = top - element.clientHeight / 2;
  }, [left, top]);
  const drawn = new Set(placed.edges.map(({ edge }) => edge.kind));
  return (
    <figure>
      <div
        ref={frame}
        tabIndex={0}
        role="region"
        aria-label={label}
        className="max-h-96 overflow-auto rounded-md border border-rule bg-paper scroll-quiet"
      >
        <svg
          {...(imageName !== undefined && { role: 'img', 'aria-label': imageName })}
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
              className={lines[edge.kind].stroke}
              markerEnd={lines[edge.kind].plain ? undefined : `url(#${arrow})`}
            />
          ))}
          {placed.nodes.map(({ node, x, y }) => (
            <foreignObject key={node.id} x={x} y={y} width={nodeSize.width} height={nodeSize.height}>
              {box(node)}
            </foreignObject>
          ))}
        </svg>
      </div>
      <figcaption className="mt-1.5 flex flex-wrap gap-x-3 gap-y-1 text-2xs text-ink-3">
        {[...drawn].map((kind) => (
          <span key={kind} className="inline-flex items-center gap-1.5">
            <svg aria-hidden="true" width="22" height="4">
              <line x1="0" x2="22" y1="2" y2="2" strokeWidth={1.6} className={lines[kind].stroke} />
            </svg>
            {lines[kind].words}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

/** What every box of a picture looks like, besides its colours. */
export const nodeBox =
  'flex h-full items-center justify-center rounded-md border px-1.5 text-center text-2xs leading-tight';
