import { askFor, findAmong, findThings } from '#lib/db/searching/find-things.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import { searchWords } from '#lib/domain/text/search-text.ts';
import { parseSearch } from '#lib/domain/search/search-query.ts';
import { fewIn } from './claims-list-articles.ts';
import type { ListStart } from './claims-list-order.ts';
import { looksForWords, type FilterContext, type FoundClaims, type Sieve } from './claims-list-where.ts';

async function searched(tx: Tx, typed: string, field?: 'statement' | 'passage'): Promise<FoundClaims> {
  const query = parseSearch(typed);
  if (!query) return { ids: [], sieve: null, more: false };
  const asked = await askFor(tx, query, field);
  const { found, total, isCut } = await findThings(tx, 'CLAIM', asked);
  const sieve: Sieve = async (ids) => {
    const holding = await findAmong(tx, 'CLAIM', asked, ids);
    return ids.filter((id) => holding.has(id));
  };
  const ids = found.toSorted((a, b) => b.rank - a.rank).map(({ id }) => id);
  return { ids, sieve: isCut ? sieve : null, more: total === null };
}

/** What both find, the best of the first first. */
async function both(one: FoundClaims, other: FoundClaims): Promise<FoundClaims> {
  const [first, second] = [one.sieve, other.sieve];
  if (first && !second) return both(other, one);
  const among = new Set(other.ids);
  const ids = second && !first ? await second(one.ids) : one.ids.filter((id) => among.has(id));
  if (!first || !second) return { ids, sieve: null, more: false };
  return { ids, sieve: async (some) => second(await first(some)), more: one.more || other.more };
}

/**
 * The context with what the filters find apart from the claims: the claims that their words find, and the articles in a
 * state of publication.
 */
export async function withFound(
  tx: Tx,
  filters: ClaimFilters,
  context: FilterContext,
): Promise<FilterContext> {
  const { publication } = filters;
  if (publication !== null && context.fewArticles === undefined) {
    const fewArticles = await fewIn(tx, publication);
    return withFound(tx, filters, { ...context, fewArticles });
  }
  if (context.found || !looksForWords(filters)) return context;
  const { search, q, passage } = filters;
  const looked = [
    search === null ? null : await searched(tx, search),
    q === null ? null : await searched(tx, q, 'statement'),
    // Which words those are, no sign among them says; where they stand, the filter does.
    passage === null ? null : await searched(tx, searchWords(passage).join(' '), 'passage'),
  ].filter((one) => one !== null);
  const [first, ...others] = looked;
  let found = first;
  for (const one of others) found = found && (await both(found, one));
  return { ...context, ...(found && { found }) };
}

/** Ids that fit, the best found first after one of them, or those before one, the nearest first. */
export function bestFirst(fitting: readonly string[], best: readonly string[], start: ListStart): string[] {
  const fits = new Set(fitting);
  if ('before' in start) {
    return best
      .slice(0, Math.max(best.indexOf(start.before), 0))
      .toReversed()
      .filter((id) => fits.has(id));
  }
  const from = start.after === null ? 0 : best.indexOf(start.after) + 1;
  return best.slice(from).filter((id) => fits.has(id));
}
