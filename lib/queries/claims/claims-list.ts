import { z } from 'zod';
import { onePerProcess } from '#lib/config/one-per-process.ts';
import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { nameChosen } from '#lib/db/claims/filter-naming.ts';
import type { ChosenNames } from '#lib/domain/words/filter-words.ts';
import { logOnAnyServer, onAnyServer, type Tx } from '#lib/db/transaction.ts';
import { Answers } from '#lib/queries/remembered/answers.ts';
import { ofOneMoment } from '#lib/queries/remembered/of-one-moment.ts';
import { countClaims, type ClaimTotal } from './claims-list-count.ts';
import { claimIds } from './claims-list-ids.ts';
import { withFound } from './claims-list-found.ts';
import { claimRows, type ClaimRow } from './claims-list-rows.ts';
import { asksByItself, type FilterContext } from './claims-list-where.ts';

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
 * How many claims there are where not all could be counted, because of very many that words found only the newest are: these
 * may all be older, and a page that is the whole list, which was gone through to its end, tells how many fit.
 */
function totalByPage(
  { count }: ClaimTotal,
  { shown, isWhole }: { shown: number; isWhole: boolean },
): ClaimTotal {
  return isWhole ? { count: shown, more: false } : { count: Math.max(count, shown), more: true };
}

async function readPage(
  tx: Tx,
  filters: ClaimFilters,
  own: FilterContext,
  after: string | null,
): Promise<ClaimsList> {
  const context = await withFound(tx, filters, own);
  const found = await claimIds(tx, filters, context, { after, take: pageSize + 1 });
  const ids = found.slice(0, pageSize);
  const counted = await countClaims(tx, filters, context);
  const isWhole = after === null && filters.sort !== 'relevance' && found.length <= pageSize;
  return {
    rows: await claimRows(tx, ids, context),
    total: counted.more ? totalByPage(counted, { shown: ids.length, isWhole }) : counted,
    next: found.length > pageSize ? (ids.at(-1) ?? null) : null,
    chosen: await nameChosen(tx, filters),
  };
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
  return onAnyServer(actor, (tx, now) => readPage(tx, filters, { actor, now }, after));
}

declare global {
  interface OnePerProcess {
    claimsLists: Answers<ClaimsList>;
  }
}

/** As many as some desks look at; one takes some tens of kilobytes, of the longest statements and names a megabyte. */
const listsKept = 16;

/** Whether a list stays as it is until the log says something: what is searched for is entered beside it, and later. */
function holdsByTheLog(filters: ClaimFilters): boolean {
  return !asksByItself(filters);
}

/**
 * The same, read once for everybody of a role as long as nothing happens in the workspace and the minute lasts; what is
 * told again is the same object. What is searched for is read each time.
 */
export async function claimsListOnceRead(
  actor: Actor,
  filters: ClaimFilters,
  after: string | null,
): Promise<ClaimsList> {
  if (!holdsByTheLog(filters)) return claimsList(actor, filters, after);
  const { sequence, now } = await logOnAnyServer(actor.workspaceId);
  if (sequence === null) return claimsList(actor, filters, after);
  // Whose claims are one's own is the one thing that is not the same for everybody of a role.
  const whose = [filters.assignee, filters.recorder].includes('me') ? actor.userId : null;
  const key = JSON.stringify([actor.workspaceId, actor.role, whose, filters, after]);
  const kept = onePerProcess('claimsLists', () => new Answers(listsKept));
  return kept.of(key, { sequence, now }, () =>
    ofOneMoment(actor, (tx, context) => readPage(tx, filters, context, after)),
  );
}

/** What the things are called that the filters are set to, for a list that is not shown. */
export function readChosenNames(actor: Actor, filters: ClaimFilters): Promise<ChosenNames> {
  return onAnyServer(actor, (tx) => nameChosen(tx, filters));
}
