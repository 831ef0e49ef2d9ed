import { raw, sql, type Sql } from '#lib/db/connection/sql.ts';
import { idsRecorded } from './recorded.ts';

/** Twin of `timeToSettle` in lib/domain/time-to-settle.ts, of the claim `c`: in milliseconds. */
export const timeToSettle: Sql = sql`greatest(0, extract(epoch FROM c."signedOffAt" - c."createdAt") * 1000)::float8`;

/** The claim `c` was signed off, and is, from `from` (included) up to `until` (excluded); as the index has it. */
export function settledWithin(from: Sql, until: Sql): Sql {
  return sql`c.stage = 'SIGNED_OFF' AND c."deletedAt" IS NULL
    AND c."signedOffAt" >= ${from} AND c."signedOffAt" < ${until}`;
}

/** In the order of ids those signed off in some time are looked for up to so long before it. */
const usualDays = 30;

/** As its index has it, which has to be another for other days. */
const isUnusual = sql`(claim_id_of_other_time(c.id, c."createdAt") OR c."signedOffAt" - c."createdAt" < '0 days'::interval
    OR c."signedOffAt" - c."createdAt" > ${raw(`'${String(usualDays)} days'`)}::interval)`;

/**
 * Claims `c` that were signed off, and are, from `from` (included) up to `until` (excluded), as alternatives without a claim
 * in common. A list goes by id, which is when a claim was recorded: those signed off within a month of that, as nearly all
 * are, are a stretch of it, and read in its order; the others have an index of their own. Where they are few, or no order is
 * asked for (not `byIds`), they are found by when they were signed off.
 */
export function claimsSettled(
  { from, until }: { from: string | null; until: string | null },
  byIds: boolean,
): Sql[][] {
  if (from === null && until === null) return [[]];
  const within = settledWithin(
    from === null ? sql`'-infinity'` : sql`${from}::timestamptz`,
    until === null ? sql`'infinity'` : sql`${until}::timestamptz`,
  );
  if (!byIds) return [[within]];
  const earliest = from === null ? null : Date.parse(from) - usualDays * 86_400_000;
  const recorded = idsRecorded(earliest, until === null ? null : Date.parse(until));
  // Asked as a value: as a condition all of the time are read by its index, and put in order.
  return [
    [sql`CASE WHEN ${within} THEN NOT ${isUnusual} ELSE false END`, ...recorded],
    [within, isUnusual],
  ];
}
