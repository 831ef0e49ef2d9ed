import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { database } from '#lib/db/connection/client.ts';
import { applyMigrations } from '#lib/db/migrations/migrate.ts';
import { ensureAppLogin } from '#lib/db/server/app-role.ts';
import { discardCluster, openCluster } from '#scripts/postgres/cluster.ts';

/** Measures on an empty database of its own, as the application reads it, and takes it away afterwards. */
export async function onOwnDatabase<T>(measure: (ownerUrl: string) => Promise<T>): Promise<T> {
  const home = mkdtempSync(join(tmpdir(), 'corroborate-bench-'));
  const cluster = await openCluster({ home, durable: false });
  try {
    const ownerUrl = cluster.ownerUrl('corroborate');
    await applyMigrations(ownerUrl);
    process.env['APP_DATABASE_URL'] = await ensureAppLogin(ownerUrl, 'a secret of the benchmark only');
    return await measure(ownerUrl);
  } finally {
    await database().$disconnect();
    await cluster.release();
    discardCluster(home, cluster);
  }
}
