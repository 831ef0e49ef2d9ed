import { afterEach, expect, test } from 'vitest';
import { noteAway } from '#lib/db/connection/patience.ts';
import { serve, type Served } from './serve.ts';

let served: Served | undefined;
afterEach(async () => {
  await served?.stop(0);
  served = undefined;
});

interface Asked {
  path?: string;
  headers?: Record<string, string>;
  status?: number;
  away?: boolean;
}

async function answerTo({ path = '/claims', headers = {}, status = 200, away = true }: Asked) {
  served = await serve({
    handle: (_request, response) => {
      if (away) noteAway();
      response.statusCode = status;
      response.end('words');
      return Promise.resolve();
    },
    upgrade: null,
    host: '127.0.0.1',
    port: 0,
    trustedProxies: [],
    compresses: true,
  });
  const answer = await fetch(`http://127.0.0.1:${served.port}${path}`, { headers, redirect: 'manual' });
  return { status: answer.status, retryAfter: answer.headers.get('retry-after'), body: await answer.text() };
}

test.each([
  ['a page that says so', { status: 200 }],
  ['a page that failed', { status: 500 }],
  ['an export that is refused', { path: '/claims/export.csv', status: 503 }],
])('%s is a 503 that says when to ask again, and keeps its words', async (_, asked) => {
  expect(await answerTo(asked)).toEqual({ status: 503, retryAfter: '5', body: 'words' });
});

test.each<[string, Asked, number]>([
  ['a page while the database answers', { away: false }, 200],
  ['a page that failed for another reason', { away: false, status: 500 }, 500],
  ['a way to another page', { status: 307 }, 307],
  ['a page that is not there', { status: 404 }, 404],
  ['data, which has a status of its own', { path: '/api/health' }, 200],
  ['what the router fetches', { headers: { rsc: '1' } }, 200],
])('%s keeps its status', async (_, asked, status) => {
  expect(await answerTo(asked)).toMatchObject({ status, retryAfter: null, body: 'words' });
});
