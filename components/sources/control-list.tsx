import Link from 'next/link';
import { paths } from '#lib/web/paths.ts';
import type { ControlBranch } from './control-graph.ts';

function Branch({ branch }: { branch: ControlBranch }) {
  const { id, name, own, controls } = branch;
  return (
    <li>
      {own ? (
        <span aria-current="true" className="font-semibold wrap-anywhere">
          <bdi>{name}</bdi>
        </span>
      ) : (
        <Link
          href={paths.source(id)}
          prefetch={false}
          className="rounded-sm wrap-anywhere underline decoration-rule underline-offset-3 hover:decoration-current"
        >
          <bdi>{name}</bdi>
        </Link>
      )}
      {controls.length > 0 && (
        <>
          <span className="text-ink-3"> controls</span>
          <ul className="mt-1 ml-1 flex flex-col gap-1 border-l border-rule pl-3">
            {controls.map((next) => (
              <Branch key={next.id} branch={next} />
            ))}
          </ul>
        </>
      )}
    </li>
  );
}

/** Who controls whom as a list: each source, and under it those it controls. */
export function ControlList({ top }: { top: ControlBranch }) {
  return (
    <ul aria-label="Who controls whom, from the top down" className="text-sm">
      <Branch branch={top} />
    </ul>
  );
}
