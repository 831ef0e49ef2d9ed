import { z } from 'zod';
import { join } from '#lib/db/connection/sql.ts';
import { askFor, findAmong, findThings } from '#lib/db/searching/find-things.ts';
import { claimsSettled } from '#lib/db/twins/time-to-settle.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
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

// Words side by side, and words that are to be missing, are no part of what a passage is asked for.
const signs = /["“”„‟«»″‶〝〞〟״「」『』＂]|(?<=^|\s)[-−－]+/gu;
const plainWords = (typed: string): string => typed.replace(signs, ' ');

/** What both find, the best of the first first. */
async function both(one: FoundClaims, other: FoundClaims): Promise<FoundClaims> {
  const [first, second] = [one.sieve, other.sieve];
  if (first && !second) return both(other, one);
  const among = new Set(other.ids);
  const ids = second && !first ? await second(one.ids) : one.ids.filter((id) => among.has(id));
  if (!first || !second) return { ids, sieve: null, more: false };
  return { ids, sieve: async (some) => second(await first(some)), more: one.more || other.more };
}

const settledRows = z.array(z.object({ few: z.boolean() })).length(1);
/** Up to so many claims are read and put in order, wherever in the list they stand. */
const fewClaims = 5_000;

/** Whether few claims were signed off in the time that is asked for: among very many others they stand nobody knows where. */
async function areFewSettled(tx: Tx, { signedFrom, signedUntil }: ClaimFilters): Promise<boolean> {
  const searches = claimsSettled({ from: signedFrom, until: signedUntil }, false);
  const within = join(searches.flat(), ' AND ');
  const [found] = settledRows.parse(
    await tx.$queryRaw`
      SELECT count(*) <= ${fewClaims} AS few FROM (SELECT FROM "Claim" c
        WHERE c."workspaceId" = current_workspace() AND ${within} LIMIT ${fewClaims + 1}) those`,
  );
  return found?.few ?? false;
}

/**
 * The context with what the filters find apart from the claims: the claims that their words find, the articles in a
 * state of publication, and whether few were signed off in some time.
 */
export async function withFound(
  tx: Tx,
  filters: ClaimFilters,
  context: FilterContext,
): Promise<FilterContext> {
  const { publication, signedFrom, signedUntil } = filters;
  if (publication !== null && context.fewArticles === undefined) {
    const fewArticles = await fewIn(tx, publication);
    return withFound(tx, filters, { ...context, fewArticles });
  }
  if (context.fewSettled === undefined && (signedFrom !== null || signedUntil !== null)) {
    return withFound(tx, filters, { ...context, fewSettled: await areFewSettled(tx, filters) });
  }
  if (context.found || !looksForWords(filters)) return context;
  const { search, q, passage } = filters;
  const looked = [
    search === null ? null : await searched(tx, search),
    q === null ? null : await searched(tx, q, 'statement'),
    passage === null ? null : await searched(tx, plainWords(passage), 'passage'),
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
