import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { isPassword, operator } from '#lib/auth/password/password-hash.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { createFirstAdmin, slugOf } from './first-admin.ts';
import { testDatabase } from '#testing/database.ts';

const given = {
  email: 'First@Newsroom.example',
  name: 'First Person',
  workspace: 'The Évening Desk',
  password: 'sturdy-harbour-lantern-42',
};
let ownerUrl: string;
beforeAll(async () => {
  ({ ownerUrl } = await testDatabase());
  process.env.APP_DATABASE_URL = ownerUrl;
});

async function read(sql: string, values: string[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

test('The first administrator gets a workspace, a password that works, and two entries in the log', async () => {
  const made = await createFirstAdmin(given);
  expect(made).toMatchObject({ slug: 'the-evening-desk', email: 'first@newsroom.example', isNew: true });
  const events = await inWorkspace({ workspaceId: made.workspaceId, userId: null }, (tx) =>
    tx.event.findMany({ orderBy: { sequence: 'asc' }, select: { type: true } }),
  );
  expect(events.map(({ type }) => type)).toEqual(['workspace.created', 'member.joined']);
  const [user] = await read('SELECT "passwordHash" AS hash FROM "User" WHERE email = $1', [
    'first@newsroom.example',
  ]);
  expect(await isPassword(given.password, String(user?.hash), operator)).toBe(true);
});

test('A second workspace of the same name is refused, and nothing is made', async () => {
  await expect(createFirstAdmin({ ...given, email: 'second@newsroom.example' })).rejects.toThrow(/already/);
  expect(await read('SELECT 1 FROM "User" WHERE email = $1', ['second@newsroom.example'])).toEqual([]);
});

test('Someone who has an account already keeps it in another workspace', async () => {
  expect(await createFirstAdmin({ ...given, workspace: 'Night Desk' })).toMatchObject({ isNew: false });
});

test.each([
  ['a short password', { password: 'short' }, /at least 12/],
  ['a common password', { password: 'password1234' }, /easy to guess/],
  ['the published password', { password: 'demo-newsroom' }, /easy to guess/],
  ['an account of the sample', { email: 'admin@demo.example' }, /account of the sample/],
  ['no e-mail address', { email: 'nobody' }, /not an e-mail address/],
  ['an empty name', { name: ' ' }, /Give a name/],
])('It is refused in words: %s', async (_, change, words) => {
  await expect(createFirstAdmin({ ...given, workspace: 'Other', ...change })).rejects.toThrow(words);
});

test('A workspace that is named in another script has an address all the same', () => {
  expect(slugOf('편집국')).toMatch(/^workspace-[0-9a-f]{8}$/);
});
