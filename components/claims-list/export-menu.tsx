'use client';

import { Braces, Download, FileSpreadsheet } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Menu, MenuLink, MenuText } from '#components/ui/overlay/menu.tsx';
import { claimFilterParams, type ClaimFilters } from '#lib/domain/claim-filters.ts';
import { paths } from '#lib/web/paths.ts';

interface ExportMenuProps {
  filters: ClaimFilters;
  /** What the file will hold: “61 claims”. */
  holds: string;
}

/** Downloads of the claims the filters show. */
export function ExportMenu({ filters, holds }: ExportMenuProps) {
  const params = claimFilterParams(filters);
  return (
    <Menu
      align="end"
      trigger={
        <Button size="sm" icon={<Download aria-hidden="true" />}>
          Export
        </Button>
      }
    >
      <MenuText>{holds}</MenuText>
      <MenuLink
        download
        href={paths.claimsExport('csv', params)}
        icon={<FileSpreadsheet aria-hidden="true" />}
        hint="A row a claim, with all that is recorded"
      >
        Spreadsheet (CSV)
      </MenuLink>
      <MenuLink
        download
        href={paths.claimsExport('json', params)}
        icon={<Braces aria-hidden="true" />}
        hint="The same, for programs"
      >
        Data (JSON)
      </MenuLink>
    </Menu>
  );
}
