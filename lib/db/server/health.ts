import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { databaseUrl } from '#lib/config/handed.ts';
import { onePerProcess } from '#lib/config/one-per-process.ts';
import { besideName, progressOfName, type Progress } from './progress.ts';

/** Whether the database answers, and when not, why in words. */
export type Health = { ok: true } | { ok: false; reason: string };

/** A watch on the database: over one connection of its own, so that it never waits behind the work of others. */
interface Watch {
  /** When the database last answered a real read, in milliseconds since 1970; 0 before the first. */
  answeredAt: number;
  reason: string;
  /** What is done beside the service after an upgrade, whoever does it; `null` where nothing is. */
  beside: Progress | null;
  first: Promise<void>;
}

/** How old the last answer may be, in milliseconds: two looks, and what a busy process may be late. */
const fresh = 2_500;
const everyMs = 1_000;
const boundMs = 2_000;
const patience = 150;

declare global {
  interface OnePerProcess {
    health: Watch;
  }
}

/** What every page reads first, as the application's role: a login that may not is not ready. */
const realRead = 'SELECT id FROM "Workspace" LIMIT 1';
const besideRead = `SELECT application_name AS name FROM pg_stat_activity
  WHERE datname = current_database() AND application_name LIKE '${besideName}: %' LIMIT 1`;

async function look(client: pg.Client | undefined, watch: Watch): Promise<pg.Client | undefined> {
  let open = client;
  try {
    if (!open) {
      open = new pg.Client({
        connectionString: databaseUrl(),
        application_name: 'corroborate health',
        connectionTimeoutMillis: boundMs,
        query_timeout: boundMs,
        keepAlive: true,
      });
      open.on('error', () => undefined);
      await open.connect();
    }
    await open.query(realRead);
    watch.answeredAt = Date.now();
    const { rows } = await open.query<{ name: string }>(besideRead);
    watch.beside = rows[0] ? progressOfName(rows[0].name) : null;
    return open;
  } catch (error) {
    watch.reason = reasonOf(error);
    watch.beside = null;
    // Not waited for: a frozen database would not say goodbye.
    void open?.end().catch(() => undefined);
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  const denied = error instanceof pg.DatabaseError && error.code === '42501';
  return denied ? 'The application may not read its database.' : 'The database can’t be reached.';
}

function startWatch(): Watch {
  const watch: Watch = {
    answeredAt: 0,
    reason: 'The database did not answer yet.',
    beside: null,
    first: Promise.resolve(),
  };
  let client: pg.Client | undefined;
  watch.first = look(client, watch).then((open) => {
    client = open;
  });
  void (async () => {
    await watch.first;
    for (;;) {
      await wait(everyMs, undefined, { ref: false });
      client = await look(client, watch);
    }
  })();
  return watch;
}

async function watched(): Promise<Watch> {
  const watch = onePerProcess('health', startWatch);
  if (watch.answeredAt === 0) await Promise.race([watch.first, wait(patience)]);
  return watch;
}

/**
 * How far what is done beside the service after an upgrade was a second ago, by whichever process; `null` where nothing is,
 * or the database does not answer.
 */
export async function doneBeside(): Promise<Progress | null> {
  return (await watched()).beside;
}

/** What is known of the database now, at once: it is looked at every second from the first time somebody asks. */
export async function databaseHealth(): Promise<Health> {
  const watch = await watched();
  return Date.now() - watch.answeredAt < fresh ? { ok: true } : { ok: false, reason: watch.reason };
}
