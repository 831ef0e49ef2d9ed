import { request as ask, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import type { Handle } from './gate.ts';
import { serve, type Served } from './serve.ts';

const open: Served[] = [];
afterEach(async () => {
  for (const served of open.splice(0)) await served.stop(0);
});

const words = 'The port is closed, says the harbour office. '.repeat(400);
const csv = { 'content-type': 'text/csv; charset=utf-8' };

async function serving(handle: Handle, compresses = true): Promise<Served> {
  const own = { upgrade: null, host: '127.0.0.1', port: 0, trustedProxies: [] };
  const served = await serve({ ...own, handle, compresses });
  open.push(served);
  return served;
}

/** An answer as it comes over the wire, before anything is unpacked. */
function answered(
  { port }: Served,
  { path = '/claims/export.csv', accept = 'gzip, br', method = 'GET' } = {},
): Promise<IncomingMessage> {
  const headers = { 'accept-encoding': accept };
  const asked = ask({ host: '127.0.0.1', port, path, method, headers }).end();
  return new Promise((resolve, reject) => asked.once('response', resolve).once('error', reject));
}

const whole: Handle = (_request, response) => {
  response.writeHead(200, csv).end(words);
  return Promise.resolve();
};

test.each([
  ['/claims/export.csv', 'gzip', 'gzip', (sent: Buffer) => gunzipSync(sent)],
  ['/claims/export.csv', 'gzip, deflate, br, zstd', 'br', (sent: Buffer) => brotliDecompressSync(sent)],
  ['/dashboard', 'gzip', 'gzip', (sent: Buffer) => gunzipSync(sent)],
  ['/dashboard', 'br', 'br', (sent: Buffer) => brotliDecompressSync(sent)],
  ['/claims/export.csv', 'identity', undefined, (sent: Buffer) => sent],
  ['/claims/export.csv', 'br;q=0', undefined, (sent: Buffer) => sent],
])('%s goes to who takes %s as %s, and is the same', async (path, accept, encoding, unpacked) => {
  const response = await answered(await serving(whole), { path, accept });
  const sent = await buffer(response);
  expect(response.headers['content-encoding']).toBe(encoding);
  expect(response.headers.vary).toBe('Accept-Encoding');
  expect(unpacked(sent).toString()).toBe(words);
  expect(sent.length < words.length).toBe(encoding !== undefined);
});

test('Where a proxy compresses, nothing is compressed here', async () => {
  const response = await answered(await serving(whole, false));
  expect(response.headers['content-encoding']).toBeUndefined();
  expect((await buffer(response)).toString()).toBe(words);
});

test.each([
  ['a picture', 200, { 'content-type': 'image/png' }],
  ['a part of a file', 206, { ...csv, 'content-range': 'bytes 0-9/10' }],
  ['what is packed already', 200, { ...csv, 'content-encoding': 'gzip' }],
])('%s is sent as it is', async (_, status, headers) => {
  const served = await serving((_request, response) => {
    response.writeHead(status, headers).end(words);
    return Promise.resolve();
  });
  const response = await answered(served);
  expect(response.statusCode).toBe(status);
  expect((await buffer(response)).toString()).toBe(words);
});

test('An answer without a body stays without one', async () => {
  const served = await serving((request, response) => {
    if (request.method === 'HEAD') response.writeHead(200, { ...csv, 'content-length': words.length }).end();
    else response.writeHead(304, csv).end();
    return Promise.resolve();
  });
  const head = await answered(served, { path: '/claims', method: 'HEAD' });
  expect(head.headers).toMatchObject({ 'content-length': String(words.length) });
  expect(head.headers['content-encoding']).toBeUndefined();
  const unchanged = await answered(served, { path: '/claims' });
  expect(unchanged.statusCode).toBe(304);
  expect((await buffer(unchanged)).length).toBe(0);
});

test('Events are sent when they happen', async () => {
  const served = await serving((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('data: first\n\n');
    return Promise.resolve();
  });
  const response = await answered(served, { path: '/api/events' });
  const first = await new Promise((resolve) => response.once('data', resolve));
  expect(String(first)).toBe('data: first\n\n');
  response.destroy();
});

test('A file is written no faster than it is read', async () => {
  let written = 0;
  const served = await serving((_request, response) => {
    response.writeHead(200, csv);
    // Noise, which no compression makes smaller.
    const more = () => {
      while (written < 400) {
        written += 1;
        if (!response.write(Buffer.from(crypto.getRandomValues(new Uint8Array(65_536))))) return;
      }
      response.end();
    };
    response.on('drain', more);
    more();
    return Promise.resolve();
  });
  const response = await answered(served);
  response.pause();
  const seen = async () => {
    const before = written;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return written - before;
  };
  // It stands still while nobody reads, long before the end.
  await expect.poll(seen).toBe(0);
  expect(written).toBeLessThan(400);
  let read = 0;
  for await (const piece of response) read += Buffer.from(piece).length;
  expect(written).toBe(400);
  expect(read).toBeGreaterThan(400 * 65_536 * 0.9);
});
