import { sql, type Sql } from '#lib/db/connection/sql.ts';
import { isSettled } from './stage.ts';

/** Twin of `losesSupport` in lib/domain/reopen.ts, of the claim `c`, from one verdict to another. */
export function losesSupport(before: Sql, after: Sql): Sql {
  return sql`(${isSettled('c')} AND c."overrideNote" IS NULL AND (
        (c.confirmation = 'CONFIRMED' AND ${before} = 'CONFIRMS' AND ${after} <> 'CONFIRMS')
        OR (c.confirmation = 'FALSE' AND ${before} = 'REFUTES' AND ${after} <> 'REFUTES')))`;
}
