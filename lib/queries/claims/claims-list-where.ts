import { recordedBetween } from '#lib/domain/age-buckets.ts';
import { guardedTerms } from '#lib/domain/confidential/shown.ts';
import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { enumWords, join, raw, sql, type Sql } from '#lib/db/connection/sql.ts';
import { claimsDue } from '#lib/db/twins/due.ts';
import { needsEditor } from '#lib/db/twins/needs-editor.ts';
import { searchWords } from '#lib/domain/text/search-text.ts';
import { standingIn } from '#lib/db/articles/standing-claims.ts';
import { isOpen, isSettled } from '#lib/db/twins/stage.ts';
import { settledWithin } from '#lib/db/twins/time-to-settle.ts';
import { claimsWaiting } from '#lib/db/twins/waiting.ts';

/** Of these claims, those that fit, in their order. */
export type Sieve = (ids: readonly string[]) => Promise<readonly string[]>;

/** Claims that were found by the words of filters. */
export interface FoundClaims {
  /** The best first: all of them, or the newest of very many. */
  ids: readonly string[];
  /** What finds all of them among others; `null` where `ids` are all. */
  sieve: Sieve | null;
  /** That there are more than `ids` is told. */
  more: boolean;
}

/** Whether the filters look for words of claims, which `withFound` does before the others are asked. */
export function looksForWords({ q, search }: ClaimFilters): boolean {
  return q !== null || search !== null;
}

/** Whether a list in these filters is asked for by itself: what people wrote is searched, where a name may stand. */
export function asksByItself(filters: ClaimFilters): boolean {
  return looksForWords(filters) || filters.tag.length > 0;
}

/** Whose claims, and at what moment ages and due times are seen. */
export interface FilterContext {
  actor: Actor;
  now: Date;
  /** What is found is to leave the house. */
  out?: boolean;
  /** What the words of the filters found, put in by `withFound`; or that this is looked at in what fits the others. */
  found?: FoundClaims | 'AFTERWARDS';
  /** Sources by which no list can be narrowed; put in by whoever asks the database. */
  hiddenSourceIds?: readonly string[];
}

/** The column holds one of the words; no words, no condition. */
export function isOneOf(column: string, values: readonly string[]): Sql[] {
  if (values.length === 0) return [];
  const name = raw(column);
  return [values.length === 1 ? sql`${name} = ${enumWords(values)}` : sql`${name} IN (${enumWords(values)})`];
}

/** Settled or not, of the claims or the kept counts named `table`. */
export function isSettledAs(table: 'c' | 'k', settled: ClaimFilters['settled']): Sql[] {
  if (settled === null) return [];
  return [settled === 'yes' ? isSettled(table) : isOpen(table)];
}

function ofArticles(table: 'c' | 'k', workspaceId: string, condition: Sql): Sql {
  return sql`${raw(table)}."articleId" IN (
    SELECT a.id FROM "Article" a WHERE a."workspaceId" = ${workspaceId}::uuid AND ${condition})`;
}

/** The article of the claims or the kept counts named `table` is in this state of publication. */
export function hasPublication(
  table: 'c' | 'k',
  publication: ClaimFilters['publication'],
  workspaceId: string,
): Sql[] {
  if (publication === null) return [];
  return [ofArticles(table, workspaceId, sql`a."publicationState" = ${enumWords([publication])}`)];
}

function ofAge(filters: ClaimFilters, now: Date): Sql[] {
  if (filters.age.length === 0) return [];
  const spans = filters.age.map((key) => {
    const { after, until } = recordedBetween(key, now);
    const bounds = [
      ...(after ? [sql`c."createdAt" > ${after}::timestamptz`] : []),
      ...(until ? [sql`c."createdAt" <= ${until}::timestamptz`] : []),
    ];
    return sql`(${join(bounds, ' AND ')})`;
  });
  return [sql`c.confirmation = 'UNVERIFIED'`, sql`(${join(spans, ' OR ')})`];
}

function ofAssignee(filters: ClaimFilters, actor: Actor): Sql[] {
  if (filters.assignee === null) return [];
  if (filters.assignee === 'nobody') return [sql`c."assigneeId" IS NULL`];
  return [sql`c."assigneeId" = ${filters.assignee === 'me' ? actor.userId : filters.assignee}::uuid`];
}

function ofDue({ due }: ClaimFilters, now: Date, workspaceId: string): Sql[][] {
  return due === null ? [[]] : claimsDue(due, now, workspaceId);
}

function ofRecorder({ recorder }: ClaimFilters, actor: Actor): Sql[] {
  if (recorder === null) return [];
  return [sql`c."createdBy" = ${recorder === 'me' ? actor.userId : recorder}::uuid`];
}

function recordedWithin({ from, until }: ClaimFilters): Sql[] {
  return [
    ...(from === null ? [] : [sql`c."createdAt" >= ${from}::timestamptz`]),
    ...(until === null ? [] : [sql`c."createdAt" < ${until}::timestamptz`]),
  ];
}

function signedOffWithin({ signedFrom, signedUntil }: ClaimFilters): Sql[] {
  if (signedFrom === null && signedUntil === null) return [];
  const from = signedFrom === null ? sql`'-infinity'` : sql`${signedFrom}::timestamptz`;
  const until = signedUntil === null ? sql`'infinity'` : sql`${signedUntil}::timestamptz`;
  return [settledWithin(from, until)];
}

function ofTag({ tag }: ClaimFilters, workspaceId: string): Sql[] {
  if (tag.length === 0) return [];
  return [
    sql`c.id IN (SELECT t."claimId" FROM "ClaimTag" t
      WHERE t."workspaceId" = ${workspaceId}::uuid AND t.tag IN (${join(tag.map((one) => sql`${one}`))}))`,
  ];
}

/** In one version of the article the words stand in its passage; folded there as long as that was not done yet. */
function ofPassage({ passage }: ClaimFilters, workspaceId: string): Sql[] {
  if (passage === null) return [];
  const words = searchWords(passage).map(
    (word) => sql`strpos(coalesce(n."searchText", lower(n.exact)), ${word}) > 0`,
  );
  const all = [sql`n."workspaceId" = ${workspaceId}::uuid`, sql`n."claimId" = c.id`, ...words];
  return [sql`EXISTS (SELECT FROM "Anchor" n WHERE ${join(all, ' AND ')})`];
}

/**
 * The source by which a list is narrowed, as the id of that source or of the one it was merged into, and the conditions
 * under which it narrows one: whom somebody may not see does not. `null` where it is not narrowed by any.
 */
export function sourceInFilter(
  { source }: ClaimFilters,
  { actor, hiddenSourceIds = [] }: FilterContext,
): { stands: Sql; shown: Sql[] } | null {
  if (source === null) return null;
  const stands = sql`(SELECT coalesce(s."mergedIntoId", s.id) FROM "Source" s
    WHERE s."workspaceId" = ${actor.workspaceId}::uuid AND s.id = ${source}::uuid)`;
  const hidden = [...hiddenSourceIds];
  return { stands, shown: hidden.length > 0 ? [sql`${stands} <> ALL (${hidden}::uuid[])`] : [sql`true`] };
}

/** Somebody's name stands in the chain as they may know it. */
function ofSource(filters: ClaimFilters, context: FilterContext): Sql[] {
  const found = sourceInFilter(filters, context);
  if (!found) return [];
  const { actor, out = false } = context;
  const guarded = guardedTerms({ role: actor.role, way: out ? 'OUT' : 'DESK' });
  return [
    ...found.shown,
    sql`EXISTS (SELECT FROM "Hop" h WHERE h."workspaceId" = ${actor.workspaceId}::uuid
      AND h."claimId" = c.id AND h."sourceId" = ${found.stands} AND h.terms NOT IN (${enumWords(guarded)}))`,
  ];
}

/**
 * The conditions on `"Claim" c` that the filters stand for: searches without a claim in common, whose results
 * together are the claims the filters show. Of tags they are those that are tagged so at all: `search-guard.ts` has who
 * may find which.
 */
export function claimSearches(filters: ClaimFilters, context: FilterContext): Sql[] {
  const { actor, now, found } = context;
  if (!found && looksForWords(filters)) throw new Error('Nobody has looked for the words yet.');
  const { workspaceId } = actor;
  const all = [
    sql`c."workspaceId" = ${workspaceId}::uuid`,
    sql`c."deletedAt" IS NULL`,
    ...isOneOf('c.confirmation', filters.status),
    ...isOneOf('c.stage', filters.stage),
    ...isOneOf('c.importance', filters.importance),
    ...isSettledAs('c', filters.settled),
    ...(filters.article ? [sql`c.id IN (${standingIn(filters.article)})`] : []),
    ...hasPublication('c', filters.publication, workspaceId),
    ...ofSource(filters, context),
    ...ofAssignee(filters, actor),
    ...ofAge(filters, now),
    ...ofRecorder(filters, actor),
    ...recordedWithin(filters),
    ...signedOffWithin(filters),
    ...ofTag(filters, workspaceId),
    ...ofPassage(filters, workspaceId),
    ...(found && found !== 'AFTERWARDS' ? [sql`c.id = ANY(${[...found.ids]}::uuid[])`] : []),
    ...(filters.needs === null ? [] : [needsEditor(filters.needs, now)]),
  ];
  return ofDue(filters, now, workspaceId).flatMap((due) =>
    claimsWaiting(filters.waits, now).map((waiting) => join([...all, ...due, ...waiting], ' AND ')),
  );
}
