'use client';

import { Braces, Download, FileCode, FileSpreadsheet, FileText, FileType, Printer } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Menu, MenuLink, MenuSeparator, MenuText } from '#components/ui/overlay/menu.tsx';
import { paths } from '#lib/web/paths.ts';
import { useWorkspace } from './store/workspace-context.tsx';

const reports = [
  { format: 'pdf', Icon: Printer, name: 'PDF', hint: 'To print, send and keep: pages that stay as they are' },
  { format: 'docx', Icon: FileType, name: 'Word (DOCX)', hint: 'To edit and comment on' },
  { format: 'html', Icon: FileCode, name: 'Web page (HTML)', hint: 'One file that any browser opens' },
  { format: 'md', Icon: FileText, name: 'Markdown', hint: 'Plain text, to paste elsewhere' },
] as const;

const data = [
  {
    format: 'csv',
    Icon: FileSpreadsheet,
    name: 'Claims as CSV',
    hint: 'For a spreadsheet: a row a claim, with all that is recorded',
  },
  { format: 'json', Icon: Braces, name: 'Claims as JSON', hint: 'The same, for programs' },
] as const;

/** Downloads of the article: its checked copy for people, its claims for programs. */
export function ArticleExportMenu() {
  const articleId = useWorkspace((state) => state.article.id);
  const link = ({ format, Icon, name, hint }: (typeof reports)[number] | (typeof data)[number]) => (
    <MenuLink
      key={format}
      download
      href={paths.articleExport(articleId, format)}
      icon={<Icon aria-hidden="true" />}
      hint={hint}
    >
      {name}
    </MenuLink>
  );
  return (
    <Menu
      align="end"
      trigger={
        <Button size="sm" icon={<Download aria-hidden="true" />}>
          <span className="max-sm:sr-only">Export</span>
        </Button>
      }
    >
      <MenuText>The checked copy, for people</MenuText>
      {reports.map(link)}
      <MenuSeparator />
      <MenuText>Its claims, as data</MenuText>
      {data.map(link)}
    </Menu>
  );
}
