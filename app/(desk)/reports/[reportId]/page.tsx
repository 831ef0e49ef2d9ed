import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { ReportDownload } from '#components/reports/made-reports.tsx';
import { endWords, formatWords, reportTitle } from '#components/reports/report-words.ts';
import { UnderWay } from '#components/reports/under-way.tsx';
import { PageBody, PageTitle } from '#components/shell/page-body.tsx';
import { TopBar } from '#components/shell/top-bar.tsx';
import { Card, CardBody } from '#components/ui/card.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Time } from '#components/ui/time/time.tsx';
import { requireActor } from '#lib/auth/sessions/actor.ts';
import { reportListed } from '#lib/queries/reports/reports-page.ts';
import { paths } from '#lib/web/paths.ts';

export const metadata: Metadata = { title: 'Report' };

/** Where the link of a mail leads: the report's file, how far it is, or why there is none. */
export default async function ReportPage({ params }: { params: Promise<{ reportId: string }> }) {
  const actor = await requireActor();
  const { reportId } = await params;
  const report = z.uuid().safeParse(reportId).success ? await reportListed(actor, reportId) : null;
  if (!report) notFound();
  const why = endWords(report);
  return (
    <>
      <TopBar crumbs={[{ label: 'Reports', href: paths.reports() }, { label: reportTitle(report) }]} />
      <PageBody width="narrow">
        <PageTitle>{reportTitle(report)}</PageTitle>
        {report.state === 'WAITING' || report.state === 'MAKING' ? (
          <UnderWay reports={[report]} />
        ) : (
          <Card>
            <CardBody className="flex flex-col items-start gap-3 text-sm">
              {why === null && report.madeAt && report.keptUntil ? (
                <>
                  <p className="text-ink-2">
                    {formatWords(report)}, made <Time iso={report.madeAt} format="full" />, kept until{' '}
                    <Time iso={report.keptUntil} format="full" />.
                  </p>
                  <ReportDownload report={report} />
                </>
              ) : (
                <>
                  <p className="text-ink-2">{why}</p>
                  <LinkButton href={paths.reports()}>Go to the reports</LinkButton>
                </>
              )}
            </CardBody>
          </Card>
        )}
      </PageBody>
    </>
  );
}
