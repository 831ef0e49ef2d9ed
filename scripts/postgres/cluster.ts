import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { Failure, messageOf } from '#lib/config/failure.ts';
import { freePort, whyNotListen } from '#scripts/serving/free-port.ts';
import { restartPause } from '#scripts/serving/restart-pause.ts';
import { createCluster } from './create.ts';
import { unprivilegedIdentity, type Identity } from './identity.ts';
import { launchPostgres, nextLook, whyItEnded, type Launched } from './launch.ts';
import { choosePlace, type Place } from './place.ts';
import { disownStalePidFile, runningPostmaster, stopPostmaster } from './postmaster.ts';
import { newPassword, readState, writeState, type State } from './state.ts';

const keeperName = 'corroborate keeper';
const owner = 'corroborate_owner';
const patience = 60_000;

export type ClusterOptions = {
  /** The folder whose `postgres.json`, log and (mostly) data these are. */
  home: string;
  /** False for a throw-away: quicker, and a power cut may lose it. */
  durable?: boolean;
};

/** A running PostgreSQL of ours, held open by this process until `release`. */
export type Cluster = {
  place: Place;
  /** The address of a database as its owner: may create roles and databases, is not a superuser. */
  ownerUrl: (database: string) => string;
  /** Calls `listener` each time PostgreSQL was started again; its address may be another then. */
  onRestart: (listener: () => void) => void;
  /** Lets go; the last process to let go stops PostgreSQL. */
  release: () => Promise<void>;
};

function urlOf(state: State, role: 'postgres' | typeof owner, database: string): string {
  const password = role === owner ? state.ownerPassword : state.superuserPassword;
  return `postgresql://${role}:${password}@127.0.0.1:${String(state.port)}/${database}`;
}

async function connect(url: string, name: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: name,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function tryConnect(url: string, name: string): Promise<pg.Client | undefined> {
  try {
    return await connect(url, name);
  } catch {
    return undefined;
  }
}

async function ensureOwner(state: State, database: string): Promise<void> {
  const superuser = await connect(urlOf(state, 'postgres', 'postgres'), 'corroborate setup');
  try {
    const roles = await superuser.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [owner]);
    const attributes = `LOGIN CREATEROLE CREATEDB NOSUPERUSER NOBYPASSRLS PASSWORD '${state.ownerPassword}'`;
    if (roles.rowCount === 0) await superuser.query(`CREATE ROLE ${owner} ${attributes}`);
    const databases = await superuser.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (databases.rowCount === 0) await superuser.query(`CREATE DATABASE ${database} OWNER ${owner}`);
  } finally {
    await superuser.end();
  }
}

async function prepareState(home: string, place: Place): Promise<State> {
  const known = readState(home);
  const running = runningPostmaster(place.data) !== undefined;
  if (known && (running || (await whyNotListen(known.port, '127.0.0.1')) === undefined)) return known;
  const state = {
    superuserPassword: newPassword(),
    ownerPassword: newPassword(),
    ...known,
    data: place.data,
    port: await freePort(),
  };
  writeState(home, state);
  return state;
}

async function openKeeper(
  home: string,
  place: Place,
  identity: Identity | undefined,
  durable: boolean,
): Promise<{ keeper: pg.Client; state: State }> {
  const deadline = Date.now() + patience;
  const log = join(home, 'postgres.log');
  let launched: Launched | undefined;
  let state = await prepareState(home, place);
  for (;;) {
    if (runningPostmaster(place.data) !== undefined) {
      const keeper = await tryConnect(urlOf(state, 'postgres', 'postgres'), keeperName);
      if (keeper) return { keeper, state };
    } else if (launched === undefined || launched.exited()) {
      const said = launched?.said() ?? '';
      if (launched && !/lock file|shared memory block|Address already in use/.test(said)) {
        throw whyItEnded(said, place, log);
      }
      state = await prepareState(home, place);
      createCluster(place, identity, state.superuserPassword, durable);
      if (runningPostmaster(place.data) === undefined) {
        disownStalePidFile(place.data);
        launched = launchPostgres({ place, identity, port: state.port, log, durable });
      }
    }
    if (Date.now() > deadline) {
      throw new Failure(`PostgreSQL did not answer within ${String(patience / 1000)} s (its log is ${log}).`);
    }
    await nextLook();
  }
}

async function othersRemain(keeper: pg.Client): Promise<boolean> {
  const { rows } = await keeper.query<{ others: number }>(
    'SELECT count(*)::int AS others FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()',
    [keeperName],
  );
  return (rows[0]?.others ?? 0) > 0;
}

/**
 * Brings up the PostgreSQL of `home`, making it on the first call, joining it when another process already
 * runs it, and starting it again should it die while it is held.
 */
export async function openCluster({ home, durable = true }: ClusterOptions): Promise<Cluster> {
  const folder = resolve(home);
  mkdirSync(folder, { recursive: true });
  const identity = unprivilegedIdentity();
  // A temporary folder is closed to others, also to the account that PostgreSQL runs as.
  if (!durable && identity) chmodSync(folder, 0o711);
  const place = choosePlace(folder, identity);
  const released = new AbortController();
  let reopening: Promise<void> = Promise.resolve();
  const listeners: (() => void)[] = [];

  // A full disk may have room again in a minute or in a day, so it is tried until somebody lets go.
  const reopen = async (): Promise<void> => {
    for (let failed = 0; ; failed += 1) {
      try {
        await wait(restartPause(failed), undefined, { signal: released.signal });
      } catch {
        return;
      }
      try {
        current = await openKeeper(folder, place, identity, durable);
        watch(current.keeper);
        console.error('PostgreSQL runs again.');
        for (const listener of listeners) listener();
        return;
      } catch (error) {
        console.error(messageOf(error));
      }
    }
  };

  const watch = (keeper: pg.Client): void => {
    keeper.once('end', () => {
      if (released.signal.aborted) return;
      console.error('PostgreSQL ended. It is started again.');
      reopening = reopen();
    });
  };

  let current = await openKeeper(folder, place, identity, durable);
  await ensureOwner(current.state, 'corroborate');
  watch(current.keeper);

  return {
    place,
    ownerUrl: (database) => urlOf(current.state, owner, database),
    onRestart: (listener) => {
      listeners.push(listener);
    },
    release: async () => {
      released.abort();
      await reopening;
      const inUse = await othersRemain(current.keeper).catch(() => false);
      await current.keeper.end().catch(() => undefined);
      if (!inUse) await stopPostmaster(place.data);
    },
  };
}

/** Removes a throw-away cluster's folders once it is released. @internal For tests and benchmarks. */
export function discardCluster(home: string, cluster: Cluster): void {
  const { data, dataMoved } = cluster.place;
  rmSync(dataMoved ? dirname(data) : data, { recursive: true, force: true });
  rmSync(resolve(home), { recursive: true, force: true });
}
