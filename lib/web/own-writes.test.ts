import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { lastWriteHere, parsePosition } from '#lib/db/connection/last-write.ts';
import { testDatabase } from '#testing/database.ts';
import { aClaim, newsroom } from '#testing/newsroom.ts';
import { tellOwnWrite, withOwnWrites } from './own-writes.ts';

let ownerUrl: string;
beforeAll(async () => {
  ({ ownerUrl } = await testDatabase());
});
afterEach(() => {
  delete process.env['APP_REPLICA_URL'];
});

async function cookie(): Promise<string> {
  const response = await tellOwnWrite(new Response('done'));
  return response.headers.get('set-cookie') ?? '';
}

/** What is known of the own writes of somebody whose browser sends this. */
function known(sent: string): bigint | null {
  const request = new IncomingMessage(new Socket());
  request.headers = { cookie: sent };
  return withOwnWrites(request, lastWriteHere);
}

test('who changes something says from then on up to where the log was, and nothing without a replica', async () => {
  expect(await cookie()).toBe('');
  expect(known('corroborate.written=0/1')).toBeNull();
  process.env['APP_REPLICA_URL'] = 'postgresql://nobody@127.0.0.1:9/none';
  const before = await cookie();
  expect(before).toMatch(/^corroborate\.written=[0-9A-F]+\/[0-9A-F]+; .*HttpOnly; SameSite=Lax$/);
  const told = (one: string) => known(`theme=dark; ${one.split(';')[0] ?? ''}; other=1`) ?? 0n;
  expect(told(before)).toBeGreaterThan(0n);
  await aClaim((await newsroom(ownerUrl)).reviewer);
  expect(told(await cookie())).toBeGreaterThan(told(before));
});

test.each(['', 'corroborate.written=', 'corroborate.written=zz/1', 'corroborate.written=123456789/1'])(
  'a browser that says %j wrote nothing that is known',
  (sent) => {
    process.env['APP_REPLICA_URL'] = 'postgresql://nobody@127.0.0.1:9/none';
    expect(known(sent)).toBe(0n);
  },
);

test('a write whose place is not known is beyond what any replica has', async () => {
  process.env['APP_REPLICA_URL'] = 'postgresql://nobody@127.0.0.1:9/none';
  const database = process.env['APP_DATABASE_URL'];
  process.env['APP_DATABASE_URL'] = 'postgresql://nobody@127.0.0.1:9/none';
  try {
    expect(known((await cookie()).split(';')[0] ?? '')).toBe(parsePosition('FFFFFFFF/FFFFFFFF'));
  } finally {
    process.env['APP_DATABASE_URL'] = database;
  }
});
