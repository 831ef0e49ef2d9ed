import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { z } from 'zod';
import { printFiles } from '#lib/commands/evidence/print-files.ts';
import { messageOf } from '#lib/config/failure.ts';
import { database } from '#lib/db/connection/client.ts';
import { fillLooks, fillMissing, type Filling } from '#lib/db/migrations/fill-missing.ts';
import { buildIndexes } from '#lib/db/migrations/indexes-beside.ts';
import { besideName, progressName, progressWords, type Progress } from '#lib/db/server/progress.ts';
import { tookTooLong } from '#lib/db/connection/problem.ts';
import { withClient } from '#lib/db/server/with-client.ts';

const idRows = z.array(z.object({ id: z.string() }));
/** An arbitrary number that all processes which fill in agree on. */
const lockKey = 7_266_180_217;
const progressMs = 10_000;
const shownMs = 1_000;
const retryMs = 30_000;
const namesPatience = 120_000;

export type Filled = { by: 'us' | 'another process'; rows: number };

/** The ids of all workspaces, asked as their owner. */
export async function workspaceIds(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query('SELECT id FROM "Workspace" ORDER BY id');
  return idRows.parse(rows).map(({ id }) => id);
}

/** Tells everybody who asks PostgreSQL how far it is, by the name of a connection that is there for as long as this lasts. */
function showing(teller: pg.Client): (told: Progress) => void {
  let [shown, busy] = [0, false];
  return (told) => {
    if (busy || Date.now() - shown < shownMs) return;
    [shown, busy] = [Date.now(), true];
    void teller
      .query(`SELECT set_config('application_name', $1, false)`, [progressName(told)])
      .catch(() => undefined)
      .finally(() => {
        busy = false;
      });
  };
}

/**
 * Builds the indexes that an upgrade left to be built, and gives rows from before it what the application keeps of each
 * now, in one process at a time. Each workspace in small transactions of the application's, so that it can run beside
 * the service.
 */
export async function fillClaims(ownerUrl: string, appUrl: string, filling: Filling): Promise<Filled> {
  process.env['APP_DATABASE_URL'] = appUrl;
  return withClient(
    ownerUrl,
    async (client) => {
      const { rows } = await client.query<{ ours: boolean }>('SELECT pg_try_advisory_lock($1) AS ours', [
        lockKey,
      ]);
      if (rows[0]?.ours !== true) return { by: 'another process', rows: 0 };
      const ids = await workspaceIds(client);
      return withClient(
        ownerUrl,
        async (teller) => {
          const show = showing(teller);
          const progress = (told: Progress): void => {
            show(told);
            filling.progress(told);
          };
          let all = 0;
          try {
            await buildIndexes(ownerUrl, client, { ...filling, progress });
            for (const id of ids) all += await fillMissing(id, { ...filling, progress });
            // Last, because the place of files may be away.
            for (const id of ids) all += await printFiles(id, { ...filling, progress });
          } finally {
            await database().$disconnect();
          }
          return { by: 'us', rows: all };
        },
        { application_name: besideName },
      );
    },
    { application_name: besideName, lock_timeout: 2_000, keepAlive: true },
  );
}

async function namesFilled(ownerUrl: string): Promise<number> {
  const unending = new AbortController().signal;
  let sources = 0;
  for (const id of await withClient(ownerUrl, workspaceIds)) sources += await fillLooks(id, unending);
  return sources;
}

/**
 * Gives sources from before an upgrade the looks of their names, and says how many those were. It is done before anybody
 * is served, as meanwhile a name that looks like one of theirs would not be told of; and sources are few. Whoever is at
 * work on the register beside it is waited for, up to two minutes.
 */
export async function fillNames(ownerUrl: string, appUrl: string): Promise<number> {
  process.env['APP_DATABASE_URL'] = appUrl;
  const deadline = Date.now() + namesPatience;
  try {
    for (;;) {
      try {
        return await namesFilled(ownerUrl);
      } catch (error) {
        if (!tookTooLong(error) || Date.now() > deadline) throw error;
      }
    }
  } finally {
    await database().$disconnect();
  }
}

/** Says how far it is, at most every ten seconds. */
export function sayProgress(): (told: Progress) => void {
  let said = Date.now();
  return (told) => {
    if (Date.now() - said < progressMs) return;
    said = Date.now();
    console.log(`Preparing what this version keeps, beside the service: ${progressWords(told)}.`);
  };
}

async function untilFilled(ownerUrl: () => string, appUrl: string, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    try {
      const { by, rows } = await fillClaims(ownerUrl(), appUrl, { progress: sayProgress(), stopped });
      if (rows > 0) console.log(`Filled in what this version keeps: ${rows.toLocaleString('en')} rows.`);
      if (by === 'us') return;
    } catch (error) {
      console.error(
        `Preparing what this version keeps was cut off (${messageOf(error)}) and goes on in ${String(retryMs / 1000)} s.`,
      );
    }
    await wait(retryMs, undefined, { signal: stopped }).catch(() => undefined);
  }
}

/** Fills in beside the running service, again after whatever cut it off. Returns what stops it, after its batch. */
export function fillBeside(ownerUrl: () => string, appUrl: string): () => Promise<void> {
  const stop = new AbortController();
  const filling = untilFilled(ownerUrl, appUrl, stop.signal);
  return async () => {
    stop.abort();
    await filling;
  };
}
