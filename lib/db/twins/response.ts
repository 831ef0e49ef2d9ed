import { raw, sql, type Sql } from '#lib/db/connection/sql.ts';

/** Twin of `isAwaited` in lib/domain/response.ts, of the request `table` that is there; as the partial index of awaited ones has it. */
export function isAwaited(table: 'r' | 'e'): Sql {
  const request = raw(table);
  return sql`${request}.outcome = 'PENDING' AND ${request}."deletedAt" IS NULL`;
}

/** Twin of `isPastDeadline` in the same place, of the request `r`. */
export function isPastDeadline(now: Date): Sql {
  return sql`${isAwaited('r')} AND r."deadlineAt" <= ${now}::timestamptz`;
}
