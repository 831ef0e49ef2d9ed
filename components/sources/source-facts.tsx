import Link from 'next/link';
import type { ReactNode } from 'react';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { Time } from '#components/ui/time.tsx';
import type { SourcePage } from '#lib/queries/source-page.ts';
import { paths } from '#lib/web/paths.ts';
import { ControlChain } from './control-chain.tsx';
import { SourceKindIcon } from './source-kind-icon.tsx';
import { sourceKindWord } from './source-kind-words.ts';

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="eyebrow mb-0.5">{term}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  );
}

/** What the register holds about a source. */
export function SourceFacts({ page }: { page: SourcePage }) {
  const { source, controllers, controls } = page;
  return (
    <Card>
      <CardHeader title="In the register" />
      <CardBody>
        <dl className="flex flex-col gap-3.5">
          <Fact term="Kind">
            <span className="inline-flex items-center gap-1.5">
              <SourceKindIcon kind={source.kind} />
              {sourceKindWord[source.kind]}
            </span>
          </Fact>
          <Fact term="Also known as">
            {source.aliases.length === 0 ? (
              <span className="text-ink-3">no other name</span>
            ) : (
              <ul>
                {source.aliases.map((alias) => (
                  <li key={alias}>
                    <bdi>{alias}</bdi>
                  </li>
                ))}
              </ul>
            )}
          </Fact>
          <Fact term="Controlled by">
            <ControlChain controllers={controllers} />
          </Fact>
          {controls.length > 0 && (
            <Fact term="Controls">
              <ul>
                {controls.map(({ id, name, kind }) => (
                  <li key={id} className="flex items-center gap-1.5">
                    <SourceKindIcon kind={kind} />
                    <Link
                      href={paths.source(id)}
                      className="rounded-sm underline decoration-rule underline-offset-3 hover:decoration-current"
                    >
                      <bdi>{name}</bdi>
                    </Link>
                  </li>
                ))}
              </ul>
            </Fact>
          )}
          {source.notes !== '' && (
            <Fact term="Notes">
              <span dir="auto" className="block whitespace-pre-line">
                {source.notes}
              </span>
            </Fact>
          )}
          <Fact term="Last changed">
            <Time iso={source.updatedAt} />
          </Fact>
        </dl>
      </CardBody>
    </Card>
  );
}
