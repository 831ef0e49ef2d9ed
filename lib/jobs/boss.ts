import pg from 'pg';
import { fromPrisma, PgBoss } from 'pg-boss';
import { z } from 'zod';
import { databaseUrl } from '#lib/config/handed.ts';
import { onePerProcess } from '#lib/config/one-per-process.ts';
import { boundsAtStart, boundsOfTransaction, type Bounds } from '#lib/db/connection/bounds.ts';
import { named } from '#lib/db/connection/named-driver.ts';
import type { Tx } from '#lib/db/connection/tx.ts';

const bounds: Bounds = { statementMs: 10_000, idleInTransactionMs: 10_000 };

/** The queue of reports; the migration made it, with how often and how long one is tried. */
export const reportQueue = 'reports';

/** What a job knows: where its report is. Everything else is in the row, under row-level security. */
const reportJob = z.object({ workspaceId: z.uuid(), reportId: z.uuid() });
export type ReportJob = z.infer<typeof reportJob>;

interface Jobs {
  pool: { url: string; open: pg.Pool } | null;
  /** What lines jobs up, and what works on them and looks after those whose process died. */
  sender: Promise<PgBoss> | null;
  worker: Promise<PgBoss> | null;
  /** Told of what goes wrong beside any call. */
  onError: (error: unknown) => void;
}

declare global {
  interface OnePerProcess {
    jobs: Jobs;
  }
}

function jobs(): Jobs {
  return onePerProcess('jobs', () => ({ pool: null, sender: null, worker: null, onError: () => undefined }));
}

// A few connections of its own, so that making reports never takes one from those who wait for a page.
function pool(): { url: string; open: pg.Pool } {
  const url = databaseUrl();
  const kept = jobs();
  // The database may come back at another address.
  if (kept.pool?.url !== url) {
    void kept.pool?.open.end().catch(() => undefined);
    const open = new pg.Pool({
      connectionString: url,
      application_name: 'corroborate jobs',
      max: 2,
      connectionTimeoutMillis: 4_000,
      ...boundsAtStart(url, bounds),
      query_timeout: bounds.statementMs + 500,
      keepAlive: true,
      allowExitOnIdle: true,
    });
    open.on('error', () => undefined);
    kept.pool = { url, open };
  }
  return kept.pool;
}

async function inBounds(
  { url, open }: { url: string; open: pg.Pool },
  text: string,
  values?: unknown[],
): Promise<pg.QueryResult> {
  const begins = boundsOfTransaction(url, bounds);
  // Scripts without values that begin a transaction of their own say themselves how long they wait.
  if (begins === null || (values === undefined && /^\s*BEGIN;/.test(text))) return open.query(text, values);
  const client = await open.connect();
  try {
    await client.query('BEGIN');
    await client.query(begins);
    const answer = await client.query(text, values);
    await client.query('COMMIT');
    client.release();
    return answer;
  } catch (error) {
    // The connection is closed, which undoes what was begun.
    client.release(true);
    throw error;
  }
}

/** What went wrong has the name by which it is told that the database is away. */
async function asked(text: string, values?: unknown[]): Promise<pg.QueryResult> {
  try {
    return await inBounds(pool(), text, values);
  } catch (error) {
    throw named(error);
  }
}

async function started(supervise: boolean): Promise<PgBoss> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => asked(text, values) },
    // Its tables are made by a migration, as their owner; the application may not change them.
    migrate: false,
    createSchema: false,
    reindex: false,
    // When what is to be made again is in our own rows.
    schedule: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
    supervise,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  });
  boss.on('error', (error) => {
    jobs().onError(error);
  });
  await boss.start();
  return boss;
}

/** The one of this process, started when it is first asked for. */
async function theBoss(who: 'sender' | 'worker'): Promise<PgBoss> {
  const kept = jobs();
  const starting = (kept[who] ??= started(who === 'worker'));
  try {
    return await starting;
  } catch (error) {
    kept[who] = null;
    throw error;
  }
}

/** Lines up the making of a report within the caller's transaction: it is made if and only if that is stored. */
export async function sendReportJob(tx: Tx, jobId: string, job: ReportJob, whose: string): Promise<void> {
  const boss = await theBoss('sender');
  const sent = await boss.send(reportQueue, job, { id: jobId, group: { id: whose }, db: fromPrisma(tx) });
  if (sent === null) throw new Error('A job was not taken.');
}

/** Takes a job back within the caller's transaction, also one that is being worked on. */
export async function cancelReportJob(tx: Tx, jobId: string): Promise<void> {
  const boss = await theBoss('sender');
  await boss.cancel(reportQueue, jobId, { db: fromPrisma(tx) });
}

/** One try at a job. */
export interface Try {
  job: ReportJob;
  /** Aborted when this process is to stop or the job took too long. */
  signal: AbortSignal;
  /** No other follows when this one fails. */
  isLast: boolean;
}

/**
 * Works on jobs as they come, two at once but one for the same person, until `stopJobs`. What `work` throws makes
 * the job be tried again, here or in another process; so does a process that is no more.
 */
export async function workOnReports(
  work: (one: Try) => Promise<void>,
  onError: (error: unknown) => void,
): Promise<void> {
  jobs().onError = onError;
  const boss = await theBoss('worker');
  const options = {
    includeMetadata: true,
    localConcurrency: 2,
    localGroupConcurrency: 1,
    pollingIntervalSeconds: 1,
    heartbeatRefreshSeconds: 5,
  } as const;
  await boss.work(reportQueue, options, async (batch: unknown) => {
    for (const { data, signal, retryCount, retryLimit } of taken.parse(batch)) {
      await work({ job: data, signal, isLast: retryCount >= retryLimit });
    }
  });
}

const taken = z.array(
  z.object({
    data: reportJob,
    signal: z.instanceof(AbortSignal),
    retryCount: z.number(),
    retryLimit: z.number(),
  }),
);

/** Takes no further jobs, and gives back those still at work after so many milliseconds, for others to begin again. */
export async function stopJobs(withinMs: number): Promise<void> {
  const kept = jobs();
  const bosses = [kept.worker, kept.sender];
  [kept.worker, kept.sender] = [null, null];
  for (const starting of bosses) {
    const boss = await starting?.catch(() => null);
    await boss?.stop({ graceful: true, timeout: withinMs });
  }
  await kept.pool?.open.end().catch(() => undefined);
  kept.pool = null;
}
