import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { v7 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fillClaims } from '#scripts/database/fill.ts';
import { testDatabase, type TestDatabase } from '#testing/database.ts';
import { ensureAppLogin } from '#lib/db/server/app-role.ts';
import { checkAppRole } from '#lib/db/server/check-role.ts';
import { holdLogin } from '#lib/db/server/hold-login.ts';
import { applyMigrations } from './migrate.ts';

let database: TestDatabase;
const open: pg.Client[] = [];
beforeEach(async () => {
  database = await testDatabase();
});
afterEach(async () => {
  for (const client of open.splice(0)) await client.end();
});

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  open.push(client);
  return client;
}

const secret = 'a secret of the tests only';
const unending = { progress: () => undefined, stopped: new AbortController().signal };

async function twoWorkspaces(): Promise<void> {
  const owner = await connect(database.ownerUrl);
  for (const slug of ['one', 'two']) {
    const workspaceId = v7();
    await owner.query(`SELECT set_config('app.workspace_id', $1, false)`, [workspaceId]);
    await owner.query(`INSERT INTO "Workspace" (id, slug, name) VALUES ($1, $2, $2)`, [workspaceId, slug]);
  }
}

/** Readers and a writer that keep every table, so that any stronger lock would wait for them. */
async function holdEveryTable(): Promise<pg.Client> {
  const owner = await connect(database.ownerUrl);
  await owner.query('BEGIN');
  const { rows } = await owner.query<{ name: string }>(
    `SELECT oid::regclass::text AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
  );
  for (const { name } of rows) {
    await owner.query(`SELECT FROM ${name} LIMIT 1`);
    await owner.query(`LOCK TABLE ${name} IN ROW EXCLUSIVE MODE`);
  }
  return owner;
}

test('A start with nothing to migrate waits for nobody who reads or writes, and nobody waits for it', async () => {
  await twoWorkspaces();
  const holder = await holdEveryTable();
  const later: Promise<unknown>[] = [];
  const waiting = await connect(database.ownerUrl);
  const look = setInterval(() => {
    later.push(
      waiting
        .query<{ waiting: number }>(
          `SELECT count(*)::int AS waiting FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
        )
        .then(({ rows }) => rows[0]?.waiting),
    );
  }, 5);
  expect(await applyMigrations(database.ownerUrl)).toEqual({ applied: [] });
  expect(await ensureAppLogin(database.ownerUrl, secret)).toBe(database.appUrl);
  await checkAppRole(database.appUrl);
  expect(await fillClaims(database.ownerUrl, database.appUrl, unending)).toEqual({ by: 'us', rows: 0 });
  clearInterval(look);
  expect(later.length).toBeGreaterThan(0);
  expect(new Set(await Promise.all(later))).toEqual(new Set([0]));
  await holder.query('ROLLBACK');
});

test('The owner lists all workspaces, and the application none without saying for whom', async () => {
  await twoWorkspaces();
  const count = 'SELECT count(*)::int AS all FROM "Workspace"';
  expect((await (await connect(database.ownerUrl)).query(count)).rows).toEqual([{ all: 2 }]);
  expect((await (await connect(database.appUrl)).query(count)).rows).toEqual([{ all: 0 }]);
});

test('Filling in is done by one process at a time', async () => {
  await twoWorkspaces();
  const owner = await connect(database.ownerUrl);
  await owner.query('SELECT pg_advisory_lock(7266180217)');
  expect(await fillClaims(database.ownerUrl, database.appUrl, unending)).toEqual({
    by: 'another process',
    rows: 0,
  });
});

test('A login that is in use keeps its password, and who would change it is told what to share', async () => {
  const letGo = holdLogin(database.appUrl);
  try {
    const watcher = await connect(database.ownerUrl);
    const inUse = `SELECT count(*)::int AS held FROM pg_stat_activity WHERE application_name = 'corroborate presence'
      AND datname = current_database()`;
    await expect
      .poll(async () => (await watcher.query<{ held: number }>(inUse)).rows, { timeout: 10_000 })
      .toEqual([{ held: 1 }]);
    await expect(ensureAppLogin(database.ownerUrl, 'another secret')).rejects.toThrow(/same APP_SECRET/);
    expect(await ensureAppLogin(database.ownerUrl, secret)).toBe(database.appUrl);
    await expect((await connect(database.appUrl)).query('SELECT 1')).resolves.toBeDefined();

    await watcher
      .query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'corroborate presence'`,
      )
      .catch(() => undefined);
  } finally {
    await letGo();
    for (const client of open.splice(0)) await client.end();
  }
  const changed = await ensureAppLogin(database.ownerUrl, 'another secret');
  await expect((await connect(changed)).query('SELECT 1')).resolves.toBeDefined();
});

test('A migration gives way to readers it would make wait, and says who holds the table', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'corroborate-migrations-'));
  try {
    const name = '20990101000000_wants_everything';
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'migration.sql'), 'ALTER TABLE "Claim" ADD COLUMN extra int;');
    const holder = await connect(database.appUrl);
    await holder.query('BEGIN');
    await holder.query('SELECT FROM "Claim" LIMIT 1');
    const said: string[] = [];
    const patience = { waitMs: 100, say: (sentence: string) => said.push(sentence) };
    await expect(applyMigrations(database.ownerUrl, folder, patience)).rejects.toThrow(
      /waits for a table that others use: the login ".+" has a transaction open since .+Nothing was changed/,
    );
    const going = applyMigrations(database.ownerUrl, folder, { ...patience, waitMs: 60_000 });
    await expect.poll(() => said.length, { timeout: 15_000 }).toBeGreaterThan(0);
    // Nobody queues behind it for longer than the moment it waits at a time.
    await (await connect(database.appUrl)).query('SELECT FROM "Claim" LIMIT 1');
    await holder.query('COMMIT');
    expect(await going).toEqual({ applied: [name] });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('A migration that goes on in PostgreSQL after its process died is waited for, and not done twice', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'corroborate-migrations-'));
  try {
    const orphan = await connect(database.ownerUrl);
    await orphan.query('BEGIN');
    await orphan.query('SELECT pg_advisory_xact_lock(7266180216)');
    const name = '20990101000000_orphan';
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'migration.sql'), 'CREATE TABLE orphan (id int);');
    const said: string[] = [];
    const patience = { waitMs: 300, say: (sentence: string) => said.push(sentence) };
    await expect(applyMigrations(database.ownerUrl, folder, patience)).rejects.toThrow(
      'A migration that was cut off still runs in PostgreSQL and has not ended within 1 s: start again when it has.',
    );
    const going = applyMigrations(database.ownerUrl, folder, { ...patience, waitMs: 60_000 });
    await expect.poll(() => said.length, { timeout: 20_000 }).toBe(2);
    await orphan.query('COMMIT');
    expect(await going).toEqual({ applied: [name] });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
