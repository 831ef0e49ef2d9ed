import { z } from 'zod';
import { sql, join, type Sql } from '#lib/db/connection/sql.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { isOpen } from '#lib/db/twins/stage.ts';
import { filtersWith, type ClaimFilters } from '#lib/domain/claim-filters.ts';
import { waits } from '#lib/domain/waiting.ts';
import { countLimit, type ClaimTotal } from '#lib/queries/claims/claims-list-count.ts';
import { claimSearches, type FilterContext } from '#lib/queries/claims/claims-list-where.ts';

/** What somebody has on the desk; `null` is nobody, whose claims are still to be given to somebody. */
export interface WorkOf {
  person: { id: string; name: string } | null;
  open: ClaimTotal;
  overdue: ClaimTotal;
  waiting: ClaimTotal;
}

export interface Workload {
  work: WorkOf[];
  /** People with open claims who are not among `work`. */
  others: number;
}

/** People shown where not all are asked for. */
export const peopleShown = 7;

/** Open claims of one person are counted up to here: more is too many, however many it is. */
export const personLimit = 1_000;

const peopleAtMost = 500;

const rows = z.array(
  z.object({
    id: z.string().nullable(),
    name: z.string().nullable(),
    open: z.number(),
    overdue: z.number(),
    waiting: z.number(),
    late: z.number(),
    stuck: z.number(),
  }),
);

// From the whole desk's, found by their own indexes, and no more of them than a list counts: per person it would walk
// all that each of them has.
function byPerson(filters: ClaimFilters, context: FilterContext): Sql {
  const parts = claimSearches(filters, context).map(
    (search) => sql`(SELECT c."assigneeId" FROM "Claim" c WHERE ${search} LIMIT ${countLimit + 1})`,
  );
  return sql`SELECT "assigneeId", count(*)::int AS claims
    FROM (SELECT * FROM (${join(parts, ' UNION ALL ')}) found LIMIT ${countLimit + 1}) known GROUP BY 1`;
}

/** The statement behind `workload`; apart, so that a test can ask the database how it would run it. */
export function workloadSql(context: FilterContext): Sql {
  const { workspaceId } = context.actor;
  const waiting = filtersWith({ settled: 'no', waits: [...waits] });
  return sql`
    WITH late AS MATERIALIZED (${byPerson(filtersWith({ due: 'overdue' }), context)}),
    stuck AS MATERIALIZED (${byPerson(waiting, context)}),
    people AS (
      (SELECT m."userId" AS id FROM "Member" m WHERE m."workspaceId" = ${workspaceId}::uuid
        ORDER BY m."userId" LIMIT ${peopleAtMost})
      UNION ALL SELECT NULL::uuid)
    SELECT p.id, u.name, o.open, coalesce(late.claims, 0) AS overdue, coalesce(stuck.claims, 0) AS waiting,
      (SELECT coalesce(sum(claims), 0)::int FROM late) AS late,
      (SELECT coalesce(sum(claims), 0)::int FROM stuck) AS stuck
    FROM people p
    CROSS JOIN LATERAL (SELECT count(*)::int AS open FROM (
      SELECT FROM "Claim" c WHERE c."workspaceId" = ${workspaceId}::uuid AND c."deletedAt" IS NULL
        AND ${isOpen('c')} AND c."assigneeId" = p.id LIMIT ${personLimit + 1}) has
      WHERE p.id IS NOT NULL
      UNION ALL SELECT count(*)::int FROM (
      SELECT FROM "Claim" c WHERE c."workspaceId" = ${workspaceId}::uuid AND c."deletedAt" IS NULL
        AND ${isOpen('c')} AND c."assigneeId" IS NULL LIMIT ${personLimit + 1}) has
      WHERE p.id IS NULL) o
    LEFT JOIN "User" u ON u.id = p.id
    LEFT JOIN late ON late."assigneeId" IS NOT DISTINCT FROM p.id
    LEFT JOIN stuck ON stuck."assigneeId" IS NOT DISTINCT FROM p.id
    WHERE o.open > 0
    ORDER BY p.id IS NULL, overdue DESC, o.open DESC, u.name, p.id`;
}

const upTo = (count: number, limit: number): ClaimTotal =>
  count > limit ? { count: limit, more: true } : { count, more: false };

/** Who has how much, those with the most that is late first and what nobody has last. */
export async function workload(tx: Tx, context: FilterContext, everybody: boolean): Promise<Workload> {
  const found = rows.parse(await tx.$queryRaw(workloadSql(context)));
  const all = found.map(({ id, name, open, overdue, waiting, late, stuck }): WorkOf => {
    return {
      person: id === null ? null : { id, name: name ?? '' },
      open: upTo(open, personLimit),
      // Of more than were read, what falls to one person is known only at least.
      overdue: { count: overdue, more: late > countLimit },
      waiting: { count: waiting, more: stuck > countLimit },
    };
  });
  const people = all.filter(({ person }) => person !== null);
  const shown = everybody ? people : people.slice(0, peopleShown);
  return {
    work: [...shown, ...all.filter(({ person }) => person === null)],
    others: people.length - shown.length,
  };
}
