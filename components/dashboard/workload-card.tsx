'use client';

import Link from 'next/link';
import { TotalLink } from '#components/claims-list/total-link.tsx';
import { Avatar } from '#components/ui/avatar.tsx';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { Table, TableScroll, Td, Th, Tr } from '#components/ui/table.tsx';
import { personFilters } from '#lib/domain/shapes/dashboard-views.ts';
import { isolated } from '#lib/domain/text/direction.ts';
import type { Workload, WorkOf } from '#lib/queries/dashboard/dashboard-workload.ts';
import type { DashboardView } from '#lib/queries/dashboard/dashboard.ts';
import { dashboardHref } from './dashboard-href.ts';

function WorkLine({ work: { person, open, overdue, waiting } }: { work: WorkOf }) {
  const who = person?.id ?? 'nobody';
  const has = person ? `that ${isolated(person.name)} has` : 'that nobody has';
  return (
    <Tr>
      <Td className="w-full">
        {person ? (
          <span className="inline-flex items-center gap-2">
            <Avatar {...person} decorative />
            <bdi className="wrap-anywhere">{person.name}</bdi>
          </span>
        ) : (
          <span className="text-ink-2">Nobody’s yet</span>
        )}
      </Td>
      <Td numeric>
        <TotalLink total={open} filters={personFilters.open(who)} of={`open claims ${has}`} />
      </Td>
      <Td numeric>
        <TotalLink
          total={overdue}
          filters={personFilters.overdue(who)}
          of={`overdue claims ${has}`}
          className={overdue.count > 0 ? 'font-semibold text-danger' : 'text-ink-3'}
        />
      </Td>
      <Td numeric>
        <TotalLink
          total={waiting}
          filters={personFilters.waiting(who)}
          of={`claims ${has} that wait for an answer or for sign-off`}
          className={waiting.count > 0 ? '' : 'text-ink-3'}
        />
      </Td>
    </Tr>
  );
}

interface WorkloadCardProps {
  workload: Workload;
  view: DashboardView;
}

/** Who has how much, who is late, and how much of it is not theirs to move. */
export function WorkloadCard({ workload: { work, others }, view }: WorkloadCardProps) {
  return (
    <Card>
      <CardHeader
        title="Who has what"
        aside={
          others > 0 && (
            <Link
              href={dashboardHref(view, { everybody: true })}
              scroll={false}
              data-stay=""
              prefetch={false}
              className="rounded-sm text-ink-2 underline-offset-3 hover:underline"
            >
              {others} more
            </Link>
          )
        }
      />
      {work.length === 0 ? (
        <p className="p-4 text-ink-2">No claim is open.</p>
      ) : (
        <TableScroll label="Open claims by person">
          <Table>
            <thead>
              <tr>
                <Th>Person</Th>
                <Th numeric>Open</Th>
                <Th numeric>Overdue</Th>
                <Th numeric title="Of the open ones: ready for sign-off, or an answer is awaited">
                  Waiting
                </Th>
              </tr>
            </thead>
            <tbody>
              {work.map((one) => (
                <WorkLine key={one.person?.id ?? 'nobody'} work={one} />
              ))}
            </tbody>
          </Table>
        </TableScroll>
      )}
    </Card>
  );
}
