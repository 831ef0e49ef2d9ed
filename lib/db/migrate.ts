import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationList, SchemaFilter } from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { Failure, messageOf } from '#lib/config/failure.ts';
import { openEngine } from './migration-engine.ts';

const folder = join(import.meta.dirname, '..', '..', 'prisma');
const schemaPath = join(folder, 'schema.prisma');
const everything: SchemaFilter = { externalTables: [], externalEnums: [] };
/** An arbitrary number that all processes which migrate agree on. */
const lockKey = 7_266_180_214;

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
  const pool = new pg.Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 5_000 });
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

async function withLock<T>(url: string, run: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    return await run();
  } finally {
    await client.end();
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

/**
 * Applies what `prisma/migrations` has and the database has not, each file in one transaction, one process
 * at a time. A migration that failed or was interrupted left nothing behind and is tried again. Throws a
 * `Failure` that says which one failed and why.
 */
export async function applyMigrations(
  url: string,
  base: string = join(folder, 'migrations'),
): Promise<{ applied: string[] }> {
  const migrationsList = readMigrations(base);
  return withLock(url, () =>
    withEngine(url, async (engine) => {
      const { failedMigrationNames, history } = await engine.diagnoseMigrationHistory({
        migrationsList,
        optInToShadowDatabase: false,
        filters: everything,
      });
      for (const migrationName of failedMigrationNames)
        await engine.markMigrationRolledBack({ migrationName });
      const pending = history && 'unappliedMigrationNames' in history ? history.unappliedMigrationNames : [];
      try {
        const { appliedMigrationNames } = await engine.applyMigrations({
          migrationsList,
          filters: everything,
        });
        return { applied: appliedMigrationNames };
      } catch (error) {
        throw failure(error, [...failedMigrationNames, ...pending]);
      }
    }),
  );
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
