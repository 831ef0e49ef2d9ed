import { Download, FileText } from 'lucide-react';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Table, TableScroll, Td, Th, Tr } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time/time.tsx';
import { sizeWords } from '#lib/domain/words/evidence-words.ts';
import type { ReportListed } from '#lib/queries/reports/reports-page.ts';
import { paths } from '#lib/web/paths.ts';
import { endWords, formatWords, reportTitle } from './report-words.ts';

/** The way to the file of a report. */
export function ReportDownload({ report }: { report: ReportListed }) {
  return (
    <LinkButton
      download
      size="sm"
      href={paths.reportFile(report.id)}
      icon={<Download aria-hidden="true" />}
      aria-label={`Download ${reportTitle(report)}, ${formatWords(report)}`}
    >
      Download
    </LinkButton>
  );
}

function Row({ report }: { report: ReportListed }) {
  const why = endWords(report);
  return (
    <Tr>
      <Td>
        <span className="block font-semibold wrap-anywhere">{reportTitle(report)}</span>
        <span className="block text-xs text-ink-3">
          {formatWords(report)}
          {report.bytes !== null && `, ${sizeWords(report.bytes)}`}
          {report.schedule !== null && ` · ${report.schedule}`}
        </span>
        {why && <span className="block text-xs text-danger">{why}</span>}
      </Td>
      <Td className="text-ink-3 max-sm:hidden">
        <Time iso={report.madeAt ?? report.askedAt} />
      </Td>
      <Td className="text-ink-3 max-sm:hidden">{report.keptUntil && <Time iso={report.keptUntil} />}</Td>
      <Td numeric>{why === null && <ReportDownload report={report} />}</Td>
    </Tr>
  );
}

/** What was made, with the way to each file as long as it is kept, and what could not be. */
export function MadeReports({ reports, underWay }: { reports: readonly ReportListed[]; underWay: boolean }) {
  return (
    <Card>
      <CardHeader title="Made" aside={<span className="text-xs">Kept for seven days, for you alone</span>} />
      {reports.length === 0 ? (
        <EmptyState icon={<FileText />} title={underWay ? 'Nothing made yet' : 'No reports yet'}>
          Make one here, or from the Export menu of an article or of the claims.
        </EmptyState>
      ) : (
        <TableScroll label="Made">
          <Table>
            <thead>
              <tr>
                <Th>Report</Th>
                <Th className="max-sm:hidden">Made</Th>
                <Th className="max-sm:hidden">Kept until</Th>
                <Th>
                  <span className="sr-only">File</span>
                </Th>
              </tr>
            </thead>
            <tbody>
              {reports.map((report) => (
                <Row key={report.id} report={report} />
              ))}
            </tbody>
          </Table>
        </TableScroll>
      )}
    </Card>
  );
}
