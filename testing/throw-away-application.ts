import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '#lib/config/env.ts';
import { ensureAppLogin } from '#lib/db/server/app-role.ts';
import { applyMigrations } from '#lib/db/migrations/migrate.ts';
import { applicationEnvironment, applicationSecret } from '#scripts/database/database.ts';
import { freePort } from '#scripts/serving/free-port.ts';
import { discardCluster, openCluster, type Cluster } from '#scripts/postgres/cluster.ts';
import { startServer, type Server } from '#scripts/serving/server.ts';

/** The built application on a port, a database and a data folder of its own, all gone after `stop`. */
export type ThrowAwayApplication = {
  url: string;
  ownerUrl: string;
  appUrl: string;
  dataDir: string;
  cluster: Cluster;
  server: Server;
  stop: () => Promise<void>;
};

/**
 * Starts one for tests and measurements. The application must have been built. `durable` makes the database
 * wait for the disk as that of a real one does. With a `home` that has a database already it serves that one, and leaves
 * it where it is.
 */
export async function startThrowAwayApplication(
  extra: Record<string, string> = {},
  port?: number,
  { durable = false, home }: { durable?: boolean; home?: string } = {},
): Promise<ThrowAwayApplication> {
  const dataDir = home ?? mkdtempSync(join(tmpdir(), 'corroborate-e2e-'));
  const cluster = await openCluster({ home: dataDir, durable });
  const discard = async (): Promise<void> => {
    await cluster.release();
    if (home === undefined) discardCluster(dataDir, cluster);
  };
  try {
    const ownerUrl = cluster.ownerUrl('corroborate');
    await applyMigrations(ownerUrl);
    const settings = readSettings({
      PORT: String(port ?? (await freePort())),
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      // Tests and measurements let one person do what a hundred do.
      CHANGES_A_MINUTE: '1000000',
      ...extra,
    });
    const appUrl = await ensureAppLogin(ownerUrl, applicationSecret(settings));
    const environment = { ...applicationEnvironment(settings, appUrl), ...extra };
    const server = await startServer('scripts/serving/serve.mjs', environment, settings.appUrl);
    const stop = async (): Promise<void> => {
      await server.stop();
      await discard();
    };
    return { url: settings.appUrl, ownerUrl, appUrl, dataDir, cluster, server, stop };
  } catch (error) {
    await discard();
    throw error;
  }
}
