import { expect, test } from 'vitest';
import { bodyBytes } from './body-bytes.ts';

const address = 'http://127.0.0.1/api';

function endless(): { body: ReadableStream<Uint8Array>; pulled: () => number; cancelled: () => boolean } {
  let pulled = 0;
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 1;
      controller.enqueue(new Uint8Array(1024));
    },
    cancel() {
      cancelled = true;
    },
  });
  return { body, pulled: () => pulled, cancelled: () => cancelled };
}

test('a small body arrives whole', async () => {
  const read = await bodyBytes(new Request(address, { method: 'POST', body: 'letters 🤝' }), {
    limitBytes: 100,
    owner: 'me',
  });
  expect(read.ok && new TextDecoder().decode(read.bytes)).toBe('letters 🤝');
});

test('no body is an empty one', async () => {
  expect(
    await bodyBytes(new Request(address, { method: 'POST' }), { limitBytes: 100, owner: 'me' }),
  ).toMatchObject({
    ok: true,
    bytes: { length: 0 },
  });
});

test('a body that announces too much is not read at all', async () => {
  const { body, pulled } = endless();
  const before = pulled();
  const headers = { 'content-length': String(5 * 1024 ** 3) };
  const streamed = { method: 'POST', body, headers, duplex: 'half' };
  const request = new Request(address, streamed);
  expect(await bodyBytes(request, { limitBytes: 4096, owner: 'me' })).toEqual({
    ok: false,
    why: 'too-large',
  });
  expect(pulled() - before).toBeLessThanOrEqual(1);
});

test('an endless body that announces nothing is read up to the limit and let go', async () => {
  const { body, pulled, cancelled } = endless();
  const streamed = { method: 'POST', body, duplex: 'half' };
  const request = new Request(address, streamed);
  expect(await bodyBytes(request, { limitBytes: 4096, owner: 'me' })).toEqual({
    ok: false,
    why: 'too-large',
  });
  expect(pulled()).toBeLessThan(8);
  expect(cancelled()).toBe(true);
});

test('a body shorter than announced is incomplete, never a shorter article', async () => {
  const headers = { 'content-length': '50' };
  const request = new Request(address, { method: 'POST', body: 'half', headers });
  expect(await bodyBytes(request, { limitBytes: 4096, owner: 'me' })).toEqual({
    ok: false,
    why: 'incomplete',
  });
});
