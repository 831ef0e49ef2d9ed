'use client';

import { ExportMenu } from '#components/exports/export-menu.tsx';
import { charactersOf, isLarge } from '#lib/domain/making/large-report.ts';
import type { ReportFormat, ReportKind } from '#lib/domain/making/report-kind.ts';
import { paths } from '#lib/web/paths.ts';
import { useWorkspace } from './store/workspace-context.tsx';

const copies = ['pdf', 'docx', 'html', 'md'] as const;
const data = ['csv', 'json'] as const;

/** Downloads of the article: its checked copy for people, its claims for spreadsheets and programs. */
export function ArticleExportMenu() {
  const articleId = useWorkspace((state) => state.article.id);
  const claims = useWorkspace((state) => state.claims.size);
  const characters = useWorkspace((state) => charactersOf(state.claims.values()));
  const later = (make: ReportKind, as?: ReportFormat) =>
    paths.reports({ make, of: articleId, ...(as && { as }) });
  // What is large is made while its reader does something else.
  const fileOf = (make: ReportKind, as: ReportFormat, href: string) =>
    isLarge(as, { claims, characters }) ? { href: later(make, as), large: true } : { href };
  const plain = paths.articleExport(articleId, 'csv', { columns: 'plain' });
  return (
    <ExportMenu
      compact
      laterHref={later('checked-copy')}
      groups={[
        {
          holds: 'The checked copy, for people',
          files: copies.map((kind) => ({
            kind,
            ...fileOf('checked-copy', kind, paths.articleExport(articleId, kind)),
          })),
        },
        {
          holds: 'Its claims, as data',
          files: [
            { kind: 'xlsx', ...fileOf('article-claims', 'xlsx', paths.articleExport(articleId, 'xlsx')) },
            { kind: 'plain', ...fileOf('article-claims', 'csv-plain', plain) },
            ...data.map((kind) => ({
              kind,
              ...fileOf('article-claims', kind, paths.articleExport(articleId, kind)),
            })),
          ],
        },
        {
          holds: 'Its claims, for other programs',
          files: [
            { kind: 'annotations', href: paths.annotations(articleId) },
            { kind: 'claimreview', href: paths.claimReviews(articleId) },
          ],
        },
      ]}
    />
  );
}
