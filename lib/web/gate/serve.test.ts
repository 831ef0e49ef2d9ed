import { connect, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { serve, type Served } from './serve.ts';
import type { Handle } from './gate.ts';

const open: { served: Served; sockets: Socket[] }[] = [];

afterEach(async () => {
  for (const { served, sockets } of open.splice(0)) {
    for (const socket of sockets) socket.destroy();
    await served.stop(0);
  }
});

/** A server behind the gate, and a way to send it bytes as they are. */
async function gated(handle: Handle) {
  const served = await serve({
    handle,
    upgrade: null,
    host: '127.0.0.1',
    port: 0,
    trustedProxies: [],
    compresses: false,
  });
  const sockets: Socket[] = [];
  open.push({ served, sockets });
  const talk = (bytes: string) => {
    const socket = connect(served.port, '127.0.0.1', () => socket.write(bytes));
    sockets.push(socket);
    let said = '';
    socket.setEncoding('latin1').on('data', (piece: string) => (said += piece));
    let failed = '';
    socket.on('error', ({ message }) => (failed = message));
    const closed = new Promise<string>((resolve) => socket.once('close', () => resolve(said)));
    return { socket, closed, said: () => said, failed: () => failed };
  };
  return { served, talk, send: (bytes: string) => talk(bytes).closed };
}

const hello: Handle = (request, response) => {
  request.resume();
  response.end('hello');
  return Promise.resolve();
};

const host = 'Host: desk.example\r\nConnection: close\r\n';

test.each([
  ['a page', `GET / HTTP/1.1\r\n${host}\r\n`, '200 OK'],
  ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', '400 Bad Request'],
  ['two hosts', `GET / HTTP/1.1\r\nHost: elsewhere.example\r\n${host}\r\n`, '400 Bad Request'],
  ['one host twice', `GET / HTTP/1.1\r\nHost: desk.example\r\n${host}\r\n`, '400 Bad Request'],
  ['two hosts of the version before', `GET / HTTP/1.0\r\nHost: a\r\n${host}\r\n`, '400 Bad Request'],
  ...[
    'desk.example, elsewhere.example',
    'desk.example,elsewhere.example',
    '',
    'desk.example:80:80',
    'desk.example:port',
    'user@desk.example',
    'desk.example/claims',
    'desk.example?',
    'http://desk.example',
    '-desk.example',
    '[::1',
    '[desk.example]',
    'd\u00e9sk.example',
  ].map((given): [string, string, string] => [
    `the host “${given}”`,
    `GET / HTTP/1.1\r\nHost: ${given}\r\nConnection: close\r\n\r\n`,
    '400 Bad Request',
  ]),
  ...['http://elsewhere.example/', 'http://desk.example/', 'https://desk.example:443/claims'].map(
    (whole): [string, string, string] => [
      `the whole address ${whole}`,
      `GET ${whole} HTTP/1.1\r\n${host}\r\n`,
      '400 Bad Request',
    ],
  ),
  ['TRACE', `TRACE / HTTP/1.1\r\n${host}\r\n`, '405 Method Not Allowed'],
  ['CONNECT', `CONNECT a:443 HTTP/1.1\r\n${host}\r\n`, '400 Bad Request'],
  ['a method of nobody', `JUMP / HTTP/1.1\r\n${host}\r\n`, '400 Bad Request'],
  ['something sent to a page', `POST /claims HTTP/1.1\r\n${host}\r\n`, '405 Method Not Allowed'],
  ['a look at an export', `HEAD /claims/export.csv HTTP/1.1\r\n${host}\r\n`, '405 Method Not Allowed'],
  ['a body to look at something', `GET / HTTP/1.1\r\n${host}Content-Length: 1\r\n\r\na`, '400 Bad Request'],
  ['a broken address', `GET /% HTTP/1.1\r\n${host}\r\n`, '400 Bad Request'],
  ['a broken place', `GET / HTTP/1.1\r\n${host}Next-Router-State-Tree: %\r\n\r\n`, '400 Bad Request'],
  ['another language', '\x16\x03\x01\x02\x00\x01\x00', '400 Bad Request'],
  ['too much of a head', `GET / HTTP/1.1\r\n${host}A: ${'a'.repeat(20_000)}\r\n\r\n`, '431 '],
  ['two lengths', `POST /api/a HTTP/1.1\r\n${host}Content-Length: 1\r\nContent-Length: 2\r\n\r\na`, '400 '],
  [
    'a length and pieces',
    `POST /api/a HTTP/1.1\r\n${host}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    '400 ',
  ],
  [
    'other pieces',
    `POST /api/a HTTP/1.1\r\n${host}Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n`,
    '400 ',
  ],
  [
    'a compressed body',
    `POST /api/a HTTP/1.1\r\n${host}Content-Encoding: gzip\r\nContent-Length: 1\r\n\r\na`,
    '415 Unsupported Media Type',
  ],
  [
    'a body that announces too much',
    `POST /api/auth/signout HTTP/1.1\r\n${host}Content-Length: 16385\r\n\r\n${'a'.repeat(16_385)}`,
    '413 Payload Too Large',
  ],
])('%s is answered with the headers of every answer', async (_, bytes, status) => {
  const { send } = await gated(hello);
  const answer = await send(bytes);
  expect(answer).toContain(`HTTP/1.1 ${status}`);
  expect(answer).toContain('x-content-type-options: nosniff\r\n');
  expect(answer).toMatch(/\r\ncontent-security-policy: default-src 'self'; .*frame-ancestors 'none'/);
  expect(answer).toContain('cache-control: no-store\r\n');
});

test('an answer to what can’t be read repeats nothing of it', async () => {
  const { send } = await gated(hello);
  const answers = [
    await send(`GET /secret%00name HTTP/1.1\r\n${host}\r\n`),
    await send(`SECRET / HTTP/1.1\r\n${host}\r\n`),
    await send(`TRACE /secret HTTP/1.1\r\n${host}X-Secret: secret\r\n\r\n`),
  ];
  for (const answer of answers) expect(answer.toLowerCase()).not.toContain('secret');
});

test('of requests sent at once on one connection each gets its own answer, in order', async () => {
  const { send } = await gated((request, response) => {
    response.end(`<${request.url ?? ''}>`);
    return Promise.resolve();
  });
  const one = (path: string) => `GET ${path} HTTP/1.1\r\nHost: desk.example\r\n\r\n`;
  const answer = await send(`${one('/a')}${one('/b')}GET /c HTTP/1.1\r\n${host}\r\n`);
  expect([...answer.matchAll(/<[^>]*>/g)].map(([body]) => body)).toEqual(['</a>', '</b>', '</c>']);
});

test.each(['1.0', '1.1'])(
  'an answer that is cut half-way looks whole to nobody, in HTTP/%s',
  async (version) => {
    const { talk } = await gated((_, response) => {
      response.write('half', () => response.destroy(new Error('the other half can’t be read')));
      return Promise.resolve();
    });
    const { closed, failed } = talk(`GET / HTTP/${version}\r\n${host}\r\n`);
    await closed;
    expect(failed()).toContain('ECONNRESET');
  },
);

test('bytes that follow a request and are none take away no answer to it', async () => {
  const waiting: (() => void)[] = [];
  const { talk } = await gated((_, response) => {
    waiting.push(() => response.end('done'));
    return Promise.resolve();
  });
  const request = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';
  const first = talk(request);
  await expect.poll(() => waiting.length).toBe(1);
  first.socket.write('no request at all\r\n\r\n');
  const together = talk(`${request}no request at all\r\n\r\n`);
  await expect.poll(() => waiting.length).toBe(2);
  for (const answer of waiting) answer();
  expect(await first.closed).toMatch(/^HTTP\/1.1 200 OK[\s\S]*done/);
  expect(await together.closed).toMatch(/^HTTP\/1.1 200 OK[\s\S]*done/);
});

test('a stop lets a connection that is kept have one more answer, which says that it is the last', async () => {
  const { served, talk } = await gated(hello);
  const { socket, closed, said } = talk('GET /a HTTP/1.1\r\nHost: a\r\n\r\n');
  await expect.poll(said).toContain('hello');
  expect(said()).toContain('Connection: keep-alive');
  const stopped = served.stop(10_000);
  socket.write('GET /b HTTP/1.1\r\nHost: a\r\n\r\n');
  const [, last = ''] = (await closed).split('hello');
  expect(last).toMatch(/^HTTP\/1.1 200 OK/);
  expect(last).toMatch(/connection: close/i);
  await stopped;
});

test('a stop waits for what is being answered, and no longer than it may', async () => {
  let finish: (() => void) | undefined;
  const { served, talk } = await gated((_, response) => {
    finish = () => response.end('done');
    return Promise.resolve();
  });
  const { closed } = talk('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  await expect.poll(() => finish).toBeDefined();
  const stopped = served.stop(10_000);
  finish?.();
  expect(await closed).toMatch(/connection: close[\s\S]*done/i);
  await stopped;

  const other = await gated(() => Promise.resolve());
  const hanging = other.talk('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  await expect.poll(() => hanging.socket.bytesWritten).toBeGreaterThan(0);
  await other.served.stop(50);
  expect(await hanging.closed).toBe('');
});

test.each([
  ['a name', 'Host: desk.example\r\n'],
  ['a name of one machine', 'Host: desk_1\r\n'],
  ['a name with a port', 'Host: desk.example:3000\r\n'],
  ['a whole name', 'Host: desk.example.\r\n'],
  ['an address', 'Host: 127.0.0.1:3000\r\n'],
  ['a newer address', 'Host: [::1]:3000\r\n'],
])('%s is a host', async (_, line) => {
  const { send } = await gated(hello);
  expect(await send(`GET / HTTP/1.1\r\n${line}Connection: close\r\n\r\n`)).toContain('HTTP/1.1 200 OK');
});

test('the version before may do without a host', async () => {
  const { send } = await gated(hello);
  expect(await send('GET / HTTP/1.0\r\n\r\n')).toContain('HTTP/1.1 200 OK');
});

test('of requests that are sent at once on one connection one is worked on at a time, in their order', async () => {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const { talk } = await gated((request, response) => {
    begun.push(request.url ?? '');
    ends.push(() => response.end(request.url));
    return Promise.resolve();
  });
  const get = (n: number) => `GET /${n} HTTP/1.1\r\nHost: desk.example\r\n\r\n`;
  const { said } = talk([1, 2, 3].map(get).join(''));
  for (const so of [['/1'], ['/1', '/2'], ['/1', '/2', '/3']]) {
    await expect.poll(() => begun).toEqual(so);
    ends.at(-1)?.();
  }
  await expect.poll(said).toMatch(/\/1HTTP[\s\S]*\/2HTTP[\s\S]*\/3$/);
});

test('a connection that sends hundreds at once is ended, and nothing is done for them', async () => {
  let begun = 0;
  const { send } = await gated(() => {
    begun += 1;
    return Promise.resolve();
  });
  const answer = await send('GET / HTTP/1.1\r\nHost: desk.example\r\n\r\n'.repeat(500));
  expect(answer).toBe('');
  expect(begun).toBe(1);
});
