import { gzipSync, brotliCompressSync } from 'node:zlib';
import { createServer } from 'node:https';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseListEntry } from '#lib/domain/fetching/fetch-list.ts';
import { html, redirect, webSite, type Pages, type Site } from '#testing/fetching/web-sites.ts';
import { fetchAside } from './fetch-aside.ts';
import { fetchPage } from './fetch-page.ts';
import type { PageLimits } from './limits.ts';

let site: Site;
const pages: Pages = {};
const MB = 1024 * 1024;
const limits: PageLimits = {
  bytes: 64 * 1024,
  milliseconds: 2000,
  idleMilliseconds: 500,
  hops: 5,
  robotsBytes: 1024,
};

beforeAll(async () => {
  site = await webSite(pages);
});

beforeEach(() => {
  for (const path of Object.keys(pages)) Reflect.deleteProperty(pages, path);
  site.asked.length = 0;
});

afterAll(() => site.close());

function allow(port = site.port) {
  const entry = parseListEntry(`127.0.0.1:${String(port)}`);
  return { allow: entry ? [entry] : [], deny: [] };
}

const fetched = (path: string) => fetchPage(`${site.origin}${path}`, allow(), { limits });

describe('a page that may be fetched', () => {
  it('comes with its bytes as they were sent, its kind, and where it was found', async () => {
    pages['/old'] = redirect('/story?of=today#top');
    pages['/story'] = html('<p>Größe</p>');
    expect(await fetched('/old')).toEqual({
      ok: true,
      page: {
        address: `${site.origin}/story?of=today`,
        mediaType: 'text/html; charset=utf-8',
        bytes: Uint8Array.from(Buffer.from('<p>Größe</p>')),
      },
    });
  });

  it('is asked for as the product, without a login, a cookie or where one came from', async () => {
    pages['/old'] = redirect('/story');
    pages['/story'] = html('<p>Here.</p>');
    await fetched('/old');
    expect(site.asked.map(({ url }) => url)).toEqual(['/robots.txt', '/old', '/story']);
    for (const { headers, method } of site.asked) {
      expect(method).toBe('GET');
      expect(headers['user-agent']).toMatch(/^Corroborate /u);
      expect(Object.keys(headers).sort()).toEqual([
        'accept',
        'accept-encoding',
        'accept-language',
        'connection',
        'host',
        'user-agent',
      ]);
    }
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('is unpacked from %s', async (packing, pack) => {
    pages['/story'] = (_, response) => {
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-encoding': packing })
        .end(pack('<p>Packed</p>'));
    };
    expect(await fetched('/story')).toMatchObject({
      page: { bytes: Uint8Array.from(Buffer.from('<p>Packed</p>')) },
    });
  });
});

describe('a page that is not fetched', () => {
  const sent =
    (head: Record<string, string | number>, body: string | Uint8Array, status = 200): Pages[string] =>
    (_, response) => {
      response.writeHead(status, head).end(body);
    };
  const page = { 'content-type': 'text/html' };

  it.each<[string, Pages[string], object]>([
    [
      'is larger than it says it may be',
      sent({ ...page, 'content-length': 20 * MB }, ''),
      { code: 'too-large' },
    ],
    ['goes on for longer', sent(page, 'a'.repeat(65 * 1024)), { code: 'too-large', limitBytes: 65_536 }],
    [
      'unpacks to more',
      sent({ ...page, 'content-encoding': 'gzip' }, gzipSync('a'.repeat(20 * MB))),
      { code: 'too-large' },
    ],
    ['is packed and is not', sent({ ...page, 'content-encoding': 'gzip' }, 'plain'), { code: 'odd-answer' }],
    [
      'is packed in a way nobody knows',
      sent({ ...page, 'content-encoding': 'zip' }, 'x'),
      { code: 'odd-answer' },
    ],
    ['is a picture', sent({ 'content-type': 'image/png' }, 'x'), { code: 'other-kind', found: 'a picture' }],
    ['is of no kind', sent({}, 'x'), { code: 'other-kind' }],
    ['is gone', html('Gone', 410), { code: 'status', status: 410 }],
    ['fails', html('Sorry', 503), { code: 'status', status: 503 }],
    ['comes in parts', html('<p>Half', 206), { code: 'status', status: 206 }],
    ['wants a login', html('Who?', 401), { code: 'locked', status: 401 }],
    ['wants money', html('Pay', 402), { code: 'locked', status: 402 }],
    ['is for others', html('No', 403), { code: 'locked', status: 403 }],
    ['leads on and on', redirect('/page'), { code: 'too-many-hops', limit: 5 }],
    ['leads to a file', redirect('file:///etc/passwd'), { code: 'not-web' }],
    ['leads to a login', redirect('http://a:b@127.0.0.1/'), { code: 'names-login' }],
    ['leads to no address', redirect('http://['), { code: 'malformed' }],
    [
      'breaks off',
      (_, response) => {
        response.writeHead(200, { ...page, 'content-length': 1000 }).write('<p>Half');
        setTimeout(() => response.destroy(), 50);
      },
      { code: 'no-answer' },
    ],
    ['says nothing', () => undefined, { code: 'too-slow' }],
    [
      'stops midway',
      (_, response) => {
        response.writeHead(200, page).write('<p>Half');
      },
      { code: 'too-slow' },
    ],
    [
      'trickles',
      (_, response) => {
        response.writeHead(200, page);
        const drip = setInterval(() => response.write('a'), 50);
        response.on('close', () => clearInterval(drip));
      },
      { code: 'too-slow', seconds: 2 },
    ],
    [
      'answers with a head without end',
      (_, response) => {
        response.writeHead(200, { ...page, 'x-long': 'a'.repeat(40_000) }).end();
      },
      { code: 'odd-answer' },
    ],
    [
      'speaks something else',
      (request) => {
        request.socket.end('HTTP/9 what\r\n\r\n');
      },
      { code: 'odd-answer' },
    ],
    [
      'wants to speak otherwise',
      (request) => {
        request.socket.end('HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n');
      },
      { code: 'odd-answer' },
    ],
  ])('%s', async (_, answer, problem) => {
    pages['/page'] = answer;
    expect(await fetched('/page')).toMatchObject({ ok: false, problem });
  });

  it.each<[string, Pages[string], string | null]>([
    ['forbids it to all', sent({ 'content-type': 'text/plain' }, 'User-agent: *\nDisallow: /page'), 'robots'],
    ['forbids it to the product', sent({}, 'User-agent: Corroborate\nDisallow: /'), 'robots'],
    ['forbids it to others', sent({}, 'User-agent: Otherbot\nDisallow: /'), null],
    ['forbids another page', sent({}, 'User-agent: *\nDisallow: /private'), null],
    ['allows it again', sent({}, 'User-agent: *\nDisallow: /\nAllow: /page'), null],
    ['has no rules', html('None', 404), null],
    ['keeps its rules to itself', html('No', 403), null],
    ['can’t say', html('Sorry', 500), 'robots-unread'],
    ['says more than is read', sent({}, `User-agent: *\nDisallow: /page\n${'#'.repeat(5000)}`), 'robots'],
    ['says nothing that can be read', sent({}, Uint8Array.from([0xff, 0, 1, 2, 0xc3])), null],
  ])('when its site %s', async (_, robots, code) => {
    pages['/robots.txt'] = robots;
    pages['/page'] = html('<p>Here.</p>');
    const answer = await fetched('/page');
    expect(answer.ok ? null : answer.problem.code).toBe(code);
    expect(site.asked.some(({ url }) => url === '/page')).toBe(code === null);
  });

  it('asks each site it is led to for its rules', async () => {
    const other = await webSite({
      '/robots.txt': sent({}, 'User-agent: *\nDisallow: /'),
      '/page': html('<p>Here.</p>'),
    });
    try {
      pages['/page'] = redirect(`${other.origin}/page`);
      const both = { allow: [...allow().allow, ...allow(other.port).allow], deny: [] };
      expect(await fetchPage(`${site.origin}/page`, both, { limits })).toMatchObject({
        problem: { code: 'robots' },
      });
      expect(other.asked.map(({ url }) => url)).toEqual(['/robots.txt']);
    } finally {
      await other.close();
    }
  });

  it('when its site can’t prove who it is', async () => {
    const [cert, key] = ['certificate', 'key'].map((name) =>
      readFileSync(`testing/smtp/localhost-${name}.pem`),
    );
    const server = createServer({ cert, key }, (_, response) => response.end('<p>Here.</p>'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    try {
      const answer = await fetchPage(`https://127.0.0.1:${String(port)}/`, allow(port), { limits });
      expect(answer).toMatchObject({ problem: { code: 'not-safe' } });
    } finally {
      server.close();
    }
  });

  it('when nobody listens, or its name takes too long to look up', async () => {
    const gone = await webSite({});
    await gone.close();
    expect(await fetchPage(gone.origin, allow(gone.port), { limits })).toMatchObject({
      problem: { code: 'no-answer' },
    });
    const slow = {
      limits: { ...limits, milliseconds: 100 },
      resolve: () => wait(5000, ['127.0.0.1'], { ref: false }),
    };
    const under = { allow: [{ kind: 'public' as const }], deny: [] };
    expect(await fetchPage('http://news.example.org/', under, slow)).toMatchObject({
      problem: { code: 'too-slow' },
    });
  });
});

describe('the process that fetches', () => {
  const settings = () => ({ on: true, allow: [`127.0.0.1:${String(site.port)}`], deny: [] });

  it('brings a page, and says why it brings none', async () => {
    pages['/page'] = html('<p>Here.</p>');
    expect(await fetchAside('somebody', `${site.origin}/page`, settings())).toMatchObject({
      ok: true,
      page: { address: `${site.origin}/page`, bytes: Uint8Array.from(Buffer.from('<p>Here.</p>')) },
    });
    expect(await fetchAside('somebody', 'http://127.0.0.1:1/', settings())).toEqual({
      ok: false,
      problem: { code: 'other-port' },
    });
  });

  it('asks nobody for anything while fetching is off', async () => {
    const off = { ...settings(), on: false };
    expect(await fetchAside('somebody', `${site.origin}/page`, off)).toEqual({
      ok: false,
      problem: { code: 'off' },
    });
    expect(site.asked).toEqual([]);
  });

  it('lets nobody ask for everything at once', async () => {
    pages['/page'] = () => undefined;
    const asked = Array.from({ length: 12 }, () => fetchAside('one', `${site.origin}/page`, settings()));
    const answers = await Promise.all(asked);
    const codes = answers.map((answer) => (answer.ok ? 'fetched' : answer.problem.code));
    expect(codes.filter((code) => code === 'busy').length).toBeGreaterThan(0);
    expect(codes.filter((code) => code === 'too-slow').length).toBeGreaterThan(0);
  });
});
