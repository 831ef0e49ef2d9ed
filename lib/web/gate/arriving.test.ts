import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { ArrivingBodies } from './arriving.ts';

const open: { server: Server; sockets: Socket[] }[] = [];

afterEach(() => {
  for (const { server, sockets } of open.splice(0)) {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
});

type Limits = NonNullable<ConstructorParameters<typeof ArrivingBodies>[0]>;

/** A server that watches each body, reads it where told to, and notes which were ended. */
async function watching(limits: Partial<Limits>, { seconds = 60, reads = true } = {}) {
  const bodies = new ArrivingBodies({ together: 100, fromOne: 100, stallSeconds: 60, still: 0, ...limits });
  const begun: string[] = [];
  const ended: string[] = [];
  const whole: string[] = [];
  const server = createServer((request, response) => {
    const name = request.url ?? '';
    const from = name.split('-')[0] ?? '';
    begun.push(name);
    bodies.watch(request, from, { mostBytes: 1_000_000, seconds }, () => {
      ended.push(name);
      request.socket.destroy();
    });
    if (reads) request.resume();
    request.once('end', () => {
      whole.push(name);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const sockets: Socket[] = [];
  open.push({ server, sockets });
  /** Begins a body of ten bytes, and settles once the server has seen it. */
  async function begin(name: string, bytes = 'abc', length = 10): Promise<Socket> {
    const head = `POST ${name} HTTP/1.1\r\nHost: a\r\nContent-Length: ${length}\r\n\r\n`;
    const socket = connect(port, '127.0.0.1', () => socket.write(head + bytes));
    socket.on('error', () => undefined);
    sockets.push(socket);
    await expect.poll(() => begun.includes(name)).toBe(true);
    return socket;
  }
  return { begin, ended, whole };
}

const patient = { timeout: 10_000 };

test('a body that stalls is ended, and one that goes on is not', async () => {
  const { begin, ended, whole } = await watching({ stallSeconds: 2 });
  await begin('/a-stalls');
  const goes = await begin('/a-goes', '', 1_000);
  const steady = setInterval(() => goes.write('a'), 100);
  await expect.poll(() => ended, patient).toContain('/a-stalls');
  clearInterval(steady);
  expect(ended).toEqual(['/a-stalls']);
  expect(whole).toEqual([]);
});

test('a body that goes on is ended when it takes longer than its route allows', async () => {
  const { begin, ended } = await watching({}, { seconds: 1 });
  const drips = await begin('/a-drips', '', 1_000);
  const steady = setInterval(() => drips.write('a'), 50);
  await expect.poll(() => ended, patient).toEqual(['/a-drips']);
  clearInterval(steady);
});

test('a sender who waits for this side is not taken for one who stalls', async () => {
  const { begin, ended } = await watching({ stallSeconds: 1 }, { reads: false });
  await begin('/a-waits', 'a'.repeat(5_000), 10_000);
  const other = await watching({ stallSeconds: 1 });
  await other.begin('/b-stalls');
  await expect.poll(() => other.ended, patient).toEqual(['/b-stalls']);
  expect(ended).toEqual([]);
});

test('one address that holds many open loses its stillest, and no other address does', async () => {
  const { begin, ended, whole } = await watching({ fromOne: 2 });
  await begin('/other-1');
  await begin('/a-1');
  await begin('/a-2');
  await begin('/a-3');
  await expect.poll(() => ended).toEqual(['/a-1']);
  await begin('/other-2', 'abcdefghij');
  await expect.poll(() => whole).toEqual(['/other-2']);
  expect(ended).toEqual(['/a-1']);
});

test('when all together hold too many open, who comes next is still let in', async () => {
  const { begin, ended, whole } = await watching({ together: 3, fromOne: 3 });
  for (const name of ['/a-1', '/b-1', '/c-1']) await begin(name);
  await begin('/d-1', 'abcdefghij');
  await expect.poll(() => whole).toEqual(['/d-1']);
  expect(ended).toEqual(['/a-1']);
});

test('bodies that arrived and wait to be read are not held open by anybody', async () => {
  const { begin, ended } = await watching({ fromOne: 2 }, { reads: false });
  for (let at = 0; at < 6; at += 1) await begin(`/a-${at}`, 'abcdefghij');
  expect(ended).toEqual([]);
});

test('a crowd that sends at once is let in', async () => {
  const { begin, ended } = await watching({ fromOne: 2, still: 60 });
  for (let at = 0; at < 8; at += 1) await begin(`/a-${at}`);
  expect(ended).toEqual([]);
  await begin('/a-8');
  expect(ended).toEqual(['/a-0']);
});
