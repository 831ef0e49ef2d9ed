import { z } from 'zod';
import type { Role } from '#lib/domain/access/role.ts';
import { kept, readFor } from '#lib/db/confidential/audience.ts';
import { database } from '#lib/db/connection/client.ts';
import { unhurried } from '#lib/db/connection/patience.ts';
import { withRetries } from '#lib/db/connection/problem.ts';
import type { Tx } from '#lib/db/connection/tx.ts';

export type { Tx };

/** Whose rows a transaction sees. */
export interface Scope {
  workspaceId: string;
  userId: string | null;
  /** Of the person it is read for. Left out, it is the system's own work, and nobody is shown what it reads. */
  role?: Role;
}

const started = z.array(z.object({ now: z.date() })).length(1);

/**
 * Lets a transaction see the rows of one workspace from here on, for one that learns only on its way which that is.
 * Answers the database's clock.
 */
export async function enterWorkspace(tx: Tx, scope: Scope): Promise<Date> {
  const rows = await tx.$queryRaw`
    SELECT set_config('app.workspace_id', ${scope.workspaceId}, true),
           set_config('app.user_id', ${scope.userId ?? ''}, true),
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
  }: { snapshot?: boolean; long?: boolean; held?: boolean; out?: boolean } = {},
): Promise<T> {
  const run = () =>
    withRetries(() =>
      database().$transaction(
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
      ),
    );
  return long ? unhurried(run) : run();
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
