import { recordedBetween } from '#lib/domain/age-buckets.ts';
import { guardedTerms } from '#lib/domain/confidential/shown.ts';
import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { searchedWords } from '#lib/db/confidential/search-guard.ts';
import { join, raw, sql, type Sql } from '#lib/db/connection/sql.ts';
import { claimsOnDiscredited } from '#lib/db/claims/resting-claims.ts';

/** Whose claims, and at what moment ages and due times are seen. */
export interface FilterContext {
  actor: Actor;
  now: Date;
  /** What is found is to leave the house. */
  out?: boolean;
  /** Sources by which no list can be narrowed; put in by whoever asks the database. */
  hiddenSourceIds?: readonly string[];
}

/**
 * Words of an enum as constants of the statement, never as parameters: the planner matches partial indexes against
 * constants only. They come from a closed list, which the pattern holds them to.
 */
function words(values: readonly string[]): Sql {
  for (const value of values)
    if (!/^[A-Z_]+$/.test(value)) throw new Error(`${value} is no word of an enum.`);
  return raw(values.map((value) => `'${value}'`).join(', '));
}

/** The column holds one of the words; no words, no condition. */
export function isOneOf(column: string, values: readonly string[]): Sql[] {
  if (values.length === 0) return [];
  const name = raw(column);
  return [values.length === 1 ? sql`${name} = ${words(values)}` : sql`${name} IN (${words(values)})`];
}

/** Settled or not, of the claims or the kept counts named `table`. */
export function isSettledAs(table: 'c' | 'k', settled: ClaimFilters['settled']): Sql[] {
  if (settled === null) return [];
  const stage = raw(`${table}.stage`);
  return [settled === 'yes' ? sql`${stage} = 'SIGNED_OFF'` : sql`${stage} <> 'SIGNED_OFF'`];
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
  return [ofArticles(table, workspaceId, sql`a."publicationState" = ${words([publication])}`)];
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

/**
 * A claim's due time is its own or else its article's. Asked as one condition no index helps, so what is due makes
 * two searches that share no claim: by the claims' own times, and through the articles'.
 */
function ofDue(filters: ClaimFilters, now: Date, workspaceId: string): Sql[][] {
  if (filters.due === null) return [[]];
  if (filters.due === 'none') {
    return [[sql`c."dueAt" IS NULL`, ofArticles('c', workspaceId, sql`a."dueAt" IS NULL`)]];
  }
  const soon = new Date(now.getTime() + 24 * 3_600_000);
  const within = (column: Sql) =>
    filters.due === 'overdue'
      ? sql`${column} < ${now}::timestamptz`
      : sql`${column} >= ${now}::timestamptz AND ${column} < ${soon}::timestamptz`;
  // The rule is in due.ts: neither what is signed off nor what belongs to an article that is out is due.
  const open = sql`c.stage <> 'SIGNED_OFF'`;
  const inWork = sql`a."publicationState" IN ('DRAFT', 'CLEARED')`;
  return [
    // As a value and not as a search of its own, so that the index of due times leads.
    [
      open,
      within(sql`c."dueAt"`),
      sql`(SELECT ${inWork} FROM "Article" a WHERE a."workspaceId" = ${workspaceId}::uuid AND a.id = c."articleId")`,
    ],
    [
      open,
      sql`c."dueAt" IS NULL`,
      ofArticles('c', workspaceId, sql`${inWork} AND ${within(sql`a."dueAt"`)}`),
    ],
  ];
}

/** Why a claim needs an editor. The first is worded as its partial index is, so that the index answers it. */
function ofNeeds(filters: ClaimFilters, now: Date): Sql[] {
  switch (filters.needs) {
    case null:
      return [];
    case 'override':
      return [
        // What is not counted yet, after an upgrade, is against nothing.
        sql`(c."overrideNote" IS NOT NULL
          OR (c.verdict IS NOT NULL AND ((c.confirmation = 'CONFIRMED'
            AND ((c."supportingOrigins" < 2 AND NOT c."supportingPrimary") OR c.verdict IS DISTINCT FROM 'CONFIRMS'))
          OR (c.confirmation = 'FALSE' AND c.verdict IS DISTINCT FROM 'REFUTES'))))`,
      ];
    case 'response':
      return [
        sql`c.id IN (SELECT r."claimId" FROM "ResponseRequest" r
          WHERE r."workspaceId" = current_workspace() AND r.outcome = 'PENDING' AND r."deletedAt" IS NULL
            AND r."deadlineAt" <= ${now}::timestamptz)`,
      ];
    // The rule is in needs-naming.ts.
    case 'naming':
      return [
        sql`(c.stage <> 'SIGNED_OFF' OR c.confirmation IN ('FALSE', 'RETRACTED') OR c."overrideNote" IS NOT NULL
          OR (c.confirmation = 'CONFIRMED' AND c.verdict IS DISTINCT FROM 'CONFIRMS')
          OR EXISTS (SELECT FROM "Hop" h WHERE h."workspaceId" = current_workspace() AND h."claimId" = c.id
            AND h."check" = 'MISATTRIBUTED')
          OR (c.confirmation <> 'CONFIRMED' AND NOT EXISTS (SELECT FROM "Hop" h
            WHERE h."workspaceId" = current_workspace() AND h."claimId" = c.id)))`,
      ];
    case 'discredited':
      return [sql`c.id IN (${claimsOnDiscredited})`];
    // Worded as their partial indexes are.
    case 'verdicts':
      return [sql`c."verdictsDiffer" AND c.stage <> 'SIGNED_OFF'`];
    case 'changed':
      return [sql`c."changedSinceSignOff" AND c.stage <> 'SIGNED_OFF'`];
    case 'unassigned':
      return [
        sql`c.confirmation = 'UNVERIFIED' AND c.stage <> 'SIGNED_OFF' AND c."assigneeId" IS NULL
          AND c."createdAt" <= ${now}::timestamptz - (
            SELECT make_interval(hours => w."unverifiedHours") FROM "Workspace" w WHERE w.id = current_workspace())`,
      ];
  }
}

/** Somebody's name stands in the chain as they may know it: whom they may not see there does not narrow a list. */
function ofSource(
  { source }: ClaimFilters,
  { actor, out = false, hiddenSourceIds = [] }: FilterContext,
): Sql[] {
  if (source === null) return [];
  const guarded = guardedTerms({ role: actor.role, way: out ? 'OUT' : 'DESK' });
  return [
    ...(hiddenSourceIds.includes(source) ? [sql`false`] : []),
    sql`EXISTS (SELECT FROM "Hop" h WHERE h."workspaceId" = ${actor.workspaceId}::uuid
      AND h."claimId" = c.id AND h."sourceId" = ${source}::uuid AND h.terms NOT IN (${words(guarded)}))`,
  ];
}

/**
 * The conditions on `"Claim" c` that the filters stand for: searches without a claim in common, whose results
 * together are the claims the filters show. Of a search they are those that hold its words at all: `search-guard.ts`
 * has who may find which.
 */
export function claimSearches(filters: ClaimFilters, context: FilterContext): Sql[] {
  const { actor, now } = context;
  const { workspaceId } = actor;
  const all = [
    sql`c."workspaceId" = ${workspaceId}::uuid`,
    sql`c."deletedAt" IS NULL`,
    ...isOneOf('c.confirmation', filters.status),
    ...isOneOf('c.stage', filters.stage),
    ...isOneOf('c.importance', filters.importance),
    ...isSettledAs('c', filters.settled),
    ...(filters.article ? [sql`c."articleId" = ${filters.article}::uuid`] : []),
    ...hasPublication('c', filters.publication, workspaceId),
    ...ofSource(filters, context),
    ...ofAssignee(filters, actor),
    ...ofAge(filters, now),
    ...ofNeeds(filters, now),
    ...(filters.q === null
      ? []
      : searchedWords(filters.q).map((word) => sql`strpos(c."searchText", ${word}) > 0`)),
  ];
  return ofDue(filters, now, workspaceId).map((due) => join([...all, ...due], ' AND '));
}
