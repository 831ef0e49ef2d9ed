'use client';

import Link from 'next/link';
import { useStatusWord } from '#components/claim/house-ratings.tsx';
import { TotalLink } from '#components/claims-list/total-link.tsx';
import { sourceKindWord } from '#components/source/source-kind-words.ts';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { Table, TableScroll, Td, Th, Tr } from '#components/ui/table.tsx';
import { sourceFilters } from '#lib/domain/shapes/dashboard-views.ts';
import type { SourceBehind } from '#lib/queries/dashboard/dashboard-sources.ts';
import { paths } from '#lib/web/paths.ts';
import { isolated } from '#lib/domain/text/direction.ts';

function SourceLine({ source: { id, name, kind, open, confirmed, claims } }: { source: SourceBehind }) {
  return (
    <Tr>
      <Td>
        <Link href={paths.source(id)} prefetch={false} className="rounded-sm hover:underline">
          <bdi>{name}</bdi>
        </Link>{' '}
        <span className="text-ink-3">{sourceKindWord[kind].toLowerCase()}</span>
      </Td>
      <Td>
        <TotalLink
          total={open}
          filters={sourceFilters.open(id)}
          of={`open claims that name ${isolated(name)}`}
        />
      </Td>
      <Td className="whitespace-nowrap">
        <TotalLink
          total={confirmed}
          filters={sourceFilters.confirmed(id)}
          of={`confirmed that name ${isolated(name)}`}
        />
        {' of '}
        <TotalLink total={claims} filters={sourceFilters.all(id)} of={`claims that name ${isolated(name)}`} />
      </Td>
    </Tr>
  );
}

/** Who the open claims go back to. */
export function SourcesCard({ sources }: { sources: readonly SourceBehind[] }) {
  const word = useStatusWord();
  return (
    <Card>
      <CardHeader title="Sources behind open claims" />
      {sources.length === 0 ? (
        <p className="p-4 text-ink-2">No open claim says yet who says so.</p>
      ) : (
        <TableScroll label="Sources behind open claims">
          <Table>
            <thead>
              <tr>
                <Th>Source</Th>
                <Th>Open</Th>
                <Th>{word('CONFIRMED')} so far</Th>
              </tr>
            </thead>
            <tbody>
              {sources.map((source) => (
                <SourceLine key={source.id} source={source} />
              ))}
            </tbody>
          </Table>
        </TableScroll>
      )}
    </Card>
  );
}
