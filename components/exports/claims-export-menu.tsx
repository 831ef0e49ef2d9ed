import { claimFilterParams, type ClaimFilters } from '#lib/domain/claim-filters.ts';
import { paths } from '#lib/web/paths.ts';
import { ExportMenu, type ExportGroup } from './export-menu.tsx';

interface ClaimsExportMenuProps {
  filters: ClaimFilters;
  /** What the file will hold: “61 claims”. */
  holds: string;
  /** A list to print of them is made beside the rest. */
  listIsLarge?: boolean;
  /** What is offered before them. */
  reports?: ExportGroup;
}

/** Downloads of the claims the filters show. */
export function ClaimsExportMenu({ filters, holds, listIsLarge = false, reports }: ClaimsExportMenuProps) {
  const params = claimFilterParams(filters);
  const plain = new URLSearchParams(params);
  plain.set('columns', 'plain');
  const list: ExportGroup['files'][number] = listIsLarge
    ? { kind: 'list', href: paths.reports([['make', 'claim-list'], ['as', 'pdf'], ...params]), large: true }
    : { kind: 'list', href: paths.claimsExport('pdf', params) };
  const data = [
    list,
    { kind: 'xlsx', href: paths.claimsExport('xlsx', params) },
    { kind: 'plain', href: paths.claimsExport('csv', plain) },
    { kind: 'csv', href: paths.claimsExport('csv', params) },
    { kind: 'json', href: paths.claimsExport('json', params) },
  ] as const;
  return (
    <ExportMenu
      groups={[...(reports ? [reports] : []), { holds, files: data }]}
      laterHref={paths.reports([['make', 'claims'], ...params])}
    />
  );
}
