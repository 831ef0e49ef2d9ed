'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { Progress } from '#components/ui/picture/progress.tsx';
import type { ReportListed } from '#lib/queries/reports/reports-page.ts';
import { formatWords, progressWords, reportTitle } from './report-words.ts';
import { useReportCommand } from './use-report-command.ts';

const lookAgainMs = 2_000;

/** Reads the page anew now and again while something on it is being made and somebody looks. */
function useFreshWhile(underWay: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (!underWay) return undefined;
    const timer = setInterval(() => {
      if (!document.hidden) router.refresh();
    }, lookAgainMs);
    return () => clearInterval(timer);
  }, [router, underWay]);
}

function Row({ report }: { report: ReportListed }) {
  const { busy, send } = useReportCommand();
  const title = reportTitle(report);
  return (
    <li className="flex items-center gap-4 border-t border-rule px-4 py-3 first:border-t-0 max-sm:flex-col max-sm:items-stretch">
      <div className="min-w-0 flex-1">
        <Progress
          label={
            <span className="wrap-anywhere">
              {title} <span className="text-ink-3">· {formatWords(report)}</span>
            </span>
          }
          value={report.claimsDone}
          max={report.claims ?? 0}
          detail={progressWords(report)}
        />
      </div>
      <Button
        size="sm"
        busy={busy}
        aria-label={`Cancel ${title}`}
        onClick={() => void send('cancel-report', { reportId: report.id })}
      >
        Cancel
      </Button>
    </li>
  );
}

/** What is being made or waits for it. It goes on when nobody looks. */
export function UnderWay({ reports }: { reports: readonly ReportListed[] }) {
  useFreshWhile(reports.length > 0);
  if (reports.length === 0) return null;
  return (
    <Card>
      <CardHeader title="Being made" />
      <ul aria-label="Being made">
        {reports.map((report) => (
          <Row key={report.id} report={report} />
        ))}
      </ul>
    </Card>
  );
}
