import { searchKindSchema, type SearchKind } from '#lib/domain/search/search-kind.ts';
import { searchLimits } from '#lib/domain/search/search-query.ts';
import type { AddressSearch } from './list-address.ts';

/** What the address of the search asks for. */
export interface AskedInAddress {
  /** As typed, with a letter more than is looked for where there was more. */
  q: string;
  /** One kind, or everything. */
  kind: SearchKind | null;
  order: 'relevance' | 'date';
  page: number;
}

const lastPage = 100;

/** What an address of the search asks for; what means nothing there counts as absent. */
export function parseSearchAddress(search: AddressSearch): AskedInAddress {
  const given = (name: string): string => [search[name]].flat()[0] ?? '';
  const kind = searchKindSchema.safeParse(given('kind').toUpperCase());
  const page = /^\d{1,3}$/.test(given('page')) ? Number(given('page')) : 1;
  return {
    // PostgreSQL can't hold NUL in a text, so it could match nothing.
    q: given('q')
      .replaceAll('\0', '')
      .slice(0, searchLimits.letters + 1),
    kind: kind.success ? kind.data : null,
    order: given('sort') === 'date' ? 'date' : 'relevance',
    page: Math.min(Math.max(page, 1), lastPage),
  };
}

/** The address that asks for this. */
export function searchParams({ q, kind, order, page }: AskedInAddress): Record<string, string> {
  return {
    ...(q !== '' && { q }),
    ...(kind && { kind: kind.toLowerCase() }),
    ...(order === 'date' && { sort: 'date' }),
    ...(page > 1 && { page: String(page) }),
  };
}
