import { ArrowDown } from 'lucide-react';
import Link from 'next/link';
import { cx } from '#components/ui/cx.ts';
import type { SourcePage } from '#lib/queries/source-page.ts';
import { paths } from '#lib/web/paths.ts';
import { SourceKindIcon } from './source-kind-icon.tsx';

const box =
  'inline-flex max-w-full items-center gap-1.5 rounded-md border px-2.5 py-1.5 text-sm wrap-anywhere';

function Arrow() {
  return (
    <span className="flex py-0.5 pl-3 text-ink-3">
      <ArrowDown aria-hidden="true" className="size-4" />
      <span className="sr-only">controls</span>
    </span>
  );
}

/** Who controls a source up to the top, the source, and those it controls: from the top down, with arrows. */
export function ControlPicture({ page }: { page: Pick<SourcePage, 'source' | 'controllers' | 'controls'> }) {
  const { source, controllers, controls } = page;
  if (controllers.length === 0 && controls.length === 0) {
    return <p className="text-ink-2">No one known controls it, and it controls no other source.</p>;
  }
  return (
    <ol aria-label="Who controls whom, from the top down">
      {controllers.toReversed().map(({ id, name }) => (
        <li key={id}>
          <Link href={paths.source(id)} className={cx(box, 'border-rule bg-sheet hover:bg-hover')}>
            <bdi>{name}</bdi>
          </Link>
          <Arrow />
        </li>
      ))}
      <li>
        <span aria-current="true" className={cx(box, 'border-control bg-well font-semibold')}>
          <SourceKindIcon kind={source.kind} />
          <bdi>{source.name}</bdi>
        </span>
        {controls.length > 0 && (
          <>
            <Arrow />
            <ul className="flex flex-wrap gap-2">
              {controls.map(({ id, name, kind }) => (
                <li key={id} className="max-w-full">
                  <Link href={paths.source(id)} className={cx(box, 'border-rule bg-sheet hover:bg-hover')}>
                    <SourceKindIcon kind={kind} />
                    <bdi>{name}</bdi>
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </li>
    </ol>
  );
}
