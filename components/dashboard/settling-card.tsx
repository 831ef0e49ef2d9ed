'use client';

import Link from 'next/link';
import { claimsHref } from '#components/claims-list/claims-href.ts';
import { TotalLink } from '#components/claims-list/total-link.tsx';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { RangeChart } from '#components/ui/picture/range-chart.tsx';
import { Table, TableScroll, Td, Th } from '#components/ui/table.tsx';
import { settledFilters } from '#lib/domain/shapes/dashboard-views.ts';
import { periods } from '#lib/domain/time-to-settle.ts';
import { totalFigure } from '#lib/domain/words/total-words.ts';
import type { Settling, TimeToSettle } from '#lib/queries/dashboard/dashboard-settling.ts';
import type { DashboardView } from '#lib/queries/dashboard/dashboard.ts';
import { durationWords } from '#lib/domain/words/duration-words.ts';
import { dashboardHref } from './dashboard-href.ts';
import { durationTicks } from './duration-ticks.ts';

// Weeks are of UTC, as reports print times.
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const weekOf = ({ from }: Settling) => day.format(new Date(from));
const took = (milliseconds: number | null) => (milliseconds === null ? '–' : durationWords(milliseconds));

function weekWords(week: Settling): string {
  const which = `Week from ${weekOf(week)}`;
  if (week.median === null) return `${which}: no claim was settled`;
  return `${which}: ${totalFigure(week.total)} settled, half within ${took(week.median)}, 9 of 10 within ${took(week.p90)}`;
}

function Weeks({ weeks }: { weeks: readonly Settling[] }) {
  return (
    <TableScroll label="Time to settle by week">
      <Table>
        <thead>
          <tr>
            <Th>Week from</Th>
            <Th numeric>Settled</Th>
            <Th numeric>Half within</Th>
            <Th numeric>9 of 10 within</Th>
          </tr>
        </thead>
        <tbody>
          {weeks.toReversed().map((week) => (
            <tr key={week.from}>
              <Td className="py-1.5">{weekOf(week)}</Td>
              <Td numeric className="py-1.5">
                <TotalLink
                  total={week.total}
                  filters={settledFilters(week)}
                  of={`claims settled in the week from ${weekOf(week)}`}
                />
              </Td>
              <Td numeric className="py-1.5">
                {took(week.median)}
              </Td>
              <Td numeric className="py-1.5">
                {took(week.p90)}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableScroll>
  );
}

interface SettlingCardProps {
  settling: TimeToSettle;
  view: DashboardView;
}

/** How long claims take from being recorded to being signed off, week by week. */
export function SettlingCard({ settling: { period, whole, weeks }, view }: SettlingCardProps) {
  const columns = weeks.map((week) => ({
    key: week.from,
    label: weekOf(week),
    words: weekWords(week),
    low: week.median,
    high: week.p90,
    href: claimsHref(settledFilters(week)),
  }));
  const most = Math.max(0, ...weeks.map(({ p90 }) => p90 ?? 0));
  return (
    <Card>
      <CardHeader
        title="Time to settle"
        aside={
          <nav aria-label="Period" className="flex gap-2.5 text-xs">
            {periods.map((weeksOf) => (
              <Link
                key={weeksOf}
                href={dashboardHref(view, { period: weeksOf })}
                scroll={false}
                data-stay=""
                prefetch={false}
                aria-current={weeksOf === period ? 'page' : undefined}
                className="inline-flex min-h-6 items-center rounded-sm text-ink-2 underline-offset-3 hover:underline aria-[current]:font-semibold aria-[current]:text-ink"
              >
                {weeksOf} weeks
              </Link>
            ))}
          </nav>
        }
      />
      {whole.median === null ? (
        <p className="p-4 text-ink-2">No claim was signed off in these weeks.</p>
      ) : (
        <div className="px-4 pt-3 pb-3">
          <p className="mb-3 text-sm text-ink-2">
            <TotalLink
              total={whole.total}
              filters={settledFilters(whole)}
              words="settled"
              of="in the period"
            />
            : half within <b className="font-semibold text-ink">{took(whole.median)}</b>, 9 of 10 within{' '}
            <b className="font-semibold text-ink">{took(whole.p90)}</b>
          </p>
          <RangeChart
            label="Time to settle by week: half of the claims, and 9 of 10"
            columns={columns}
            ticks={durationTicks(most)}
          />
          <p className="mt-1.5 flex flex-wrap gap-x-3 text-2xs text-ink-3">
            <span className="inline-flex items-center gap-1.5">
              <svg aria-hidden="true" width="9" height="9">
                <rect width="9" height="9" rx="2" className="fill-confirmed-mark" />
              </svg>
              half within
            </span>
            <span className="inline-flex items-center gap-1.5">
              <svg aria-hidden="true" width="9" height="9">
                <circle cx="4.5" cy="4.5" r="3" className="fill-unverifiable-mark" />
              </svg>
              9 of 10 within
            </span>
            <span>weeks from Monday, UTC</span>
          </p>
          <details className="mt-2 text-sm">
            <summary className="w-fit cursor-pointer rounded-sm text-ink-2 hover:text-ink">
              As a table
            </summary>
            <div className="-mx-4 mt-2">
              <Weeks weeks={weeks} />
            </div>
          </details>
        </div>
      )}
    </Card>
  );
}
