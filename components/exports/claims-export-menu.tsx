import { claimFilterParams, type ClaimFilters } from '#lib/domain/claim-filters.ts';
import { paths } from '#lib/web/paths.ts';
import { ExportMenu } from './export-menu.tsx';

interface ClaimsExportMenuProps {
  filters: ClaimFilters;
  /** What the file will hold: “61 claims”. */
  holds: string;
}

/** Downloads of the claims the filters show. */
export function ClaimsExportMenu({ filters, holds }: ClaimsExportMenuProps) {
  const params = claimFilterParams(filters);
  const plain = new URLSearchParams(params);
  plain.set('columns', 'plain');
  const data = [
    { kind: 'plain', href: paths.claimsExport('csv', plain) },
    { kind: 'csv', href: paths.claimsExport('csv', params) },
    { kind: 'json', href: paths.claimsExport('json', params) },
  ] as const;
  return (
    <ExportMenu
      groups={[{ holds, files: data }]}
      laterHref={paths.reports([['make', 'claims'], ...params])}
    />
  );
}
