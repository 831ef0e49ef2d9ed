import { raw, sql, type Sql } from '#lib/db/connection/sql.ts';

/** Twin of `isSettled` in lib/domain/stage.ts, of the claims, or the kept counts of claims, named `table`. */
export function isSettled(table: 'c' | 'k'): Sql {
  return sql`${raw(table)}.stage = 'SIGNED_OFF'`;
}

/** The opposite, in the words of the partial indexes on what is open. */
export function isOpen(table: 'c' | 'k'): Sql {
  return sql`${raw(table)}.stage <> 'SIGNED_OFF'`;
}
