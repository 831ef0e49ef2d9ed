import { sql, type Sql } from '#lib/db/connection/sql.ts';
import { isSettled } from './stage.ts';

/** True of a sign-off at `at` by `by` that leaves the appearance `p` on the word of who put it there. */
const leavesAlone = (at: Sql, by: Sql): Sql =>
  sql`(${at} > p."createdAt" AND ${by} <> p."createdBy") IS NOT TRUE`;

/** Twin of `isPutAlone` in lib/domain/appearance.ts, of the appearance `p` of the claim `c`. */
export const isPutAlone: Sql = sql`(${isSettled('c')} AND ${leavesAlone(sql`c."signedOffAt"`, sql`c."signedOffBy"`)})`;

/** The same of the appearance `p`, where there is one, once the entry `e` of the log signed its claim off. */
export const isPutAloneThen: Sql = sql`(p.id IS NOT NULL AND ${leavesAlone(sql`e.at`, sql`e."actorId"`)})`;
