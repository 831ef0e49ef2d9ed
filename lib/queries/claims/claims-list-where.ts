import type { PublicationState } from '#lib/domain/publication.ts';
import { guardedTerms, untoldTerms, type Audience } from '#lib/domain/confidential/shown.ts';
import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { empty, enumWords, join, raw, sql, type Sql } from '#lib/db/connection/sql.ts';
import { isUnverifiedFor } from '#lib/db/twins/age-buckets.ts';
import { claimsDue } from '#lib/db/twins/due.ts';
import { needsEditor, type NeedsAsked } from '#lib/db/twins/needs-editor.ts';
import { searchWords } from '#lib/domain/text/search-text.ts';
import { ownOf, standingIn } from '#lib/db/articles/standing-claims.ts';
import { recordedWithin } from '#lib/db/twins/recorded.ts';
import { isOpen, isSettled } from '#lib/db/twins/stage.ts';
import { claimsSettled } from '#lib/db/twins/time-to-settle.ts';
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
export function looksForWords({ q, search, passage }: ClaimFilters): boolean {
  return q !== null || search !== null || passage !== null;
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
  /** The articles in the state of publication the filters ask for, where they are few; put in by `withFound`. */
  fewArticles?: readonly string[] | null;
  /** Whether few claims were signed off in the time the filters ask for; put in by `withFound`. */
  fewSettled?: boolean;
  /** Sources by which no list can be narrowed; put in by whoever asks the database. */
  hiddenSourceIds?: readonly string[];
}

/** Whom what is found is for. */
export function audienceOf({ actor, out = false }: FilterContext): Audience {
  return { role: actor.role, way: out ? 'OUT' : 'DESK' };
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

/** The articles `a` that are in this state of publication, in the words of the partial indexes. */
export function articlesIn(publication: PublicationState): Sql {
  return sql`"Article" a WHERE a."workspaceId" = current_workspace()
    AND a."publicationState" = ${enumWords([publication])}`;
}

/** The state of publication in which the article of each claim `c` is to be, where it is asked of each claim. */
function askedOfEach({ publication }: ClaimFilters, { fewArticles }: FilterContext): PublicationState | null {
  return fewArticles ? null : publication;
}

/** Whether the article of the claim `c` is in this state: as `claimsByIds` found it, or asked here. */
function isOwnIn(publication: PublicationState, byIds: boolean): Sql {
  if (byIds) return sql`own.there`;
  return sql`(SELECT true FROM ${articlesIn(publication)} AND a.id = c."articleId")`;
}

/**
 * The article of the claim is in this state of publication; of what needs naming, one in which it does, as `needsEditor`
 * says. Of few articles all claims are found by the article; where there are many, each claim in the order of the list is
 * asked for its article, until there are enough.
 */
function hasPublication(
  { publication, needs }: ClaimFilters,
  { fewArticles }: FilterContext,
  byIds: boolean,
): Sql[] {
  if (publication === null) return [];
  if (!fewArticles) return needs === 'naming' ? [] : [isOwnIn(publication, byIds)];
  const few = sql`ANY(${[...fewArticles]}::uuid[])`;
  return [sql`c.id = ANY(ARRAY(${needs === 'naming' ? standingIn(few) : ownOf(few)}))`];
}

function ofAssignee(filters: ClaimFilters, actor: Actor): Sql[] {
  if (filters.assignee === null) return [];
  if (filters.assignee === 'nobody') return [sql`c."assigneeId" IS NULL`];
  return [sql`c."assigneeId" = ${filters.assignee === 'me' ? actor.userId : filters.assignee}::uuid`];
}

function ofDue({ due }: ClaimFilters, now: Date, workspaceId: string): Sql[][] {
  return due === null ? [[]] : claimsDue(due, now, workspaceId);
}

function ofNeeds(
  { needs, status, settled }: ClaimFilters,
  asked: Omit<NeedsAsked, 'status' | 'settled'>,
): Sql[][] {
  return needs === null ? [[]] : needsEditor(needs, { ...asked, status, settled }).map((need) => [need]);
}

function ofRecorder({ recorder }: ClaimFilters, actor: Actor): Sql[] {
  if (recorder === null) return [];
  return [sql`c."createdBy" = ${recorder === 'me' ? actor.userId : recorder}::uuid`];
}

function ofTag({ tag }: ClaimFilters, workspaceId: string): Sql[] {
  if (tag.length === 0) return [];
  return [
    sql`c.id IN (SELECT t."claimId" FROM "ClaimTag" t
      WHERE t."workspaceId" = ${workspaceId}::uuid AND t.tag IN (${join(tag.map((one) => sql`${one}`))}))`,
  ];
}

/**
 * In one version of the article the words stand in its passage; folded there as long as that was not done yet. Asked of the
 * claims that `withFound` found by them in a passage or a tag.
 */
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

/** The hops `h` in which somebody's name stands as those who ask may know it. */
function hopsNaming(stands: Sql, context: FilterContext): Sql {
  const guarded = guardedTerms(audienceOf(context));
  return sql`"Hop" h WHERE h."workspaceId" = ${context.actor.workspaceId}::uuid AND h."sourceId" = ${stands}
    AND h.terms NOT IN (${enumWords(guarded)})`;
}

/** Somebody's name stands in the chain as they may know it. */
function ofSource(filters: ClaimFilters, context: FilterContext, byIds: boolean): Sql[] {
  const found = sourceInFilter(filters, context);
  if (!found) return [];
  if (byIds) return found.shown;
  return [
    ...found.shown,
    sql`EXISTS (SELECT FROM ${hopsNaming(found.stands, context)} AND h."claimId" = c.id)`,
  ];
}

/** In which order ids are read, and beyond which. */
export interface IdOrder {
  rise: boolean;
  from: string | null;
}

/**
 * The claims `c` that `claimSearches` with `byIds` is asked of, read in the order of their ids, each with whether its own
 * article is in the state of publication that is asked for: joined, an article is looked up once for the claims in a row
 * that it has.
 */
export function claimsByIds(filters: ClaimFilters, context: FilterContext, order: IdOrder): Sql {
  const claims = namingOrAll(filters, context, order);
  const publication = askedOfEach(filters, context);
  if (publication === null) return claims;
  return sql`${claims} LEFT JOIN LATERAL (
      SELECT true AS there FROM ${articlesIn(publication)} AND a.id = c."articleId" OFFSET 0) own ON true`;
}

/**
 * All claims, or those that name the source by which a list is narrowed, from its hops on. Asked of each claim instead, one
 * that is seldom named is looked for in all of them, and one that very many name is put in order first.
 */
function namingOrAll(filters: ClaimFilters, context: FilterContext, { rise, from }: IdOrder): Sql {
  const found = sourceInFilter(filters, context);
  if (!found) return sql`"Claim" c`;
  const beyond = from === null ? empty : sql`AND h."claimId" ${raw(rise ? '>' : '<')} ${from}::uuid`;
  return sql`(SELECT DISTINCT h."claimId" AS id FROM ${hopsNaming(found.stands, context)} ${beyond}
      ORDER BY 1 ${raw(rise ? 'ASC' : 'DESC')}) named
    JOIN "Claim" c ON c."workspaceId" = ${context.actor.workspaceId}::uuid AND c.id = named.id`;
}

/**
 * The conditions on `"Claim" c` that the filters stand for: searches without a claim in common, whose results
 * together are the claims the filters show; with `byIds` of the claims of `claimsByIds`, in their order unless they are only
 * to be `counted`. Of tags they are those that are tagged so at all: `search-guard.ts` has who may find which.
 */
export function claimSearches(
  filters: ClaimFilters,
  context: FilterContext,
  { byIds = false, counted = false } = {},
): Sql[] {
  const { actor, now, found } = context;
  if (!found && looksForWords(filters)) throw new Error('Nobody has looked for the words yet.');
  const { workspaceId } = actor;
  const untold = untoldTerms(audienceOf(context));
  const { publication } = filters;
  const isJoined = byIds && askedOfEach(filters, context) !== null;
  const own = publication && isOwnIn(publication, isJoined);
  const all = [
    sql`c."workspaceId" = ${workspaceId}::uuid`,
    sql`c."deletedAt" IS NULL`,
    ...isOneOf('c.confirmation', filters.status),
    ...isOneOf('c.stage', filters.stage),
    ...isOneOf('c.importance', filters.importance),
    ...isSettledAs('c', filters.settled),
    ...(filters.article ? [sql`c.id IN (${standingIn(filters.article)})`] : []),
    ...hasPublication(filters, context, isJoined),
    ...ofSource(filters, context, byIds),
    ...ofAssignee(filters, actor),
    ...isUnverifiedFor(filters.age, now),
    ...ofRecorder(filters, actor),
    ...ofTag(filters, workspaceId),
    ...ofPassage(filters, workspaceId),
    ...(found && found !== 'AFTERWARDS' ? [sql`c.id = ANY(${[...found.ids]}::uuid[])`] : []),
  ];
  const settled = { from: filters.signedFrom, until: filters.signedUntil };
  // What takes the claims apart, each into searches that share none.
  const others: Sql[][][] = [
    ofDue(filters, now, workspaceId),
    claimsWaiting(filters.waits, now, untold),
    claimsSettled(settled, byIds && !counted && !context.fewSettled),
    recordedWithin(filters),
  ];
  const apart = others.every(({ length }) => length === 1);
  return [...others, ofNeeds(filters, { publication, isOwnIn: own, apart, now, untold })]
    .reduce((searches, each) => searches.flatMap((search) => each.map((one) => [...search, ...one])), [all])
    .map((search) => join(search, ' AND '));
}
