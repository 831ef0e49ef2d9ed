import { appendFileSync, chownSync, cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { unprivilegedIdentity } from '#scripts/postgres/identity.ts';
import { launchPostgres, nextLook } from '#scripts/postgres/launch.ts';
import type { Cluster } from '#scripts/postgres/cluster.ts';
import { stopPostmaster } from '#scripts/postgres/postmaster.ts';
import { readState } from '#scripts/postgres/state.ts';
import { freePort } from '#scripts/serving/free-port.ts';

/** A standby that streams from a cluster of the tests. */
export interface Replica {
  /** An address of the primary, at the standby. */
  at: (url: string) => string;
  /** Has it receive the log and not replay it, until `replay`. */
  hold: () => Promise<void>;
  replay: () => Promise<void>;
  start: () => Promise<void>;
  stop: () => Promise<void>;
}

// What belongs to the primary's processes, or is of no use to another.
const own = new Set(['postmaster.pid', 'postmaster.opts', 'pg_replslot']);

async function asked(url: string, text: string): Promise<Record<string, unknown> | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows[0];
  } finally {
    await client.end();
  }
}

/** Copies the data of a running cluster as a base backup does, and what it takes to recover from it. */
async function backUp(cluster: Cluster, superuser: string, folder: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuser });
  await client.connect();
  try {
    await client.query(`SELECT pg_backup_start('replica', true)`);
    mkdirSync(folder, { mode: 0o700 });
    for (const name of readdirSync(cluster.place.data).filter((one) => !own.has(one))) {
      cpSync(join(cluster.place.data, name), join(folder, name), { recursive: true, verbatimSymlinks: true });
    }
    mkdirSync(join(folder, 'pg_replslot'));
    const { rows } = await client.query<{ labelfile: string }>(`SELECT labelfile FROM pg_backup_stop(false)`);
    writeFileSync(join(folder, 'backup_label'), rows[0]?.labelfile ?? '');
  } finally {
    await client.end();
  }
}

function ownAll(folder: string): void {
  const identity = unprivilegedIdentity();
  if (!identity) return;
  chownSync(folder, identity.uid, identity.gid);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    chownSync(join(entry.parentPath, entry.name), identity.uid, identity.gid);
  }
}

/** Makes a standby of the cluster of `home`, and starts it. */
export async function startReplica(home: string, cluster: Cluster): Promise<Replica> {
  const state = readState(home);
  if (!state) throw new Error('The cluster has no state.');
  const superuserAt = (port: number) =>
    `postgresql://postgres:${state.superuserPassword}@127.0.0.1:${String(port)}/postgres`;
  const data = `${cluster.place.data}-replica`;
  const port = await freePort();
  await backUp(cluster, superuserAt(state.port), data);
  const primary = `host=127.0.0.1 port=${String(state.port)} user=postgres password=${state.superuserPassword}`;
  appendFileSync(join(data, 'postgresql.auto.conf'), `\nprimary_conninfo = '${primary}'\n`);
  writeFileSync(join(data, 'standby.signal'), '');
  ownAll(data);

  const start = async (): Promise<void> => {
    const launched = launchPostgres({
      place: { ...cluster.place, data },
      identity: unprivilegedIdentity(),
      port,
      log: join(home, 'replica.log'),
      durable: false,
    });
    while (!(await asked(superuserAt(port), 'SELECT 1').catch(() => undefined))) {
      if (launched.exited()) throw new Error(`The replica ended: ${launched.said()}`);
      await nextLook();
    }
  };
  await start();
  return {
    at: (url) => {
      const there = new URL(url);
      there.port = String(port);
      return there.href;
    },
    hold: async () => {
      await asked(superuserAt(port), 'SELECT pg_wal_replay_pause()');
      const state = 'SELECT pg_get_wal_replay_pause_state() AS state';
      while ((await asked(superuserAt(port), state))?.['state'] !== 'paused') await nextLook();
    },
    replay: async () => {
      await asked(superuserAt(port), 'SELECT pg_wal_replay_resume()');
    },
    start,
    stop: async () => {
      await stopPostmaster(data);
    },
  };
}

/** Removes what a standby that was stopped left. */
export function discardReplica(cluster: Cluster): void {
  rmSync(`${cluster.place.data}-replica`, { recursive: true, force: true });
}
