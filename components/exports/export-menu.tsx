'use client';

import {
  BadgeCheck,
  Braces,
  CalendarClock,
  Download,
  FileCode,
  FileSpreadsheet,
  FileText,
  FileType,
  Printer,
  Quote,
  Sheet,
  Table,
  type LucideIcon,
} from 'lucide-react';
import { Fragment } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Menu, MenuLink, MenuSeparator, MenuText } from '#components/ui/overlay/menu.tsx';

interface Kind {
  Icon: LucideIcon;
  name: string;
  /** What it is for. */
  hint: string;
}

/** Each kind of file that can be taken away, and what it is for: the same words wherever it is offered. */
const kinds = {
  pdf: { Icon: Printer, name: 'PDF', hint: 'To print, send and keep: pages that stay as they are' },
  list: { Icon: Printer, name: 'List (PDF)', hint: 'To print and hand on: each claim in short' },
  docx: { Icon: FileType, name: 'Word (DOCX)', hint: 'To edit and comment on' },
  html: { Icon: FileCode, name: 'Web page (HTML)', hint: 'One file that any browser opens' },
  md: { Icon: FileText, name: 'Markdown', hint: 'Plain text, to paste elsewhere' },
  xlsx: {
    Icon: Sheet,
    name: 'Workbook (XLSX)',
    hint: 'To sort and filter: claims, evidence and sources, a sheet each',
  },
  plain: { Icon: Table, name: 'Plain table (CSV)', hint: 'To read: twelve columns, a row a claim' },
  csv: {
    Icon: FileSpreadsheet,
    name: 'Claims as CSV',
    hint: 'All that is recorded, a row a claim',
  },
  json: { Icon: Braces, name: 'Claims as JSON', hint: 'The same with its structure, for programs' },
  annotations: {
    Icon: Quote,
    name: 'Web Annotations',
    hint: 'Each claim on its passage, for programs that annotate texts, and to import elsewhere',
  },
  claimreview: {
    Icon: BadgeCheck,
    name: 'ClaimReview',
    hint: 'Signed-off claims alone, for search engines and fact-check archives',
  },
} as const satisfies Record<string, Kind>;

/** Files that hold the same. */
export interface ExportGroup {
  /** What the files hold: “61 claims”. */
  holds: string;
  /** `large` ones are made beside the rest, and their address is that of the screen that does it. */
  files: readonly { kind: keyof typeof kinds; href: string; large?: boolean }[];
}

interface ExportMenuProps {
  groups: readonly ExportGroup[];
  /** Where the same is made beside the rest, or by itself again and again. */
  laterHref: string;
  /** On a phone the button is its picture. */
  compact?: boolean;
}

/** Downloads, each with what it is for. */
export function ExportMenu({ groups, laterHref, compact = false }: ExportMenuProps) {
  return (
    <Menu
      align="end"
      trigger={
        <Button size="sm" icon={<Download aria-hidden="true" />}>
          <span className={compact ? 'max-sm:sr-only' : undefined}>Export</span>
        </Button>
      }
    >
      {groups.map(({ holds, files }, index) => (
        <Fragment key={holds}>
          {index > 0 && <MenuSeparator />}
          <MenuText>{holds}</MenuText>
          {files.map(({ kind, href, large = false }) => {
            const { Icon, name, hint } = kinds[kind];
            return (
              <MenuLink
                key={kind}
                download={!large}
                href={href}
                icon={<Icon aria-hidden="true" />}
                hint={hint}
              >
                {name}
              </MenuLink>
            );
          })}
        </Fragment>
      ))}
      <MenuSeparator />
      <MenuLink
        href={laterHref}
        icon={<CalendarClock aria-hidden="true" />}
        hint="Beside the rest, or by itself each day or week"
      >
        Make or schedule a report
      </MenuLink>
    </Menu>
  );
}
