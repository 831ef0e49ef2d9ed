import { z } from 'zod';
import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { nameChosen } from '#lib/db/claims/filter-naming.ts';
import type { ChosenNames } from '#lib/domain/words/filter-words.ts';
import { onAnyServer } from '#lib/db/transaction.ts';
import { countClaims, type ClaimTotal } from './claims-list-count.ts';
import { claimIds } from './claims-list-ids.ts';
import { withFound } from './claims-list-found.ts';
import { claimRows, type ClaimRow } from './claims-list-rows.ts';

export interface ClaimsList {
  rows: ClaimRow[];
  total: ClaimTotal;
  /** Key of the next page, or `null` on the last. */
  next: string | null;
  /** What the filters are set to is called. */
  chosen: ChosenNames;
}

/** Claims on one page of the list. */
export const pageSize = 50;

const keySchema = z.uuid();

/** The page key in an address; anything that is none means the first page. */
export function parsePageKey(value: string | null | undefined): string | null {
  const parsed = keySchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/**
 * One page of the claims that the filters show, in their order, with how many there are in all and what the things
 * are called that the filters are set to. `after` is the id of the last claim of the page before.
 */
export async function claimsList(
  actor: Actor,
  filters: ClaimFilters,
  after: string | null,
): Promise<ClaimsList> {
  return onAnyServer(actor, async (tx, now) => {
    const context = await withFound(tx, filters, { actor, now });
    const found = await claimIds(tx, filters, context, { after, take: pageSize + 1 });
    const ids = found.slice(0, pageSize);
    const { count, more } = await countClaims(tx, filters, context);
    return {
      rows: await claimRows(tx, ids, context),
      // Of very many that were found only the newest are counted, and these may all be older.
      total: { count: more ? Math.max(count, ids.length) : count, more },
      next: found.length > pageSize ? (ids.at(-1) ?? null) : null,
      chosen: await nameChosen(tx, filters),
    };
  });
}

/** What the things are called that the filters are set to, for a list that is not shown. */
export function readChosenNames(actor: Actor, filters: ClaimFilters): Promise<ChosenNames> {
  return onAnyServer(actor, (tx) => nameChosen(tx, filters));
}
