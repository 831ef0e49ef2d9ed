import { z } from 'zod';
import type { Role } from '#lib/domain/access/role.ts';
import { kept, readFor } from '#lib/db/confidential/audience.ts';
import { database } from '#lib/db/connection/client.ts';
import { tentatively, unhurried } from '#lib/db/connection/patience.ts';
import { databaseProblem, withRetries } from '#lib/db/connection/problem.ts';
import { replicaForReader } from '#lib/db/connection/replica.ts';
import type { Tx } from '#lib/db/connection/tx.ts';
import type { PrismaClient } from '#lib/db/generated/client.ts';

export type { Tx };

/** Whose rows a transaction sees. */
export interface Scope {
  workspaceId: string;
  userId: string | null;
  /** Of the person it is read for. Left out, it is the system's own work, and nobody is shown what it reads. */
  role?: Role;
}

/** How long the replica may keep who reads, before the primary is asked, in milliseconds. */
const replicaMs = 2_500;

const started = z.array(z.object({ now: z.date() })).length(1);

/**
 * Lets a transaction see the rows of one workspace from here on, for one that learns only on its way which that is.
 * Answers the database's clock. No table is read from end to end in it where an index leads to the rows: of columns whose
 * operators row-level security does not trust, the planner knows nothing, takes few rows for many, and reads ten million to
 * find the first of them. What can't but be scanned would, before PostgreSQL 18, seem worth compiling.
 */
export async function enterWorkspace(tx: Tx, scope: Scope): Promise<Date> {
  const rows = await tx.$queryRaw`
    SELECT set_config('app.workspace_id', ${scope.workspaceId}, true),
           set_config('app.user_id', ${scope.userId ?? ''}, true),
           set_config('enable_seqscan', 'off', true),
           set_config('jit', 'off', true),
           date_trunc('milliseconds', clock_timestamp()) AS now`;
  const [first] = started.parse(rows);
  if (!first) throw new Error('The database did not say what time it is.');
  return first.now;
}

/**
 * Runs `work` in one transaction that sees the rows of `scope.workspaceId` and nothing else. `now` is the
 * database's clock, so that processes on several machines agree. Runs again, at most five times, when the
 * database reports a serialization failure or a deadlock. `snapshot` makes all its reads see one moment;
 * `long` gives it a minute, for work on very many rows in statements that are each short; `held` an hour.
 * A work that only reads, and may be some seconds behind what others did, may be done on a `replica`, where there is one;
 * never behind what its own person did.
 *
 * What it answers is without what the role may not see, or nobody outside the house when it is to go `out`.
 */
export async function inWorkspace<T>(
  scope: Scope,
  work: (tx: Tx, now: Date) => Promise<T>,
  {
    snapshot = false,
    long = false,
    held = false,
    out = false,
    replica = false,
  }: { snapshot?: boolean; long?: boolean; held?: boolean; out?: boolean; replica?: boolean } = {},
): Promise<T> {
  const on = (client: PrismaClient): Promise<T> =>
    client.$transaction(
      async (tx) => {
        const now = await enterWorkspace(tx, scope);
        if (scope.role) await readFor(tx, { role: scope.role, way: out ? 'OUT' : 'DESK' });
        return await kept(tx, await work(tx, now));
      },
      {
        ...(snapshot ? { isolationLevel: 'RepeatableRead' as const } : {}),
        ...(long ? { timeout: 60_000 } : {}),
        ...(held ? { timeout: 3_600_000 } : {}),
      },
    );
  const run = () => (replica ? onReplicaOrPrimary(on) : withRetries(() => on(database())));
  return long ? unhurried(run) : run();
}

/** Asks a replica where there is one for whoever asks, or else the primary. */
async function onReplicaOrPrimary<T>(on: (client: PrismaClient) => Promise<T>): Promise<T> {
  const other = replicaForReader();
  if (other) {
    try {
      return await tentatively(replicaMs, () => on(other));
    } catch (error) {
      // Whatever is wrong with the replica, the primary has the answer too.
      if (!databaseProblem(error)) throw error;
    }
  }
  return withRetries(() => on(database()));
}

/** The same for work that only reads and may be done on a replica, at the desk. */
export function onAnyServer<T>(scope: Scope, work: (tx: Tx, now: Date) => Promise<T>): Promise<T> {
  return inWorkspace(scope, work, { replica: true });
}

const reached = z
  .array(z.object({ sequence: z.coerce.number().positive().nullable(), now: z.date() }))
  .length(1);

/**
 * How far the log of a workspace is on the server that `onAnyServer` would ask, `null` where that is not known, and what
 * time it is there; in one statement, which begins no transaction.
 */
export async function logOnAnyServer(workspaceId: string): Promise<{ sequence: number | null; now: Date }> {
  return onReplicaOrPrimary(async (client) => {
    // The workspace is set for this statement, before the log is looked at: CASE is what keeps that order.
    const rows = await client.$queryRaw`
      SELECT CASE WHEN set_config('app.workspace_id', ${workspaceId}, true) IS NOT NULL THEN (
          SELECT e.sequence FROM "Event" e WHERE e."workspaceId" = ${workspaceId}::uuid
          ORDER BY e.sequence DESC LIMIT 1) END AS sequence,
        date_trunc('milliseconds', clock_timestamp()) AS now`;
    const [first] = reached.parse(rows);
    return first ?? { sequence: null, now: new Date() };
  });
}

/**
 * Runs `work` for a person outside any workspace: it sees their memberships and the workspaces they
 * belong to, nothing those own.
 */
export async function asPerson<T>(userId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return withRetries(() =>
    database().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT set_config('app.user_id', ${userId}, true)`;
      return work(tx);
    }),
  );
}
