import Link from 'next/link';
import { Fragment } from 'react';
import { controlFromAbove } from '#lib/domain/control-words.ts';
import { paths } from '#lib/web/paths.ts';
import type { ControlBranch } from './control-graph.ts';

const linkLook =
  'rounded-sm wrap-anywhere underline decoration-rule underline-offset-3 hover:decoration-current';

function Branch({ branch }: { branch: ControlBranch }) {
  const { id, name, own, controls } = branch;
  const below = Map.groupBy(controls, ({ kind }) => controlFromAbove(kind));
  return (
    <li>
      {own ? (
        <span aria-current="true" className="font-semibold wrap-anywhere">
          <bdi>{name}</bdi>
        </span>
      ) : (
        <Link href={paths.source(id)} prefetch={false} className={linkLook}>
          <bdi>{name}</bdi>
        </Link>
      )}
      {[...below].map(([words, branches]) => (
        <Fragment key={words}>
          <span className="text-ink-3"> {words}</span>
          <ul className="mt-1 ml-1 flex flex-col gap-1 border-l border-rule pl-3">
            {branches.map((next) => (
              <Branch key={next.id} branch={next} />
            ))}
          </ul>
        </Fragment>
      ))}
    </li>
  );
}

/** Who controls or speaks for whom as a list: each source, and under it those below it. */
export function ControlList({ top }: { top: ControlBranch }) {
  return (
    <ul aria-label="Who controls or speaks for whom, from the top down" className="text-sm">
      <Branch branch={top} />
    </ul>
  );
}
