import { sql, type Sql } from '#lib/db/connection/sql.ts';
import { isSettled } from './stage.ts';

/** Twin of `isPutAlone` in lib/domain/appearance.ts, of the appearance `p` of the claim `c`. */
export const isPutAlone: Sql = sql`(${isSettled('c')}
          AND (c."signedOffAt" > p."createdAt" AND c."signedOffBy" <> p."createdBy") IS NOT TRUE)`;
