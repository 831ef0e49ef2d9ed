import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { applyMigrations } from '#lib/db/migrations/migrate.ts';
import { discardCluster, openCluster } from '#scripts/postgres/cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The owner's address of a database that every migration was applied to. */
    templateUrl: string;
  }
}

/** For one run of the tests: a throw-away PostgreSQL with a migrated database for each test to copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = mkdtempSync(join(tmpdir(), 'corroborate-test-'));
  const cluster = await openCluster({ home, durable: false });
  const stop = async (): Promise<void> => {
    await cluster.release();
    discardCluster(home, cluster);
  };
  try {
    const templateUrl = cluster.ownerUrl('corroborate');
    await applyMigrations(templateUrl);
    project.provide('templateUrl', templateUrl);
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}
