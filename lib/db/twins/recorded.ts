import { sql, type Sql } from '#lib/db/connection/sql.ts';

/** How far the time that an id begins with may be from when its claim was recorded, in milliseconds, before the claim is looked for by itself. */
const apart = 3_600_000;
const latest = 2 ** 48 - 1;

/** The lowest id made at this moment, in milliseconds since 1970. */
function lowestId(at: number): string {
  const time = Math.min(Math.max(Math.floor(at), 0), latest)
    .toString(16)
    .padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`;
}

/** Bounds of the ids of claims `c` recorded between these moments, in milliseconds since 1970, `null` for none; not of those whose id says another time. */
export function idsRecorded(from: number | null, until: number | null): Sql[] {
  return [
    ...(from === null ? [] : [sql`c.id >= ${lowestId(from - apart)}::uuid`]),
    ...(until === null ? [] : [sql`c.id <= ${lowestId(until + apart + 1)}::uuid`]),
  ];
}

/**
 * Claims `c` recorded from `from` (included) up to `until` (excluded), as alternatives without a claim in common. Lists go by
 * id, and an id begins with the moment it was made, which is when the claim was recorded: those of a time are a stretch of
 * the list, and are read as one. The few whose id says otherwise, if any, have an index of their own.
 */
export function recordedWithin({ from, until }: { from: string | null; until: string | null }): Sql[][] {
  if (from === null && until === null) return [[]];
  const times = [
    ...(from === null ? [] : [sql`c."createdAt" >= ${from}::timestamptz`]),
    ...(until === null ? [] : [sql`c."createdAt" < ${until}::timestamptz`]),
  ];
  const ids = idsRecorded(from === null ? null : Date.parse(from), until === null ? null : Date.parse(until));
  return [
    [...times, ...ids, sql`NOT claim_id_of_other_time(c.id, c."createdAt")`],
    [...times, sql`claim_id_of_other_time(c.id, c."createdAt")`],
  ];
}
