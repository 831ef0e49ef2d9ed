import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { v7 } from 'uuid';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fillClaims } from '#scripts/database/fill.ts';
import { emptyDatabase } from '#testing/database.ts';
import { ensureAppLogin } from '#lib/db/server/app-role.ts';
import { progressOfName, type Progress } from '#lib/db/server/progress.ts';
import { buildIndexes } from './indexes-beside.ts';
import { applyMigrations } from './migrate.ts';

const all = join(import.meta.dirname, '..', '..', '..', 'prisma', 'migrations');
const workspaceId = v7();
const entries = 9_000;
const secret = 'a secret of the tests only';

let ownerUrl: string;
let appUrl: string;
let owner: pg.Client;
const open: pg.Client[] = [];

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  open.push(client);
  return client;
}

/** A database of before entries knew the stretch they lie in, with more of them than a migration indexes. */
beforeEach(async () => {
  ownerUrl = await emptyDatabase({ migrated: false });
  const folder = mkdtempSync(join(tmpdir(), 'corroborate-migrations-'));
  try {
    for (const name of readdirSync(all).filter((one) => /^\d/.test(one) && one < '20261129165500')) {
      cpSync(join(all, name), join(folder, name), { recursive: true });
    }
    await applyMigrations(ownerUrl, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  owner = await connect(ownerUrl);
  await owner.query(`SELECT set_config('app.workspace_id', $1, false)`, [workspaceId]);
  await owner.query(`INSERT INTO "Workspace" (id, slug, name) VALUES ($1, 'one', 'One')`, [workspaceId]);
  // Each with a word of 1,900 letters, which makes them large and is quick to index.
  await owner.query(
    `INSERT INTO "SearchEntry" ("workspaceId", kind, id, vector)
     SELECT $1, 'CLAIM', (lpad(to_hex(1700000000000 + i * 1800000::bigint), 12, '0') || '70008000' || lpad(to_hex(i), 12, '0'))::uuid,
       (quote_literal(search_place($1, 'CLAIM')) || CASE WHEN i % 900 = 0 THEN ' mill:1 bridge:2 ' ELSE ' bridge:1 mill:2 ' END
         || (SELECT string_agg(md5(i::text || n), '') FROM generate_series(1, 59) n) || ':9')::tsvector
     FROM generate_series(1, $2::int) i`,
    [workspaceId, entries],
  );
  await applyMigrations(ownerUrl);
  appUrl = await ensureAppLogin(ownerUrl, secret);
}, 120_000);
afterEach(async () => {
  for (const client of open.splice(0)) await client.end().catch(() => undefined);
});

/** How many entries a search for the two words as neighbours finds, as the application asks. */
async function found(): Promise<number> {
  const app = await connect(appUrl);
  await app.query(`SELECT set_config('app.workspace_id', $1, false)`, [workspaceId]);
  const { rows } = await app.query<{ found: number }>(
    `SELECT count(*)::int AS found FROM search_found('CLAIM', '''mill'' <1> ''bridge''', '''mill'' & ''bridge''', ARRAY['mill bridge'])`,
  );
  return rows[0]?.found ?? 0;
}

/** The indexes of entries, each with whether it answers. */
async function indexes(): Promise<Record<string, boolean>> {
  const { rows } = await owner.query<{ name: string; valid: boolean }>(
    `SELECT indexrelid::regclass::text AS name, indisvalid AS valid FROM pg_index
     WHERE indrelid = '"SearchEntry"'::regclass AND NOT indisprimary`,
  );
  return Object.fromEntries(rows.map(({ name, valid }) => [name.replaceAll('"', ''), valid]));
}

const before = { SearchEntry_vector_idx: true };
const after = { SearchEntry_words_idx: true };

function filling(): { progress: (told: Progress) => void; stop: AbortController; stopped: AbortSignal } {
  const stop = new AbortController();
  return { progress: () => undefined, stop, stopped: stop.signal };
}

/** Somebody whom the building of an index waits for, once it has begun. */
async function writer(): Promise<pg.Client> {
  const client = await connect(ownerUrl);
  await client.query('BEGIN');
  await client.query('LOCK TABLE "SearchEntry" IN ROW EXCLUSIVE MODE');
  return client;
}

const isWaited = async () => {
  expect(await indexes()).toEqual({ ...before, SearchEntry_words_idx: false });
};

test('Of many entries an upgrade leaves the index to be built beside the service, and search answers before', async () => {
  expect(await indexes()).toEqual(before);
  expect(await found()).toBe(entries / 900);
  expect(await fillClaims(ownerUrl, appUrl, filling())).toEqual({ by: 'us', rows: 0 });
  expect(await indexes()).toEqual(after);
  expect(await found()).toBe(entries / 900);
  // A second time there is nothing to do.
  expect(await fillClaims(ownerUrl, appUrl, filling())).toEqual({ by: 'us', rows: 0 });
  expect(await indexes()).toEqual(after);
});

test('One that was cut off is built again, and search answers meanwhile', async () => {
  const blocking = await writer();
  const cut = expect(fillClaims(ownerUrl, appUrl, filling())).rejects.toThrow();
  await vi.waitFor(isWaited, { timeout: 20_000 });
  await owner.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND query LIKE 'CREATE INDEX CONCURRENTLY%' AND pid <> pg_backend_pid()`,
  );
  await cut;
  await blocking.query('COMMIT');
  expect(await indexes()).toEqual({ ...before, SearchEntry_words_idx: false });
  expect(await found()).toBe(entries / 900);
  // PostgreSQL says that the connection was cut before it lets go of what that held.
  const again = async () => {
    expect(await fillClaims(ownerUrl, appUrl, filling())).toEqual({ by: 'us', rows: 0 });
  };
  await vi.waitFor(again, { timeout: 20_000 });
  expect(await indexes()).toEqual(after);
});

test('One process builds it, and everybody may know how far it is', async () => {
  const blocking = await writer();
  const building = fillClaims(ownerUrl, appUrl, filling());
  await vi.waitFor(isWaited, { timeout: 20_000 });
  expect(await fillClaims(ownerUrl, appUrl, filling())).toEqual({ by: 'another process', rows: 0 });
  const app = await connect(appUrl);
  const told = async () => {
    const { rows } = await app.query<{ name: string }>(
      'SELECT application_name AS name FROM pg_stat_activity WHERE datname = current_database()',
    );
    return rows.map(({ name }) => progressOfName(name)).filter((one) => one !== null);
  };
  await vi.waitFor(
    async () => expect(await told()).toMatchObject([{ what: 'the index of search', done: 0 }]),
    {
      timeout: 20_000,
    },
  );
  await blocking.query('COMMIT');
  expect(await building).toEqual({ by: 'us', rows: 0 });
  await vi.waitFor(async () => expect(await told()).toEqual([]), { timeout: 20_000 });
  expect(await indexes()).toEqual(after);
});

test('A service that is asked to stop waits for no index', async () => {
  const blocking = await writer();
  const { stop, ...how } = filling();
  const building = fillClaims(ownerUrl, appUrl, how);
  await vi.waitFor(isWaited, { timeout: 20_000 });
  stop.abort();
  await building;
  await blocking.query('COMMIT');
  expect(await indexes()).toEqual({ ...before, SearchEntry_words_idx: false });
  await buildIndexes(ownerUrl, owner, filling());
  expect(await indexes()).toEqual(after);
});
