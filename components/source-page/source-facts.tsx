import Link from 'next/link';
import type { ReactNode } from 'react';
import { safeHref } from '#lib/domain/text/safe-href.ts';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { Time } from '#components/ui/time/time.tsx';
import type { SourcePage } from '#lib/queries/sources/source-page.ts';
import { paths } from '#lib/web/paths.ts';
import { recordWords } from './record-words.ts';
import { reliabilityWord } from '#components/source/reliability-words.ts';
import { SourceKindIcon } from '#components/source/source-kind-icon.tsx';
import { sourceKindWord } from '#components/source/source-kind-words.ts';

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="eyebrow mb-0.5">{term}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  );
}

function Outside({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer noopener"
      className="rounded-sm underline decoration-rule underline-offset-3 hover:decoration-current"
    >
      {children}
    </a>
  );
}

function Names({ names }: { names: readonly string[] }) {
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  );
}

interface SourceFactsProps {
  page: SourcePage;
  /** The workspace grades its sources by the Admiralty system. */
  graded: boolean;
}

/** What the register holds about a source. */
export function SourceFacts({ page, graded }: SourceFactsProps) {
  const { source, record, apart } = page;
  const address = safeHref(source.address);
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
              <Names names={source.aliases} />
            )}
          </Fact>
          {source.formerNames.length > 0 && (
            <Fact term="Formerly">
              <Names names={source.formerNames} />
            </Fact>
          )}
          {apart.length > 0 && (
            <Fact term="Looks like">
              <ul className="flex flex-col gap-1.5">
                {apart.map(({ sequence, reason, others }) => (
                  <li key={sequence}>
                    {others.map(({ id, name }) => (
                      <Link
                        key={id}
                        href={paths.source(id)}
                        className="mr-2 rounded-sm underline decoration-rule underline-offset-3 hover:decoration-current"
                      >
                        <bdi>{name}</bdi>
                      </Link>
                    ))}
                    <span className="block text-ink-2">
                      And is another: <span dir="auto">{reason}</span>
                    </span>
                  </li>
                ))}
              </ul>
            </Fact>
          )}
          <Fact term="Its record">{recordWords(record)}</Fact>
          {graded && (
            <Fact term="Reliability">
              {source.reliability ? (
                reliabilityWord[source.reliability]
              ) : (
                <span className="text-ink-3">not graded</span>
              )}
            </Fact>
          )}
          {source.notes !== '' && (
            <Fact term="Notes">
              <span dir="auto" className="block whitespace-pre-line">
                {source.notes}
              </span>
            </Fact>
          )}
          {(source.wikidataId !== '' || address) && (
            <Fact term="Links">
              <ul>
                {address && (
                  <li>
                    <Outside href={address}>{source.address}</Outside>
                  </li>
                )}
                {source.wikidataId !== '' && (
                  <li>
                    <Outside href={`https://www.wikidata.org/wiki/${source.wikidataId}`}>
                      Wikidata {source.wikidataId}
                    </Outside>
                  </li>
                )}
              </ul>
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
