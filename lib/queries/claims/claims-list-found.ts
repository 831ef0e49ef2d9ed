import { askFor, findThings } from '#lib/db/searching/find-things.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import { parseSearch } from '#lib/domain/search/search-query.ts';
import type { ListStart } from './claims-list-order.ts';
import type { FilterContext } from './claims-list-where.ts';

/**
 * The context with the claims that the search of the filters finds, the best first, of which the list shows those that fit
 * the other filters; as it is where nothing is searched for.
 */
export async function withFound(
  tx: Tx,
  { search }: ClaimFilters,
  context: FilterContext,
): Promise<FilterContext> {
  if (search === null || context.foundIds) return context;
  const query = parseSearch(search);
  if (!query) return { ...context, foundIds: [] };
  const { found, total } = await findThings(tx, 'CLAIM', await askFor(tx, query));
  const foundMore = total === null || total > found.length;
  return { ...context, foundMore, foundIds: found.toSorted((a, b) => b.rank - a.rank).map(({ id }) => id) };
}

/** Ids that fit, the best found first after one of them, or those before one, the nearest first. */
export function bestFirst(
  fitting: readonly string[],
  { foundIds = [] }: FilterContext,
  start: ListStart,
): string[] {
  const fits = new Set(fitting);
  if ('before' in start) {
    return foundIds
      .slice(0, Math.max(foundIds.indexOf(start.before), 0))
      .toReversed()
      .filter((id) => fits.has(id));
  }
  const from = start.after === null ? 0 : foundIds.indexOf(start.after) + 1;
  return foundIds.slice(from).filter((id) => fits.has(id));
}
