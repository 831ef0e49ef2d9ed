import { recordedBetween, type AgeBucketKey } from '#lib/domain/age-buckets.ts';
import { join, sql, type Sql } from '#lib/db/connection/sql.ts';

/** Twin of `ageBuckets` in lib/domain/age-buckets.ts: the claim `c` is unverified, and has been for one of these times. No time, no condition. */
export function isUnverifiedFor(keys: readonly AgeBucketKey[], now: Date): Sql[] {
  if (keys.length === 0) return [];
  const spans = keys.map((key) => {
    const { after, until } = recordedBetween(key, now);
    const bounds = [
      ...(after ? [sql`c."createdAt" > ${after}::timestamptz`] : []),
      ...(until ? [sql`c."createdAt" <= ${until}::timestamptz`] : []),
    ];
    return sql`(${join(bounds, ' AND ')})`;
  });
  return [sql`c.confirmation = 'UNVERIFIED'`, sql`(${join(spans, ' OR ')})`];
}
