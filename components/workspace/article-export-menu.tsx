'use client';

import { ExportMenu } from '#components/exports/export-menu.tsx';
import { paths } from '#lib/web/paths.ts';
import { useWorkspace } from './store/workspace-context.tsx';

const copies = ['pdf', 'docx', 'html', 'md'] as const;
const data = ['csv', 'json'] as const;

/** Downloads of the article: its checked copy for people, its claims for spreadsheets and programs. */
export function ArticleExportMenu() {
  const articleId = useWorkspace((state) => state.article.id);
  const fileOf = (kind: (typeof copies)[number] | (typeof data)[number]) => ({
    kind,
    href: paths.articleExport(articleId, kind),
  });
  const plain = { kind: 'plain', href: paths.articleExport(articleId, 'csv', { columns: 'plain' }) } as const;
  return (
    <ExportMenu
      compact
      groups={[
        { holds: 'The checked copy, for people', files: copies.map(fileOf) },
        { holds: 'Its claims, as data', files: [plain, ...data.map(fileOf)] },
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
