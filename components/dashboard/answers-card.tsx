'use client';

import { claimsHref } from '#components/claims-list/claims-href.ts';
import { BarChart } from '#components/ui/picture/bar-chart.tsx';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { answerSpans } from '#lib/domain/waiting.ts';
import type { AnswersDue } from '#lib/queries/dashboard/dashboard-answers.ts';

const labels: ReadonlyMap<string, string> = new Map(answerSpans.map(({ key, label }) => [key, label]));

/** Claims that wait for an answer, by when it is due; those past their deadline stand out. */
export function AnswersCard({ answers }: { answers: readonly AnswersDue[] }) {
  const bars = answers.map(({ wait, filters, total }) => {
    const label = labels.get(wait) ?? 'no date';
    return {
      key: wait,
      label: total.more ? `${label}, and more` : label,
      value: total.count,
      className: wait === 'answer-past' ? 'bg-false-mark' : 'bg-unverified-mark',
      href: claimsHref(filters),
    };
  });
  return (
    <Card>
      <CardHeader title="Answers awaited" aside="claims by deadline" />
      {bars.every(({ value }) => value === 0) ? (
        <p className="p-4 text-ink-2">No claim waits for an answer.</p>
      ) : (
        <BarChart label="Claims that wait for an answer, by its deadline" unit="claims" bars={bars} />
      )}
    </Card>
  );
}
