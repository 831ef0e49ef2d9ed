'use client';

import { claimsHref } from '#components/claims-list/claims-href.ts';
import { BarChart } from '#components/ui/picture/bar-chart.tsx';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { isPastLimit } from '#lib/domain/age-buckets.ts';
import type { StatusFigures } from '#lib/queries/dashboard/dashboard-figures.ts';

/** How long claims have been unverified; those beyond the workspace's limit stand out. */
export function AgeCard({ ages, limitHours }: { ages: StatusFigures['ages']; limitHours: number }) {
  const bars = ages.map(({ key, label, filters, total }) => ({
    key,
    label: total.more ? `${label}, and more` : label,
    value: total.count,
    className: isPastLimit(key, limitHours) ? 'bg-false-mark' : 'bg-unverified-mark',
    href: claimsHref(filters),
  }));
  return (
    <Card>
      <CardHeader title="Unverified claims by age" aside="each bar opens its claims" />
      <BarChart label="Unverified claims by age" unit="claims" bars={bars} />
    </Card>
  );
}
