import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { MigrationList, SchemaFilter } from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { Failure, messageOf } from '#lib/config/failure.ts';
import { migratorName, watchingHolder } from './lock-holder.ts';
import { openEngine } from './migration-engine.ts';
import { asOnlyMigrator, type Patience } from './migration-lock.ts';
import { checkMayMakeRoles } from '#lib/db/server/owner-rights.ts';
import { withClient } from '#lib/db/server/with-client.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'prisma');
const schemaPath = join(folder, 'schema.prisma');
const everything: SchemaFilter = { externalTables: [], externalEnums: [] };
/** Who wants a strong lock makes everybody queue behind it, so it gives up before they do, and tries again. */
const lockMs = 1_500;
const longestPause = 4_000;
const patient: Patience = { waitMs: 60_000, say: () => undefined };

type Engine = Awaited<ReturnType<typeof openEngine>>;

function schemaFile(): { path: string; content: string } {
  return { path: schemaPath, content: readFileSync(schemaPath, 'utf8') };
}

function readMigrations(base: string): MigrationList {
  const names = readdirSync(base, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: base,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: readFileSync(join(base, path, 'migration.sql'), 'utf8') },
      },
    })),
  };
}

async function withEngine<T>(url: string, run: (engine: Engine) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: migratorName,
    max: 4,
    connectionTimeoutMillis: 5_000,
    lock_timeout: lockMs,
  });
  pool.on('error', () => undefined);
  const { path, content } = schemaFile();
  const engine = await openEngine(pool, [path, content]);
  try {
    return await run(engine);
  } finally {
    engine.free();
    await pool.end();
  }
}

function failure(error: unknown, pending: string[]): Failure {
  const message = messageOf(error);
  const name = /with migration_name="([^"]+)"/.exec(message)?.[1] ?? pending[0] ?? 'A migration';
  const reason = /ERROR: (.+)/.exec(message)?.[1] ?? message.split('\n')[0] ?? message;
  return new Failure(
    `Migration ${name} failed and was rolled back, so the database is as it was before it: ${reason}. Mend the cause and run "npm run migrate" again.`,
  );
}

/** The migrations of the list that the database has not. Takes no lock that anybody waits for. */
async function pendingMigrations(url: string, { migrationDirectories }: MigrationList): Promise<string[]> {
  const done = await withClient(url, async (client) => {
    const { rows } = await client.query<{ known: boolean }>(
      `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS known`,
    );
    if (rows[0]?.known !== true) return [];
    const applied = await client.query<{ name: string }>(
      'SELECT migration_name AS name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    );
    return applied.rows.map(({ name }) => name);
  });
  return migrationDirectories.map(({ path }) => path).filter((name) => !done.includes(name));
}

async function applyOnce(url: string, migrationsList: MigrationList): Promise<void> {
  await withEngine(url, async (engine) => {
    const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: everything,
    });
    for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
    await engine.applyMigrations({ migrationsList, filters: everything });
  });
}

function lostToOthers(error: unknown): boolean {
  return /55P03|lock timeout|40P01|deadlock detected/.test(messageOf(error));
}

async function applyPatiently(
  url: string,
  client: pg.Client,
  migrationsList: MigrationList,
  { waitMs, say }: Patience,
): Promise<void> {
  const deadline = Date.now() + waitMs;
  for (let pause = 500; ; pause = Math.min(pause * 2, longestPause)) {
    const { result, holder } = await watchingHolder(client, () => applyOnce(url, migrationsList));
    if (result.status === 'fulfilled') return;
    const pending = await pendingMigrations(url, migrationsList);
    if (!lostToOthers(result.reason)) throw failure(result.reason, pending);
    const why = `Migration ${pending[0] ?? ''} waits for a table that others use: ${holder ?? 'they were too many to name one'}`;
    if (Date.now() > deadline) {
      throw new Failure(
        `${why}. Nothing was changed by it; let that end, or end it with pg_terminate_backend, and run "npm run migrate" again.`,
      );
    }
    say(`${why}. Trying again.`);
    await wait(pause);
  }
}

/**
 * Applies what `prisma/migrations` has and the database has not, each file in one transaction, one process
 * at a time. A migration that failed or was interrupted left nothing behind and is tried again. With nothing
 * to apply it only reads; otherwise it waits for others within `patience`, a moment at a time so that nobody
 * waits behind it. Throws a `Failure` that says which one failed and why.
 */
export async function applyMigrations(
  url: string,
  base: string = join(folder, 'migrations'),
  patience: Patience = patient,
): Promise<{ applied: string[] }> {
  const migrationsList = readMigrations(base);
  if ((await pendingMigrations(url, migrationsList)).length === 0) return { applied: [] };
  return asOnlyMigrator(url, patience, async (client) => {
    const applied = await pendingMigrations(url, migrationsList);
    if (applied.length === 0) return { applied };
    await checkMayMakeRoles(client);
    await applyPatiently(url, client, migrationsList, patience);
    return { applied };
  });
}

/**
 * The SQL that would turn the database into what `prisma/schema.prisma` says, empty when they agree. What
 * Prisma cannot say (policies, triggers, check constraints, partial indexes) is not compared.
 */
export async function schemaDifference(url: string): Promise<string> {
  const files = [schemaFile()];
  const result = await withEngine(url, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: folder },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: everything,
    }),
  );
  const sql = (result.stdout ?? '').trim();
  return sql === '-- This is an empty migration.' ? '' : sql;
}
