import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { freePort } from '#scripts/serving/free-port.ts';
import { emptyDatabase } from '#testing/database.ts';
import { checkServer } from './check-server.ts';
import { withClient } from './with-client.ts';

let server: Server | undefined;
const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server?.close();
  server = undefined;
});

function message(type: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
}

const ready = message('Z', Buffer.from('I'));

function rowOf(values: string[]): Buffer {
  const columns = ['server_version_num', 'server_version'].map((name) =>
    Buffer.concat([
      Buffer.from(`${name}\0`),
      Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 25, 255, 255, 255, 255, 255, 255, 0, 0]),
    ]),
  );
  const cells = values.map((value) =>
    Buffer.concat([Buffer.from([0, 0, 0, value.length]), Buffer.from(value)]),
  );
  return Buffer.concat([
    message('T', Buffer.concat([Buffer.from([0, 2]), ...columns])),
    message('D', Buffer.concat([Buffer.from([0, 2]), ...cells])),
    message('C', Buffer.from('SELECT 1\0')),
    ready,
  ]);
}

/** Something on a free port that speaks just enough of PostgreSQL's protocol, or says nothing at all. */
async function listen(answer: (socket: Socket, asked: Buffer) => void): Promise<string> {
  const port = await freePort();
  const created = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.on('data', (asked) => {
      answer(socket, asked);
    });
  });
  server = created;
  await new Promise<void>((resolve) => created.listen(port, '127.0.0.1', resolve));
  return `postgresql://someone:secret@127.0.0.1:${String(port)}/claims`;
}

test('A PostgreSQL that is new enough is accepted', async () => {
  await expect(checkServer(await emptyDatabase({ migrated: false }))).resolves.toBeUndefined();
});

test('A PostgreSQL older than 15 is refused with its version and the one needed', async () => {
  const url = await listen((socket, asked) => {
    const isQuery = asked.toString('latin1', 0, 1) === 'Q';
    socket.write(
      isQuery ? rowOf(['140011', '14.11']) : Buffer.concat([message('R', Buffer.alloc(4)), ready]),
    );
  });
  await expect(checkServer(url)).rejects.toThrow(/runs PostgreSQL 14\.11, and Corroborate needs 15 or later/);
});

test('A port on which nothing listens is told, without the password', async () => {
  const url = `postgresql://someone:secret@127.0.0.1:${String(await freePort())}/claims`;
  await expect(checkServer(url)).rejects.toThrow(/^No PostgreSQL answers at 127\.0\.0\.1:\d+: (?!.*secret)/);
});

test('A server that accepts and says nothing is given up after a while', async () => {
  const url = await listen(() => undefined);
  await expect(checkServer(url)).rejects.toThrow(/could not be reached/);
});

test('A wrong password and a database that is not there are told apart', async () => {
  const url = new URL(await emptyDatabase({ migrated: false }));
  const elsewhere = new URL(url);
  elsewhere.pathname = '/not_there';
  await expect(checkServer(elsewhere.href)).rejects.toThrow(/has no database "not_there"/);
  url.password = 'wrong';
  await expect(checkServer(url.href)).rejects.toThrow(/refused the login "corroborate_owner"/);
});

test('A database that keeps text in another encoding is refused, with how to make one that does not', async () => {
  const owner = await emptyDatabase({ migrated: false });
  const name = `${new URL(owner).pathname.slice(1)}_latin`;
  const latin = new URL(owner);
  latin.pathname = `/${name}`;
  const ask = (sql: string) => withClient(owner, (client) => client.query(sql));
  await ask(
    `CREATE DATABASE ${name} ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' LOCALE_PROVIDER 'libc' TEMPLATE template0`,
  );
  try {
    await expect(checkServer(latin.href)).rejects.toThrow(
      /keeps text as LATIN1, .+ENCODING 'UTF8' TEMPLATE template0, and name it in DATABASE_URL/,
    );
  } finally {
    await ask(`DROP DATABASE ${name}`);
  }
});
