import { createArticle, createClaim } from '#testing/end-to-end/articles.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { ask, cookieOf, refusalCode, sendCommand } from '#testing/end-to-end/http.ts';
import { loggedIn } from '#testing/end-to-end/owner.ts';
import { product } from '#testing/end-to-end/product.ts';
import { head, raw, statusOf } from '#testing/end-to-end/raw.ts';
import { commandTable } from './tables/command-table.ts';
import { createTargets } from './tables/command-targets.ts';
import { routeTable } from './tables/route-table.ts';

function expectOurs(answer: string, what: string): void {
  const status = statusOf(answer);
  expect(status, `${what}: ${answer.slice(0, 80)}`).toBeGreaterThanOrEqual(200);
  expect(status, `${what}: ${answer.slice(0, 80)}`).toBeLessThan(500);
  expect(answer, what).toMatch(/\r\nx-content-type-options: nosniff\r\n/i);
  expect(answer, what).toMatch(/\r\ncontent-security-policy: [^\r]*frame-ancestors 'none'/i);
  expect(answer, what).toMatch(/\r\ncross-origin-opener-policy: same-origin\r\n/i);
}

const addresses = [
  '/%',
  '/%00',
  '/%E0%A4%A',
  '/articles/%',
  '/claims/%C0%80',
  '/claims/..%2f..%2fetc',
  '/articles/../api/health',
  '/%2e%2e/%2e%2e/x',
  '//elsewhere.example/',
  '/\\elsewhere.example',
  '/_global-error',
  '/_error',
  '/_not-found',
  '/500',
  '/_next/data/x/claims.json',
  '/_next/image?url=http://127.0.0.1/&w=64&q=1',
  '/_next/static/%00',
  '/_next/static/..%2f..%2fserver.js',
  '/claims?%=%&q=%00&%E0%A4%A=1',
  '/claims?__proto__=1&constructor=2&toString',
  '/claims?after=0000-01-01&due=9999-12-31T23:59:59.999-23:59',
  '/api/claims/%00',
  '/api/claims/0000/history?before=-1',
  '/api/sources?q=%00',
  '/api/recurring?statement=%00&language=%00',
  '/evidence/%00/file',
  '/invitation/%',
  `/${'a'.repeat(9_000)}`,
  'http://elsewhere.example/',
  '*',
];
const methods = [
  'TRACE',
  'TRACK',
  'CONNECT',
  'OPTIONS',
  'PUT',
  'PATCH',
  'DELETE',
  'PROPFIND',
  'LINK',
  'QUERY',
  'x',
];
const heads: [string, Record<string, string>][] = [
  ['a broken place', { rsc: '1', 'next-router-state-tree': '%' }],
  ['a place that is none', { rsc: '1', 'next-router-state-tree': '{}' }],
  ['a place with many levels', { 'next-router-state-tree': encodeURIComponent('["",{"a":'.repeat(400)) }],
  ['a broken part of a page', { rsc: '1', 'next-router-prefetch': '9', 'next-router-segment-prefetch': '%' }],
  ['a broken address of a page', { rsc: '1', 'next-url': '%%%' }],
  ['an action', { 'next-action': 'x' }],
  ['data of another router', { 'x-nextjs-data': '1', 'x-matched-path': '/%' }],
  ['a broken cookie', { cookie: 'corroborate.session=%; =; __proto__=1' }],
  ['a broken range', { range: 'bytes=9-1' }],
  ['broken conditions', { 'if-none-match': '"', 'if-modified-since': 'never' }],
  ['broken languages', { 'accept-language': '%%%', 'accept-encoding': ',;q=x', accept: '///' }],
  ['another host', { host: 'a b%/' }],
  ['half a host', { host: '[::' }],
  ['a forwarded host', { 'x-forwarded-host': 'elsewhere.example', 'x-forwarded-proto': 'javascript' }],
  ['a broken trace', { traceparent: '00-xx', baggage: '%' }],
  ['an upgrade', { connection: 'Upgrade', upgrade: 'websocket' }],
  ['an expectation', { expect: 'everything' }],
];

test('no address, method or head brings about an error of ours, and each answer has our headers', async ({
  desk,
}) => {
  for (const cookie of [null, await cookieOf(desk.reviewer)]) {
    const who = cookie ? { cookie } : {};
    for (const address of addresses) {
      expectOurs(await raw(head(`GET ${address}`, who)).closed, address);
      const post = { ...who, origin: product.url, 'content-length': '0' };
      expectOurs(await raw(head(`POST ${address}`, post)).closed, `POST ${address}`);
    }
    for (const method of methods) {
      for (const address of ['/claims', '/api/commands/edit-claim']) {
        const answer = await raw(head(`${method} ${address}`, who)).closed;
        expectOurs(answer, method);
        expect([400, 405], method).toContain(statusOf(answer));
      }
    }
    for (const [what, headers] of heads) {
      for (const address of ['/claims', '/sign-in', '/api/sources', '/nothing-here']) {
        const { socket, said, closed } = raw(head(`GET ${address}`, { ...who, ...headers }));
        await expect.poll(said).toMatch(/^HTTP\/1\.1 \d{3}[\s\S]*\r\n\r\n/);
        socket.end();
        expectOurs(await closed, `${what} to ${address}`);
      }
    }
  }
});

test('bytes that are no request are answered with our headers', async () => {
  for (const bytes of [
    'hello\r\n\r\n',
    '\x16\x03\x01\x02\x00\x01\x00',
    'GET / HTTP/9.9\r\n\r\n',
    'GET /\r\n\r\n',
    'GET / HTTP/1.1\r\nhost: a\r\nno colon\r\n\r\n',
    'GET / HTTP/1.1\r\nhost: a\r\na\0b: c\r\n\r\n',
    'GET / HTTP/1.1\r\n\r\n',
    head('GET /', { a: 'a'.repeat(20_000) }),
    head('POST /api/auth/signout', { 'content-length': -1 }),
    head('POST /api/auth/signout', { 'content-length': 1, 'transfer-encoding': 'chunked' }),
    head('POST /api/auth/signout', { 'transfer-encoding': 'gzip, chunked' }),
    `${head('POST /api/auth/signout', { 'content-encoding': 'gzip', 'content-length': 2 })}{}`,
  ]) {
    const answer = await raw(bytes).closed;
    expectOurs(answer, bytes.slice(0, 40));
    expect(statusOf(answer), bytes.slice(0, 40)).toBeGreaterThanOrEqual(400);
  }
});

const year = 365 * 24 * 3_600_000;
const fromNow = (ms: number) => new Date(Date.now() + ms).toISOString();
const day = { from: '1000-01-01', past: fromNow(11 * year).slice(0, 10) };
const happened = { from: '1900-01-01T00:00:00Z', past: fromNow(3_600_000) };
const planned = { from: '2000-01-01T00:00:00Z', past: fromNow(11 * year) };

/** For each date its first that is stored, and one that is too far ahead. */
const dated: [string, string, 'day' | 'time', { from: string; past: string }][] = [
  ['import-article', 'publishedOn', 'day', day],
  ['edit-article', 'publishedOn', 'day', day],
  ['set-controller', 'since', 'day', day],
  ['ask-party', 'askedAt', 'time', happened],
  // Asked with the same command, so only what comes after now follows it.
  ['ask-party', 'deadlineAt', 'time', { from: fromNow(9 * year), past: planned.past }],
  ['edit-response', 'askedAt', 'time', happened],
  ['record-answer', 'answeredAt', 'time', happened],
  ['set-article-due', 'dueAt', 'time', planned],
  ['set-claim-due', 'dueAt', 'time', planned],
];
const noDates = ['0000-01-01', '0999-12-31', '10000-01-01', '+275760-09-13', '-000001-01-01', '2026-02-30'];
const noTimes = [
  '0000-01-01T00:00:00Z',
  '1000-01-01T00:00:00+23:59',
  '9999-12-31T23:59:59.999-23:59',
  '2026-01-01T25:00:00Z',
  '2026-02-30T00:00:00Z',
];
const refusedEdges = {
  day: [...noDates, '9999-12-31'],
  time: [...noDates, ...noTimes, '1000-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z'],
};

for (const [name, key, kind, { from, past }] of dated) {
  test(`${name} refuses a date past the edges as ${key} and stores one at them`, async ({ desk }) => {
    const { targets } = await createTargets(desk);
    const cookie = await cookieOf(desk.admin);
    const input = commandTable[name]?.input(targets) ?? {};
    for (const edge of [...refusedEdges[kind], past]) {
      const answer = await sendCommand(name, cookie, { ...input, [key]: edge });
      expect(refusalCode(answer), `${edge}: ${answer.body}`).toBe('invalid');
    }
    const fresh = commandTable[name]?.input((await createTargets(desk)).targets) ?? {};
    // The latest, as a response was asked for only now.
    const edge = name === 'record-answer' ? fromNow(-1000) : from;
    const answer = await sendCommand(name, cookie, { ...fresh, again: undefined, [key]: edge });
    expect([200, 409], `${edge}: ${answer.body}`).toContain(answer.status);
  });
}

test('no refusal repeats what was sent', async ({ desk }) => {
  const { targets } = await createTargets(desk);
  const cookie = await cookieOf(desk.admin);
  const mark = 'zq7echoed';
  for (const [name, { input }] of Object.entries(commandTable)) {
    const whole = input(targets);
    const wrong: unknown[] = [{ ...whole, [mark]: 1 }, { [mark]: { [mark]: mark } }, [mark], mark];
    for (const key of Object.keys(whole)) {
      const ways: unknown[] = [{ [mark]: mark }, [mark], [{ [mark]: 1 }], mark.repeat(100_000 / mark.length)];
      for (const way of ways) wrong.push({ ...whole, [key]: way });
    }
    for (const sent of wrong) {
      const answer = await sendCommand(name, cookie, sent);
      if (answer.status >= 400)
        expect(answer.body, `${name}: ${JSON.stringify(sent).slice(0, 200)}`).not.toContain(mark);
    }
  }
  const doors = [
    'auth/callback/password',
    'auth/signout',
    'auth/accept-invitation',
    'auth/person/change-name',
  ];
  for (const door of [
    ...doors,
    'auth/person/change-password',
    `auth/person/${mark}`,
    `commands/${mark}`,
    mark,
  ]) {
    for (const body of [
      `{"${mark}":"${mark}"}`,
      mark,
      `"${mark}"`,
      `{"email":"${mark}","password":"${mark}"}`,
    ]) {
      const headers = { origin: product.url, 'content-type': 'application/json' };
      const answer = await ask(`/api/${door}`, { method: 'POST', cookie, headers, body });
      if (answer.headers.get('content-type') === 'application/json') {
        expect(answer.body, `${door} ${body}`).not.toContain(mark);
      }
    }
  }
  for (const type of [`text/${mark}`, mark]) {
    const headers = { origin: product.url, 'content-type': type };
    const answer = await ask('/api/commands/edit-claim', { method: 'POST', cookie, headers, body: '{}' });
    expect(answer.body).not.toContain(mark);
  }
});

test('who only looks writes nothing into the log, whatever they look at and however', async ({ desk }) => {
  const { targets } = await createTargets(desk);
  const log = () => loggedIn(desk.workspaceId);
  const before = await log();
  const looks: { method: string; headers: Record<string, string> }[] = [
    { method: 'HEAD', headers: {} },
    { method: 'GET', headers: { 'sec-purpose': 'prefetch' } },
    { method: 'GET', headers: { rsc: '1', 'next-router-prefetch': '1' } },
    { method: 'GET', headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' } },
  ];
  for (const person of [desk.viewer, desk.admin]) {
    const cookie = await cookieOf(person);
    for (const { address, request } of Object.values(routeTable)) {
      if (request?.method === 'POST') continue;
      for (const { method, headers } of looks) {
        const answer = await ask(address(targets), { method, headers, cookie });
        expect(answer.status, address(targets)).toBeLessThan(500);
      }
    }
  }
  expect(await log()).toEqual(before);
});

test('one person makes sixty exports in a while, and is told when the next may be made', async ({ desk }) => {
  const article = await createArticle(desk.reviewer);
  await createClaim(desk.reviewer, article, 'Nobody was hurt');
  const cookie = await cookieOf(desk.reviewer);
  for (let time = 0; time < 60; time += 1) {
    const path = time % 2 ? '/claims/export.csv' : `/articles/${article.articleId}/export.json`;
    expect((await ask(path, { cookie })).status).toBe(200);
  }
  const over = await ask('/claims/export.json', { cookie });
  expect(over.status).toBe(429);
  expect(refusalCode(over)).toBe('too-often');
  expect(Number(over.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(over.body).toMatch(/wait \d+ (seconds|minutes), then try again/);
  expect((await ask('/claims/export.csv', { cookie: await cookieOf(desk.editor) })).status).toBe(200);
});
