import { claimFilterParams, type ClaimFilters } from '#lib/domain/claim-filters.ts';
import { paths } from '#lib/web/paths.ts';

/** The claims list with these filters, from its first page or after the claim `after`. */
export function claimsHref(filters: ClaimFilters, after?: string | null): string {
  const params = claimFilterParams(filters);
  if (after) params.set('after', after);
  return paths.claims(params);
}
