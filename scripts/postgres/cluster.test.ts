import { mkdtempSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, expect, test, vi } from 'vitest';
import { discardCluster, openCluster, type Cluster } from './cluster.ts';
import { runningPostmaster } from './postmaster.ts';

const opened: { home: string; cluster: Cluster }[] = [];

async function open(
  home = mkdtempSync(join(tmpdir(), 'corroborate-cluster-')),
): Promise<{ home: string; cluster: Cluster }> {
  const one = { home, cluster: await openCluster({ home, durable: false }) };
  opened.push(one);
  return one;
}

afterEach(async () => {
  for (const { cluster } of opened) await cluster.release();
  for (const { home, cluster } of opened.splice(0)) discardCluster(home, cluster);
});

async function ask(cluster: Cluster, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: cluster.ownerUrl('corroborate') });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ answer: unknown }>(sql);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

function postmasterOf(cluster: Cluster): number {
  const pid = runningPostmaster(cluster.place.data);
  if (pid === undefined) throw new Error('PostgreSQL does not run.');
  return pid;
}

async function comesBack(cluster: Cluster): Promise<void> {
  await vi.waitFor(async () => expect(await ask(cluster, 'SELECT 1 AS answer')).toBe(1), {
    timeout: 15_000,
    interval: 100,
  });
}

test('The database starts again at the same address after kill -9 and has kept what was committed', async () => {
  const { cluster } = await open();
  await ask(cluster, 'CREATE TABLE kept AS SELECT 42 AS answer');
  const before = cluster.ownerUrl('corroborate');
  process.kill(postmasterOf(cluster), 'SIGKILL');
  await comesBack(cluster);
  expect(cluster.ownerUrl('corroborate')).toBe(before);
  expect(await ask(cluster, 'SELECT answer FROM kept')).toBe(42);
});

test('The database that could not start again is tried until it can', async () => {
  const { cluster } = await open();
  const complained = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const settings = join(cluster.place.data, 'postgresql.conf');
  renameSync(settings, `${settings}.aside`);
  process.kill(postmasterOf(cluster), 'SIGKILL');
  await vi.waitFor(() => expect(complained.mock.calls.length).toBeGreaterThan(2), { timeout: 15_000 });
  renameSync(`${settings}.aside`, settings);
  await comesBack(cluster);
  complained.mockRestore();
});

test('A second process joins the running database, and the last one to leave stops it', async () => {
  const { home, cluster } = await open();
  const { cluster: second } = await open(home);
  expect(postmasterOf(second)).toBe(postmasterOf(cluster));
  await cluster.release();
  expect(await ask(second, 'SELECT 1 AS answer')).toBe(1);
  await second.release();
  expect(runningPostmaster(cluster.place.data)).toBeUndefined();
});

test('A pid file that names a stranger by now does not stop the database from starting', async () => {
  const { home, cluster } = await open();
  const file = join(cluster.place.data, 'postmaster.pid');
  const content = readFileSync(file, 'utf8');
  await cluster.release();
  writeFileSync(file, content.replace(/^\d+/, String(process.ppid)));
  const { cluster: again } = await open(home);
  expect(await ask(again, 'SELECT 1 AS answer')).toBe(1);
});

test('The passwords are readable by nobody else, and the owner of the data is no superuser', async () => {
  const { home, cluster } = await open();
  expect(statSync(join(home, 'postgres.json')).mode & 0o777).toBe(0o600);
  expect(await ask(cluster, 'SELECT rolsuper AS answer FROM pg_roles WHERE rolname = current_user')).toBe(
    false,
  );
});
