import { sql, type Sql } from '#lib/db/connection/sql.ts';

/** Twin of `timeToSettle` in lib/domain/time-to-settle.ts, of the claim `c`: in milliseconds. */
export const timeToSettle: Sql = sql`greatest(0, extract(epoch FROM c."signedOffAt" - c."createdAt") * 1000)::float8`;

/** The claim `c` was signed off, and is, from `from` (included) up to `until` (excluded); as the index has it. */
export function settledWithin(from: Sql, until: Sql): Sql {
  return sql`c.stage = 'SIGNED_OFF' AND c."deletedAt" IS NULL
    AND c."signedOffAt" >= ${from} AND c."signedOffAt" < ${until}`;
}
