import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshCopy } from '#bench/fresh-copy.ts';
import { withClient } from '#lib/db/server/with-client.ts';
import { root } from '#scripts/running/run.ts';
import { gone, type Fault } from './fault.ts';
import { runs, type Service } from './service.ts';
import { until } from './until.ts';

interface Upgrade {
  folder: string;
  column: string;
  discard: () => void;
}

/** This project with one migration more, which takes its time over the table that most is written to. */
function nextVersion(number: number): Upgrade {
  const { folder, discard } = freshCopy();
  const column = `upgraded_${number}`;
  const migration = join(folder, 'prisma', 'migrations', `2999010${number}000000_${column}`);
  mkdirSync(migration);
  writeFileSync(
    join(migration, 'migration.sql'),
    `ALTER TABLE "Claim" ADD COLUMN ${column} int; SELECT pg_sleep(3); UPDATE "Claim" SET ${column} = 1;`,
  );
  // What it is built from is the same.
  symlinkSync(join(root, '.next'), join(folder, '.next'));
  return { folder, column, discard };
}

async function rowsOf(service: Service, sql: string): Promise<number> {
  return withClient(service.ownerUrl, async (client) => (await client.query(sql)).rowCount ?? 0);
}

async function interrupt(service: Service, number: number, alsoPostgres: boolean): Promise<void> {
  const { folder, column, discard } = nextVersion(number);
  service.whenDiscarded(discard);
  await service.stop();
  service.launch(folder);
  const working = `SELECT FROM pg_stat_activity WHERE query LIKE '%pg_sleep(3)%' AND pid <> pg_backend_pid()
    AND state = 'active' AND datname = current_database()`;
  await until('the migration is at work', async () => {
    return (await rowsOf(service, working).catch(() => 0)) > 0;
  });
  const { npmStart, keeper, postmaster } = service;
  const killed = alsoPostgres ? [npmStart, keeper, postmaster] : [npmStart, keeper];
  for (const pid of killed) process.kill(pid, 'SIGKILL');
  await until('they are gone', () => !killed.some(runs));
  await service.start(folder);
  const done = `SELECT FROM "_prisma_migrations" WHERE migration_name LIKE '%${column}' AND finished_at IS NOT NULL`;
  if ((await rowsOf(service, done)) !== 1) throw new Error('The migration was not done once.');
  const there = `SELECT FROM information_schema.columns WHERE table_name = 'Claim' AND column_name = '${column}'
    AND table_schema = 'public'`;
  if ((await rowsOf(service, there)) !== 1) throw new Error('What it makes is not there.');
}

export const upgradeKilled: Fault = {
  name: 'kill -9 in the middle of an upgrade',
  back: 'by one start',
  allowed: gone,
  happen: (service) => interrupt(service, 1, false),
};

export const upgradeKilledWithPostgres: Fault = {
  name: 'kill -9 in the middle of an upgrade, PostgreSQL too',
  back: 'by one start',
  allowed: gone,
  happen: (service) => interrupt(service, 2, true),
};
