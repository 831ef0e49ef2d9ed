import { z } from 'zod';
import { sql, type Sql } from '#lib/db/connection/sql.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { settledWithin, timeToSettle } from '#lib/db/twins/time-to-settle.ts';
import { lastWeeks, type Period, type Week } from '#lib/domain/time-to-settle.ts';
import { countLimit, type ClaimTotal } from '#lib/queries/claims/claims-list-count.ts';
import type { FilterContext } from '#lib/queries/claims/claims-list-where.ts';

/** How long the claims took that were signed off within a span of time, in milliseconds; `null` where none was. */
export interface Settling extends Week {
  total: ClaimTotal;
  median: number | null;
  p90: number | null;
}

export interface TimeToSettle {
  period: Period;
  whole: Settling;
  /** Week by week, the oldest first. */
  weeks: Settling[];
}

const rows = z.array(
  z.object({ settled: z.number(), median: z.number().nullable(), p90: z.number().nullable() }),
);

/** The statement behind `settlingTimes`; apart, so that a test can ask the database how it would run it. */
export function settlingSql(spans: readonly Week[], workspaceId: string): Sql {
  const from = spans.map((span) => span.from);
  const until = spans.map((span) => span.until);
  // The newest of a span, as many as a list counts: of more, they stand for the others.
  return sql`
    SELECT s.settled, s.median, s.p90
    FROM unnest(${from}::timestamptz[], ${until}::timestamptz[]) WITH ORDINALITY AS span (since, before, nth)
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS settled,
        percentile_disc(0.5) WITHIN GROUP (ORDER BY took) AS median,
        percentile_disc(0.9) WITHIN GROUP (ORDER BY took) AS p90
      FROM (SELECT ${timeToSettle} AS took FROM "Claim" c
        WHERE c."workspaceId" = ${workspaceId}::uuid AND ${settledWithin(sql`span.since`, sql`span.before`)}
        ORDER BY c."signedOffAt" DESC LIMIT ${countLimit + 1}) known) s
    ORDER BY span.nth`;
}

/** How long claims took from being recorded to being signed off, over the period and week by week. */
export async function settlingTimes(
  tx: Tx,
  { actor: { workspaceId }, now }: FilterContext,
  period: Period,
): Promise<TimeToSettle> {
  const weeks = lastWeeks(period, now);
  const all = { from: weeks[0]?.from ?? '', until: weeks.at(-1)?.until ?? '' };
  const spans = [all, ...weeks];
  const found = rows.parse(await tx.$queryRaw(settlingSql(spans, workspaceId)));
  const told = spans.map((span, at): Settling => {
    const { settled = 0, median = null, p90 = null } = found[at] ?? {};
    const more = settled > countLimit;
    return { ...span, total: { count: more ? countLimit : settled, more }, median, p90 };
  });
  return {
    period,
    whole: told[0] ?? { ...all, total: { count: 0, more: false }, median: null, p90: null },
    weeks: told.slice(1),
  };
}
