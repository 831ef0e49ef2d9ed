import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '#lib/config/env.ts';
import { storedSecret } from '#lib/config/secret.ts';
import { asPooled } from '#lib/db/connection/bounds.ts';
import { applicationEnvironment } from '#scripts/database/database.ts';
import { freePort } from '#scripts/serving/free-port.ts';
import { startServer, type Server } from '#scripts/serving/server.ts';
import { hasPgBouncer, startPgBouncer } from '#testing/servers/pgbouncer.ts';
import { discardReplica, startReplica, type Replica } from '#testing/servers/replica.ts';
import { startS3 } from '#testing/servers/s3.ts';
import { startThrowAwayApplication } from '#testing/throw-away-application.ts';
import { serverEnvironment } from './set-up.ts';
import { takeTurns, type TakingTurns } from './taking-turns.ts';

/** Two web processes, each with a data folder of its own, that serve one database as if on two machines. */
export interface Machines {
  /** What people are given: each of their requests goes to the next of the two. */
  url: string;
  ownerUrl: string;
  appUrl: string;
  /** The folder with the secret that both were given. */
  dataDir: string;
  dataDirs: readonly string[];
  turns: TakingTurns;
  replica: Replica;
  stop: () => Promise<void>;
}

/**
 * Starts them, with their files in a bucket, a replica to read from, and, where there is one on this machine, PgBouncer
 * before their database. One person may make `changesAMinute` changes.
 */
export async function startMachines(changesAMinute: number): Promise<Machines> {
  const front = await freePort();
  const ports = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${String(front)}`;
  const alone = await startThrowAwayApplication(serverEnvironment);
  await alone.server.stop();
  const stops: (() => Promise<void>)[] = [alone.stop];
  const stop = async (): Promise<void> => {
    for (const one of stops.reverse()) await one();
  };
  try {
    const s3 = await startS3();
    stops.push(s3.stop);
    const replica = await startReplica(alone.dataDir, alone.cluster);
    stops.push(async () => {
      await replica.stop();
      discardReplica(alone.cluster);
    });
    let served = alone.appUrl;
    if (hasPgBouncer) {
      const pooler = await startPgBouncer(alone.appUrl, 8);
      stops.push(pooler.stop);
      pooler.letIn(alone.appUrl);
      served = asPooled(pooler.through(alone.appUrl));
    }
    const dataDirs = ports.map(() => mkdtempSync(join(tmpdir(), 'corroborate-machine-')));
    stops.push(() => {
      for (const folder of dataDirs) rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    });
    const start = (port: number, dataDir: string): Promise<Server> => {
      const settings = readSettings({
        PORT: String(port),
        DATA_DIR: dataDir,
        APP_URL: url,
        APP_SECRET: storedSecret(alone.dataDir),
        STORAGE: s3.storage,
        DATABASE_URL: alone.ownerUrl,
        DATABASE_REPLICA_URL: replica.at(alone.ownerUrl),
        CHANGES_A_MINUTE: String(changesAMinute),
        LOG_LEVEL: 'warn',
        ...serverEnvironment,
      });
      const environment = applicationEnvironment(settings, served);
      return startServer('scripts/serving/serve.mjs', environment, `http://127.0.0.1:${String(port)}`);
    };
    for (const [at, port] of ports.entries()) {
      const server = await start(port, dataDirs[at] ?? '');
      stops.push(server.stop);
    }
    const turns = await takeTurns(front, ports);
    stops.push(turns.stop);
    const { ownerUrl, appUrl, dataDir } = alone;
    return { url, ownerUrl, appUrl, dataDir, dataDirs, turns, replica, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
