import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { codeOf } from '#lib/config/failure.ts';
import { withClient } from '#lib/db/server/with-client.ts';
import { besideName } from '#lib/db/server/progress.ts';
import type { Filling } from './fill-missing.ts';

/**
 * An index that its migration builds where there is little to index, and leaves to be built beside the service where
 * there is much: `CREATE INDEX CONCURRENTLY` can't be part of a migration, and any other lets nobody write. What needs it
 * has to answer without it too, or asks whether it is valid.
 */
export interface IndexBeside {
  /** A name no index had before. */
  name: string;
  table: string;
  /** How it is made, after `USING`. */
  using: string;
  /** The index that answers until this one is there, and goes then; left out where a later one takes its place too. */
  instead?: string;
  /** What it is for, in plain words. */
  what: string;
}

/** Every index that was ever left to be built beside the service and is still of use. */
export const indexesBeside: readonly IndexBeside[] = [
  {
    name: 'SearchEntry_words_idx',
    table: 'SearchEntry',
    using: 'gin (vector, (ARRAY["left"(id::text, 5)]), search_pairs(vector))',
    instead: 'SearchEntry_vector_idx',
    what: 'the index of search',
  },
  {
    name: 'Claim_id_of_other_time',
    table: 'Claim',
    using: `btree ("workspaceId", id) WHERE claim_id_of_other_time(id, "createdAt") AND "deletedAt" IS NULL`,
    instead: 'Claim_workspaceId_createdAt_id_idx',
    what: 'the index of times',
  },
  {
    name: 'Claim_of_nobody',
    table: 'Claim',
    using: `btree ("workspaceId", id) INCLUDE (confirmation, importance, stage)
      WHERE "assigneeId" IS NULL AND "deletedAt" IS NULL`,
    what: 'the index of people',
  },
  {
    name: 'Claim_of_person',
    table: 'Claim',
    using: `btree ("workspaceId", "assigneeId", id) INCLUDE (confirmation, importance, stage)
      WHERE "assigneeId" IS NOT NULL AND "deletedAt" IS NULL`,
    instead: 'Claim_workspaceId_assigneeId_id_idx',
    what: 'the index of people',
  },
  {
    name: 'Evidence_workspaceId_publisherId_id_idx',
    table: 'Evidence',
    using: 'btree ("workspaceId", "publisherId", id)',
    instead: 'Evidence_workspaceId_publisherId_idx',
    what: 'the index of publishers',
  },
  {
    name: 'Citation_workspaceId_citedSourceId_evidenceId_idx',
    table: 'Citation',
    using: 'btree ("workspaceId", "citedSourceId", "evidenceId")',
    instead: 'Citation_workspaceId_citedSourceId_idx',
    what: 'the index of citations',
  },
  {
    name: 'Hop_guarded_of_claim',
    table: 'Hop',
    using: `btree ("workspaceId", "claimId") WHERE terms <> 'ON_RECORD'`,
    what: 'the index of what may be told',
  },
  {
    name: 'Claim_settled_late',
    table: 'Claim',
    using: `btree ("workspaceId", id) WHERE stage = 'SIGNED_OFF' AND "deletedAt" IS NULL
      AND (claim_id_of_other_time(id, "createdAt")
        OR "signedOffAt" - "createdAt" < '0 days'::interval OR "signedOffAt" - "createdAt" > '30 days'::interval)`,
    what: 'the index of what was signed off late',
  },
  {
    name: 'Claim_open',
    table: 'Claim',
    using: `btree ("workspaceId", id) WHERE stage <> 'SIGNED_OFF' AND "deletedAt" IS NULL`,
    what: 'the index of what is open',
  },
];

const lookMs = 1_000;
const watchMs = 5_000;
const cancelled = '57014';

interface Look {
  share: number;
  rows: number;
}

// All rows are read once to build it, and then looked over once more. How many those are is known once they were analysed.
const looks = `
  SELECT CASE WHEN p.phase LIKE 'building%' THEN coalesce(p.blocks_done / nullif(p.blocks_total, 0)::float8, 0)
      WHEN p.phase IN ('initializing', 'waiting for writers before build') THEN 0 ELSE 1 END AS share,
    greatest(c.reltuples, pg_relation_size(c.oid) / 8192)::float8 AS rows
  FROM pg_stat_progress_create_index p JOIN pg_class c ON c.oid = p.relid WHERE p.pid = $1`;

/** Tells once a second how far `pid` is with its index, and cancels what it does once that is to stop. */
async function watch(
  watcher: pg.Client,
  pid: number,
  { what, progress, stopped, over }: Filling & { what: string; over: AbortSignal },
): Promise<void> {
  while (!over.aborted) {
    if (stopped.aborted) await watcher.query('SELECT pg_cancel_backend($1)', [pid]);
    const { rows } = await watcher.query<Look>(looks, [pid]);
    const [look] = rows;
    if (look) progress({ what, done: Math.floor(look.rows * look.share), of: Math.floor(look.rows) });
    await wait(lookMs, undefined, { signal: over }).catch(() => undefined);
  }
}

/** Runs `work` on `client`, watched by another connection; by a new one where that is lost. */
async function watching(
  url: string,
  client: pg.Client,
  filling: Filling & { what: string },
  work: () => Promise<unknown>,
): Promise<void> {
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const [{ pid } = { pid: 0 }] = rows;
  const over = new AbortController();
  const how = { ...filling, over: over.signal };
  const watched = (async () => {
    while (!over.signal.aborted) {
      const asked = { application_name: besideName, query_timeout: watchMs };
      await withClient(url, (watcher) => watch(watcher, pid, how), asked).catch(() => undefined);
      await wait(lookMs, undefined, { signal: over.signal }).catch(() => undefined);
    }
  })();
  try {
    await work();
  } finally {
    over.abort();
    await watched;
  }
}

async function isValid(client: pg.Client, name: string): Promise<boolean | null> {
  const { rows } = await client.query<{ valid: boolean }>(
    'SELECT indisvalid AS valid FROM pg_index WHERE indexrelid = to_regclass(quote_ident($1))',
    [name],
  );
  return rows[0]?.valid ?? null;
}

async function buildIndex(
  url: string,
  client: pg.Client,
  { name, table, using, instead, what }: IndexBeside,
  building: Filling,
): Promise<void> {
  const before = await isValid(client, name);
  const stands = instead !== undefined && (await isValid(client, instead)) !== null;
  if (before === true && !stands) return;
  await watching(url, client, { ...building, what }, async () => {
    // Whoever reads or writes is waited for, and waits for none of this.
    await client.query(
      `SELECT set_config('lock_timeout', '0', false), set_config('statement_timeout', '0', false)`,
    );
    if (before !== true) {
      // What a try that was cut off left behind is kept up with each write, and answers nothing.
      await client.query(`DROP INDEX CONCURRENTLY IF EXISTS "${name}"`);
      await client.query(`CREATE INDEX CONCURRENTLY "${name}" ON "${table}" USING ${using}`);
      await client.query(`ANALYZE "${table}"`);
    }
    if (stands) await client.query(`DROP INDEX CONCURRENTLY IF EXISTS "${instead}"`);
  });
}

/**
 * Builds what `indexesBeside` names and the database has not, and takes away what stood in for it, beside the running
 * service. It ends early when that is to stop; one that was cut off is built again the next time. `client` is a connection of the owner to PostgreSQL itself, who has seen to it that
 * nobody else does this.
 */
export async function buildIndexes(url: string, client: pg.Client, building: Filling): Promise<void> {
  const isOver = (): boolean => building.stopped.aborted;
  for (const index of indexesBeside) {
    if (isOver()) return;
    try {
      await buildIndex(url, client, index, building);
    } catch (error) {
      if (!isOver() || codeOf(error) !== cancelled) throw error;
    }
  }
}
