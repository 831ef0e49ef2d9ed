import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyDatabase } from '#testing/database.ts';
import { applyMigrations, schemaDifference } from './migrate.ts';

let folder: string;
let url: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'corroborate-migrations-'));
  url = await emptyDatabase({ migrated: false });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'migration.sql'), sql);
}

async function query(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const first = 'CREATE TABLE note (id int PRIMARY KEY);';

test('The migrations and the Prisma schema make the same database', async () => {
  await applyMigrations(url);
  expect(await schemaDifference(url)).toBe('');
});

test('A difference between the database and the schema is found', async () => {
  await applyMigrations(url);
  await query('ALTER TABLE "Claim" ADD COLUMN stray text');
  expect(await schemaDifference(url)).toContain('DROP COLUMN "stray"');
});

test('A migration is applied once, also when many processes begin at the same time', async () => {
  write('20260101000000_first', first);
  const results = await Promise.all([1, 2, 3].map(() => applyMigrations(url, folder)));
  expect(results.flatMap(({ applied }) => applied)).toEqual(['20260101000000_first']);
});

test('A function body with semicolons stays whole', async () => {
  write(
    '20260101000000_first',
    `CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END; $$;`,
  );
  await applyMigrations(url, folder);
  expect(await query('SELECT two() AS two')).toEqual([{ two: 2 }]);
});

test('A migration that fails leaves nothing behind, says why, and is tried again', async () => {
  write('20260101000000_first', first);
  write('20260102000000_second', 'INSERT INTO note VALUES (1); CREATE TABLE half (id int); SELECT 1 / 0;');
  await expect(applyMigrations(url, folder)).rejects.toThrow(
    /^Migration 20260102000000_second failed and was rolled back.+: division by zero\..+npm run migrate/,
  );
  expect(await query(`SELECT count(*)::int AS notes, to_regclass('half') AS half FROM note`)).toEqual([
    { notes: 0, half: null },
  ]);

  write('20260102000000_second', 'CREATE TABLE half (id int);');
  expect(await applyMigrations(url, folder)).toEqual({ applied: ['20260102000000_second'] });
});

test('A migration whose connection is cut is rolled back whole, and applied by the next try', async () => {
  write('20260101000000_first', `${first} SELECT pg_sleep(60);`);
  const cut = expect(applyMigrations(url, folder)).rejects.toThrow(/was rolled back/);
  const terminate = `SELECT pg_terminate_backend(pid) AS ended FROM pg_stat_activity
    WHERE datname = current_database() AND state = 'active' AND pid <> pg_backend_pid() AND query LIKE '%pg_sleep%'`;
  await vi.waitFor(async () => expect(await query(terminate)).not.toEqual([]), { timeout: 10_000 });
  await cut;
  expect(await query(`SELECT to_regclass('note') AS note`)).toEqual([{ note: null }]);

  write('20260101000000_first', first);
  expect(await applyMigrations(url, folder)).toEqual({ applied: ['20260101000000_first'] });
  expect(await applyMigrations(url, folder)).toEqual({ applied: [] });
});

test('A migration is recorded as done by the transaction that did it', async () => {
  write('20260101000000_first', first);
  await applyMigrations(url, folder);
  write(
    '20260102000000_second',
    `CREATE TABLE done_by AS SELECT pg_current_xact_id()::text AS id;
     CREATE FUNCTION remember() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       INSERT INTO done_by SELECT pg_current_xact_id()::text WHERE NEW.finished_at IS NOT NULL; RETURN NEW; END $$;
     CREATE TRIGGER remember BEFORE UPDATE ON _prisma_migrations FOR EACH ROW EXECUTE FUNCTION remember();`,
  );
  await applyMigrations(url, folder);
  const rows = await query('SELECT id, count(*)::int AS times FROM done_by GROUP BY id ORDER BY times DESC');
  expect(rows[0]).toMatchObject({ times: 2 });
});

/** Applies the folder's migrations in a process of its own. */
function migrator(): ChildProcess {
  const script = `
    import { applyMigrations } from ${JSON.stringify(join(import.meta.dirname, 'migrate.ts'))};
    await applyMigrations(${JSON.stringify(url)}, ${JSON.stringify(folder)});
    process.exit(0);`;
  return spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: join(import.meta.dirname, '..', '..', '..'),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

async function killOnce(child: ChildProcess, reached: string): Promise<void> {
  await vi.waitFor(async () => expect(await query(reached)).toEqual([{ reached: true }]), {
    timeout: 30_000,
    interval: 20,
  });
  child.kill('SIGKILL');
  await once(child, 'exit');
}

const runs = (part: string) => `SELECT EXISTS (SELECT FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE '%${part}%') AS reached`;

test.each([
  ['before the first', `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS reached`],
  ['within one', runs('pg_sleep(1)')],
  ['between two', `SELECT to_regclass('first_done') IS NOT NULL AS reached`],
])('A process killed %s needs one more try, which does each migration once', async (_, reached) => {
  write('20260101000000_first', 'CREATE TABLE first_done (id int); INSERT INTO first_done VALUES (1);');
  write('20260102000000_second', 'INSERT INTO first_done VALUES (2); SELECT pg_sleep(1);');
  write('20260103000000_third', 'INSERT INTO first_done VALUES (3);');
  await killOnce(migrator(), reached);
  await applyMigrations(url, folder);
  expect(await query('SELECT id FROM first_done ORDER BY id')).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }]);
  expect(await applyMigrations(url, folder)).toEqual({ applied: [] });
});

test('A migration that a killed process only began to record is done by the next try', async () => {
  write('20260101000000_first', first);
  await applyMigrations(url, folder);
  write('20260102000000_second', 'CREATE TABLE half (id int);');
  await query(`INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at)
    VALUES (gen_random_uuid()::text, 'begun', '20260102000000_second', now())`);
  expect(await applyMigrations(url, folder)).toEqual({ applied: ['20260102000000_second'] });
});
