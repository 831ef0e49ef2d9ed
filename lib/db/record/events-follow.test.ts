import pg from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { firstHash } from '#lib/log/event.ts';
import { testDatabase } from '#testing/database.ts';
import { aClaim, newsroom, type Newsroom } from '#testing/newsroom.ts';

let app: pg.Client;
let desk: Newsroom;
let empty: Newsroom;
let ownerUrl: string;
let appUrl: string;

beforeAll(async () => {
  ({ ownerUrl, appUrl } = await testDatabase());
  [desk, empty] = [await newsroom(ownerUrl), await newsroom(ownerUrl)];
  app = new pg.Client({ connectionString: appUrl });
  await app.connect();
  await aClaim(desk.reviewer);
});
afterAll(() => app.end());

interface Entry {
  sequence: number;
  previousHash: string;
  hash: string;
  at: Date;
}

async function within<T>(client: pg.Client, workspaceId: string, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  await client.query(`SELECT set_config('app.workspace_id', $1, true)`, [workspaceId]);
  try {
    const value = await work();
    await client.query('COMMIT');
    return value;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

async function lastOf(workspaceId: string): Promise<Entry> {
  return within(app, workspaceId, async () => {
    const { rows } = await app.query<Entry>(
      `SELECT sequence::int, hash, "previousHash", at FROM "Event" ORDER BY sequence DESC LIMIT 1`,
    );
    return rows[0] ?? { sequence: 0, hash: firstHash, previousHash: firstHash, at: new Date(0) };
  });
}

async function write(client: pg.Client, workspaceId: string, entries: readonly Entry[]): Promise<void> {
  const values = entries.map((entry) => [
    workspaceId,
    entry.sequence,
    entry.at,
    v7(),
    entry.previousHash,
    entry.hash,
  ]);
  const rows = values.map(
    (_, at) =>
      `($${at * 6 + 1}::uuid, $${at * 6 + 2}, $${at * 6 + 3}::timestamptz, 'a.test', 'Claim', $${at * 6 + 4}::uuid, $${at * 6 + 5}, $${at * 6 + 6})`,
  );
  await within(client, workspaceId, () =>
    client.query(
      `INSERT INTO "Event" ("workspaceId", sequence, at, type, entity, "entityId", "previousHash", hash) VALUES ${rows.join(', ')}`,
      values.flat(),
    ),
  );
}

function hashOf(letter: string): string {
  return letter.repeat(64);
}

async function next(part: Partial<Entry> = {}): Promise<Entry> {
  const last = await lastOf(desk.workspaceId);
  const following = { sequence: last.sequence + 1, previousHash: last.hash, hash: hashOf('a'), at: last.at };
  return { ...following, ...part };
}

test.each<[string, () => Promise<Entry>]>([
  ['skips a number', async () => next({ sequence: (await next()).sequence + 1 })],
  ['has the number of the last', async () => next({ sequence: (await next()).sequence - 1 })],
  ['begins anew', async () => next({ sequence: 1, previousHash: firstHash })],
  ['follows another event', async () => next({ previousHash: hashOf('b') })],
  ['follows nothing', async () => next({ previousHash: firstHash })],
  ['lies before the last', async () => next({ at: new Date(0) })],
])('an event that %s is refused, and nothing is kept of it', async (_, made) => {
  const before = await lastOf(desk.workspaceId);
  await expect(write(app, desk.workspaceId, [await made()])).rejects.toThrow(
    /does not follow from the last one|duplicate key/,
  );
  expect(await lastOf(desk.workspaceId)).toEqual(before);
});

it('is refused to the owner of the database too', async () => {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const loose = write(owner, desk.workspaceId, [await next({ previousHash: hashOf('c') })]);
  await expect(loose).rejects.toThrow(/does not follow/);
  await owner.end();
});

it('takes a first event, and several at once that follow from one another', async () => {
  const at = new Date('2026-03-01T12:00:00Z');
  const chain = ['d', 'e', 'f'].map((letter, index, letters) => ({
    sequence: index + 1,
    previousHash: index === 0 ? firstHash : hashOf(letters[index - 1] ?? ''),
    hash: hashOf(letter),
    at,
  }));
  const [first, second, third] = chain;
  if (!first || !second || !third) throw new Error('There are three.');
  await expect(write(app, empty.workspaceId, [first, third])).rejects.toThrow(/does not follow/);
  await expect(write(app, empty.workspaceId, [second])).rejects.toThrow(/does not follow/);
  await write(app, empty.workspaceId, chain);
  expect((await lastOf(empty.workspaceId)).sequence).toBe(3);
});

it('puts those who write at once in order: one of two that follow the same event is refused', async () => {
  const other = new pg.Client({ connectionString: appUrl });
  await other.connect();
  const entry = await next();
  const written = await Promise.allSettled([
    write(app, desk.workspaceId, [{ ...entry, hash: hashOf('1') }]),
    write(other, desk.workspaceId, [{ ...entry, hash: hashOf('2') }]),
  ]);
  await other.end();
  expect(written.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await lastOf(desk.workspaceId)).sequence).toBe(entry.sequence);
});
