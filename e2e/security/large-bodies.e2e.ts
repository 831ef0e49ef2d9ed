import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { ask, cookieOf, refusalCode, type Answer } from '#testing/end-to-end/http.ts';
import { product } from '#testing/end-to-end/product.ts';
import { asked, memory } from '#testing/end-to-end/under-load.ts';
import { head, raw, statusOf, type Raw } from '#testing/end-to-end/raw.ts';

test.use({ ownProduct: true });
test.describe.configure({ mode: 'serial' });
test.skip(process.platform !== 'linux', 'What a process holds in memory is read from /proc.');

const MB = 1024 * 1024;

const objects = `[${'{},'.repeat(2 * MB)}{}]`;
const keys = `{${Array.from({ length: 700_000 }, (_, at) => `"k${at}":1`).join(',')}}`;
const levels = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;

const doors = [
  '/api/auth/callback/password',
  '/api/auth/signout',
  '/api/auth/invitation',
  '/api/auth/accept-invitation',
  '/api/auth/person/change-name',
  '/api/auth/person/change-password',
  '/api/commands/edit-claim',
  '/api/commands/import-article',
  '/api/commands/no-such-command',
  '/api/csp-report',
  '/api/health',
  '/api/nothing-here',
];

function inPieces(text: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.subarray(at, (at += 65_536)));
    },
  });
}

/** Sends a large body whole, which says its length, or in pieces, which says none; a cut connection is a refusal. */
async function flood(path: string, cookie: string | null, body: string, pieces: boolean): Promise<number> {
  const headers = { origin: product.url, 'content-type': 'application/json', ...(cookie ? { cookie } : {}) };
  const request = { method: 'POST', headers, body: pieces ? inPieces(body) : body, duplex: 'half' };
  try {
    const response = await fetch(`${product.url}${path}`, request);
    await response.text();
    return response.status;
  } catch {
    return 0;
  }
}

test('millions of values in a body end nothing, whoever sends them where', async ({
  desk,
  ownApplication,
}) => {
  const pid = ownApplication?.server.pid;
  const people = [null, await cookieOf(desk.viewer), await cookieOf(desk.reviewer)];
  const before = memory(pid);
  const others = asked();
  for (const path of doors) {
    for (const cookie of people) {
      for (const body of [objects, keys, levels]) {
        for (const pieces of [false, true]) {
          const status = await flood(path, cookie, body, pieces);
          expect(status, `${path} ${body.slice(0, 8)}`).toBeLessThan(500);
          expect(status, `${path} ${body.slice(0, 8)}`).not.toBe(200);
        }
      }
    }
  }
  const told = await others.stop();
  const after = memory(pid);
  console.log(`large bodies: ${before} MB before, ${after} MB after; answered others ${told} times`);
  expect(told).toBeGreaterThan(doors.length);
  expect(after - before).toBeLessThan(150);
  expect(ownApplication?.server.pid).toBe(pid);
});

for (const [who, path] of [
  ['nobody', '/api/commands/edit-claim'],
  ['nobody', '/api/auth/callback/password'],
  ['nobody', '/api/files'],
  ['nobody', '/api/import-preview'],
  ['viewer', '/api/commands/import-article'],
  ['reviewer', '/api/commands/import-article'],
  ['reviewer', '/api/import-preview'],
] as const) {
  test(`sixty unfinished bodies of ${who} to ${path} are not kept`, async ({ desk, ownApplication }) => {
    const pid = ownApplication?.server.pid;
    const cookie = who === 'nobody' ? null : await cookieOf(desk[who]);
    const before = memory(pid);
    // As much as the route takes, or as much as was once kept for anybody.
    const length = path === '/api/import-preview' && cookie ? 4 * MB : 9 * MB;
    const begin = head(`POST ${path}`, {
      origin: product.url,
      'content-type': path.includes('import-preview') ? 'text/plain' : 'application/json',
      'content-length': length,
      ...(cookie ? { cookie } : {}),
    });
    const rest = `{"text":"${'x'.repeat(length - MB)}`;
    const connections: Raw[] = Array.from({ length: 60 }, () => raw(begin + rest));
    const others = asked();
    // Each is refused, or its connection is ended; none is waited for.
    await Promise.all(connections.map(({ closed }) => closed));
    const told = await others.stop();
    const after = memory(pid);
    console.log(`unfinished bodies of ${who} to ${path}: ${before} MB before, ${after} MB after`);
    for (const { said } of connections) expect([0, 400, 401, 403, 408, 413, 503]).toContain(statusOf(said()));
    expect(told).toBeGreaterThan(0);
    expect(after - before).toBeLessThan(150);
    expect((await ask('/sign-in')).status).toBe(200);
  });
}

function refusal(answer: string): string {
  const [, body = ''] = answer.split('\r\n\r\n');
  const json = /\{.*\}/s.exec(body)?.[0] ?? '';
  const whole: Answer = { status: statusOf(answer), headers: new Headers(), body: json };
  return refusalCode(whole);
}

test('too large says so and how much would not be, never that it is broken', async ({ desk }) => {
  const cookie = await cookieOf(desk.reviewer);
  const send = (path: string, bytes: number) =>
    ask(path, {
      method: 'POST',
      cookie,
      headers: { origin: product.url, 'content-type': 'application/json' },
      body: JSON.stringify({ a: 'x'.repeat(bytes) }),
    });
  for (const [path, most, words] of [
    ['/api/auth/callback/password', 16, '16 KB'],
    ['/api/commands/edit-claim', 256, '256 KB'],
    ['/api/commands/add-evidence', 3072, '3 MB'],
    ['/api/commands/import-article', 12_288, '12 MB'],
  ] as const) {
    const over = await send(path, most * 1024);
    expect(refusalCode(over), path).toBe('body-too-large');
    expect(over.status, path).toBe(413);
    expect(over.body, path).toContain(words);
    const under = await send(path, most * 1024 - 100);
    expect(refusalCode(under), path).not.toBe('body-too-large');
  }
});

test('a body that stops coming is let go of, and says so', async ({ desk }) => {
  const cookie = await cookieOf(desk.reviewer);
  const begin = (path: string, signedIn: boolean) =>
    raw(
      `${head(`POST ${path}`, {
        origin: product.url,
        'content-type': 'application/json',
        'content-length': 1000,
        ...(signedIn ? { cookie } : {}),
      })}{"a`,
    );
  const answers = await Promise.all(
    [
      begin('/api/auth/callback/password', false),
      begin('/api/commands/edit-claim', true),
      begin('/api/import-preview', true),
      begin('/api/files', true),
    ].map(({ closed }) => closed),
  );
  expect(answers.map(refusal)).toEqual(answers.map(() => 'body-too-slow'));
});

test('a length that is not the body’s ends in a refusal', async ({ desk }) => {
  const cookie = await cookieOf(desk.reviewer);
  const headers = { origin: product.url, 'content-type': 'application/json', cookie };
  const longer = raw(
    `${head('POST /api/commands/edit-claim', { ...headers, 'content-length': 2 })}{}GET /nonsense`,
  );
  expect(statusOf(await longer.closed)).toBe(422);
  const pieces = (body: string) =>
    raw(`${head('POST /api/commands/edit-claim', { ...headers, 'transfer-encoding': 'chunked' })}${body}`)
      .closed;
  expect(statusOf(await pieces('2\r\n{}\r\n0\r\n\r\n'))).toBe(422);
  expect(statusOf(await pieces('zz\r\n{}\r\n0\r\n\r\n'))).toBe(400);
  expect(statusOf(await pieces('fffffffffffffffff\r\n{}'))).toBe(400);
});
