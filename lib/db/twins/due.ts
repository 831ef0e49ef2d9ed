import { dueBetween, statesInWork, type DueFilter } from '#lib/domain/due.ts';
import { enumWords, sql, type Sql } from '#lib/db/connection/sql.ts';
import { isOpen } from './stage.ts';

/** Twin of `isInWork` in lib/domain/due.ts, of the article `a`. */
export const isInWork: Sql = sql`a."publicationState" IN (${enumWords(statesInWork)})`;

/** True of a due time that is past at `now`, or comes within a day of it: `dueBetween` in lib/domain/due.ts. */
export function isDue(column: Sql, filter: Exclude<DueFilter, 'none'>, now: Date): Sql {
  const { from, until } = dueBetween(filter, now);
  const before = sql`${column} < ${until}::timestamptz`;
  return from === null ? before : sql`${column} >= ${from}::timestamptz AND ${before}`;
}

/**
 * Twin of `dueTime` in lib/domain/due.ts, with what is asked of that time: conditions on the claim `c` of two searches
 * that share no claim, by the claims' own times and through their articles'. Asked as one condition no index helps.
 */
export function claimsDue(filter: DueFilter, now: Date, workspaceId: string): Sql[][] {
  const ofArticles = (condition: Sql) => sql`c."articleId" IN (
    SELECT a.id FROM "Article" a WHERE a."workspaceId" = ${workspaceId}::uuid AND ${condition})`;
  if (filter === 'none') return [[sql`c."dueAt" IS NULL`, ofArticles(sql`a."dueAt" IS NULL`)]];
  return [
    // As a value and not as a search of its own, so that the index of due times leads.
    [
      isOpen('c'),
      isDue(sql`c."dueAt"`, filter, now),
      sql`(SELECT ${isInWork} FROM "Article" a WHERE a."workspaceId" = ${workspaceId}::uuid AND a.id = c."articleId")`,
    ],
    [
      isOpen('c'),
      sql`c."dueAt" IS NULL`,
      ofArticles(sql`${isInWork} AND ${isDue(sql`a."dueAt"`, filter, now)}`),
    ],
  ];
}

// As a value and not as a search of its own, so that the index of due times leads.
const articleInWork: Sql = sql`(SELECT ${isInWork} FROM "Article" a
  WHERE a."workspaceId" = c."workspaceId" AND a.id = c."articleId")`;

/** Twin of `dueTime` where there is one: by the claim's own time, or through its article `a`, which is read with it. */
export function claimsWithDue(): { own: Sql; ofArticle: Sql } {
  return {
    own: sql`${isOpen('c')} AND c."dueAt" IS NOT NULL AND ${articleInWork}`,
    ofArticle: sql`${isOpen('c')} AND c."dueAt" IS NULL AND a."dueAt" IS NOT NULL AND ${isInWork}`,
  };
}

/** Twin of `dueTime` where there is none. */
export function claimsWithoutDue(): Sql {
  return sql`NOT (${isOpen('c')} AND (SELECT ${isInWork} AND coalesce(c."dueAt", a."dueAt") IS NOT NULL
    FROM "Article" a WHERE a."workspaceId" = c."workspaceId" AND a.id = c."articleId"))`;
}
