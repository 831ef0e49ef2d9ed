import Link from 'next/link';
import { Fragment } from 'react';
import { paths } from '#lib/web/paths.ts';

interface ControlChainProps {
  /** Who controls it, who controls that one, and so on to the top. */
  controllers: readonly { id: string; name: string }[];
}

/** Who controls a source, up to the top, as one sentence. */
export function ControlChain({ controllers }: ControlChainProps) {
  if (controllers.length === 0) return <span className="text-ink-3">no one known</span>;
  return (
    <>
      {controllers.map(({ id, name }, at) => (
        <Fragment key={id}>
          {at > 0 && <span className="text-ink-3">, which is controlled by </span>}
          <Link
            href={paths.source(id)}
            className="rounded-sm font-medium underline decoration-rule underline-offset-3 hover:decoration-current"
          >
            <bdi>{name}</bdi>
          </Link>
        </Fragment>
      ))}
    </>
  );
}
