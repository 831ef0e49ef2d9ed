'use client';

import Link from 'next/link';
import { cx } from '#components/ui/cx.ts';
import { GraphPicture, nodeBox, type LineLook } from '#components/ui/picture/graph-picture.tsx';
import type { PlacedGraph } from '#components/ui/picture/placed-graph.ts';
import { controlFromAbove } from '#lib/domain/control-words.ts';
import { paths } from '#lib/web/paths.ts';
import type { ControlEdge, ControlNode } from './control-graph.ts';

const lines = {
  CONTROLS: { stroke: 'stroke-ink-3', words: controlFromAbove('ORGANISATION') },
  IS_SPOKEN_FOR_BY: { stroke: 'stroke-info', words: controlFromAbove('PERSON') },
} as const satisfies Record<ControlEdge['kind'], LineLook>;

/** Who controls whom, drawn: those at the top control those below. */
export function ControlPicture({ placed }: { placed: PlacedGraph<ControlNode, ControlEdge> }) {
  const own = placed.nodes.find(({ node }) => node.own)?.node.id;
  return (
    <GraphPicture
      placed={placed}
      lines={lines}
      label="Picture of who controls or speaks for whom, from the top down"
      {...(own !== undefined && { centreOn: own })}
      box={({ id, name, own: here }) =>
        here ? (
          <span aria-current="true" className={cx(nodeBox, 'border-control bg-well font-semibold')}>
            <span dir="auto" className="line-clamp-2 wrap-anywhere">
              {name}
            </span>
          </span>
        ) : (
          <Link
            href={paths.source(id)}
            prefetch={false}
            title={name}
            className={cx(nodeBox, 'border-rule bg-sheet hover:bg-hover')}
          >
            <span dir="auto" className="line-clamp-2 wrap-anywhere">
              {name}
            </span>
          </Link>
        )
      }
    />
  );
}
