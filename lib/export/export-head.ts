import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import type { ExportHead } from './claims-export-schema.ts';

/** What was read of an export to say of it; `sought` is what was looked for, as it may leave the house. */
type Said = Omit<ExportHead, 'exportedAt' | 'wholeAtOnce' | 'address' | 'filters'> & {
  sought: Pick<ClaimFilters, 'q' | 'source' | 'passage' | 'tag'>;
};

interface Addresses {
  article: (articleId: string) => string;
  list: (filters: ClaimFilters) => string;
}

/** What an export of claims says of itself before them: of an article, or of the list with these filters. */
export function exportHeadOf(
  { sought, ...said }: Said,
  {
    exportedAt,
    wholeAtOnce,
    filters,
    addresses,
  }: { exportedAt: string; wholeAtOnce: boolean; filters: ClaimFilters; addresses: Addresses },
): ExportHead {
  const told = { ...filters, ...sought };
  const { article } = said;
  return {
    ...said,
    exportedAt,
    wholeAtOnce,
    address: article ? addresses.article(article.id) : addresses.list(told),
    filters: article ? null : told,
  };
}
