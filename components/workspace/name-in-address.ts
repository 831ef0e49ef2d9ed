import { claimFilterParams, type ClaimFilters } from '#lib/domain/claim-filters.ts';
import { paths } from '#lib/web/paths.ts';

/**
 * Puts the open claim of an article into its address, with the list it was opened from. Nothing where it stands there: the
 * router takes any change of the address for a new way, and gives up the page it was on its way to.
 */
export function nameInAddress(articleId: string, claimId: string | null, list: ClaimFilters | null): void {
  if (window.location.pathname !== paths.article(articleId)) return;
  const search = list ? claimFilterParams(list) : undefined;
  const address = paths.article(articleId, claimId ?? undefined, search);
  const { href } = window.location;
  if (new URL(address, href).href !== href) window.history.replaceState(null, '', address);
}
