import { useId, useMemo } from 'react';
import { cx } from '#components/ui/cx.ts';
import type { CorroborationGraph, GraphNode } from '#lib/domain/corroboration/graph-detail.ts';
import { boxHeight, end, layoutWays, type PlacedNode } from '#lib/domain/corroboration/way-layout.ts';

const strokes = {
  WAY: 'stroke-ink-3',
  CUT: 'stroke-unverified-mark stroke-2',
  NOTHING: 'stroke-rule [stroke-dasharray:4_3]',
} as const;

function boxLook({ cut, standing, kind }: GraphNode, enough: boolean): string {
  if (standing !== 'COUNTS') return 'border-dashed border-control bg-well text-ink-3';
  if (cut)
    return enough
      ? 'border-2 border-ok bg-ok-soft text-ink font-semibold'
      : 'border-2 border-unverified-mark bg-unverified-soft text-ink font-semibold';
  return cx('border-rule bg-sheet text-ink', kind === 'TEXT' && 'italic');
}

/** What an end of the picture is, under it: a word a line, so that it keeps to its side of the boxes. */
function EndWords({
  words,
  x,
  y,
  anchor,
}: {
  words: readonly string[];
  x: number;
  y: number;
  anchor: 'start' | 'end';
}) {
  return (
    <text textAnchor={anchor} className="fill-ink-3 text-[0.5625rem]">
      {words.map((word, line) => (
        <tspan key={word} x={x} y={y + 20 + line * 10}>
          {word}
        </tspan>
      ))}
    </text>
  );
}

function Stop({ placed: { node, x, y, width }, enough }: { placed: PlacedNode; enough: boolean }) {
  if (node.kind === 'WORLD') {
    return (
      <>
        <circle cx={x} cy={y} r={7} className="fill-ink" />
        <EndWords words={['what', 'happened']} x={x - end / 2} y={y} anchor="start" />
      </>
    );
  }
  if (node.kind === 'RECORD') {
    return (
      <>
        <g transform={`translate(${x - 8} ${y - 9})`} className="fill-sheet stroke-ink" strokeWidth={1.6}>
          <rect width={16} height={18} rx={2.5} />
          <path d="M4 6h8M4 9.5h8M4 13h5" fill="none" strokeWidth={1.2} />
        </g>
        <EndWords words={['our', 'record']} x={x + end / 2} y={y} anchor="end" />
      </>
    );
  }
  return (
    <foreignObject x={x - width / 2} y={y - boxHeight / 2} width={width} height={boxHeight}>
      <div
        title={[node.label, node.remark].filter((part) => part !== '').join(': ')}
        className={cx(
          'flex h-full flex-col items-center justify-center rounded-full border px-2 text-center leading-tight',
          boxLook(node, enough),
        )}
      >
        <span dir="auto" className="w-full truncate text-2xs">
          {node.label}
        </span>
        {node.remark && <span className="w-full truncate text-[0.5625rem] text-ink-2">{node.remark}</span>}
      </div>
    </foreignObject>
  );
}

interface WaysPictureProps {
  graph: CorroborationGraph;
  /** What the picture says, for those who don't see it. */
  name: string;
  /** The side that decides has enough: the cut is drawn as what holds. */
  enough: boolean;
  width: number;
}

/** The ways from what happened to our record, with the smallest cut standing out. */
export function WaysPicture({ graph, name, enough, width }: WaysPictureProps) {
  const placed = useMemo(() => layoutWays(graph, width), [graph, width]);
  const arrow = useId();
  return (
    <svg
      role="img"
      aria-label={name}
      viewBox={`0 0 ${placed.width} ${placed.height}`}
      width={placed.width}
      className="block h-auto max-w-full"
    >
      <defs>
        <marker id={arrow} viewBox="0 0 8 8" refX="6" refY="4" markerWidth="6" markerHeight="6" orient="auto">
          <path d="M0 0 8 4 0 8Z" className="fill-ink-3" />
        </marker>
      </defs>
      {placed.edges.map(({ edge, path }) => (
        <path
          key={`${edge.from} ${edge.to}`}
          d={path}
          fill="none"
          strokeWidth={1.3}
          className={edge.kind === 'CUT' && enough ? 'stroke-ok stroke-2' : strokes[edge.kind]}
          markerEnd={`url(#${arrow})`}
        />
      ))}
      {placed.nodes.map((stop) => (
        <Stop key={stop.node.id} placed={stop} enough={enough} />
      ))}
    </svg>
  );
}
