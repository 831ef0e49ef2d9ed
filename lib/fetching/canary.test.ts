import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseListEntry } from '#lib/domain/fetching/fetch-list.ts';
import { refusedAddresses } from '#testing/fetching/fetch-payloads.ts';
import {
  canary,
  html,
  redirect,
  webSite,
  type Canary,
  type Pages,
  type Site,
} from '#testing/fetching/web-sites.ts';
import { fetchPage } from './fetch-page.ts';
import type { FetchAnswer } from './request.ts';

let trap: Canary;
let site: Site;
const pages: Pages = { '/page': html('<p>Here.</p>') };

beforeAll(async () => {
  trap = await canary();
  site = await webSite(pages);
});

afterAll(async () => {
  await Promise.all([trap.close(), site.close()]);
});

function list(...texts: string[]) {
  return texts.map((text) => parseListEntry(text) ?? { kind: 'public' as const });
}

/** Every public site, the test's own site, and names that would lead to the canary, with its port. */
function rules() {
  const port = String(trap.port);
  const names = ['localhost', 'intranet', 'metadata.google.internal', 'trap.example.org'];
  return {
    allow: list('*', `127.0.0.1:${String(site.port)}`, ...names.map((name) => `${name}:${port}`)),
    deny: [],
  };
}

/** The address with the canary's port, where it could have one. */
const atCanary = (address: string) =>
  address.replace(
    /^(https?:\/\/[^/#?]*[^/#?:\d]|https?:\/\/[^/#?:]+)(?::\d+)?(?=[/#?]|$)/iu,
    `$1:${String(trap.port)}`,
  );

const codeOf = (answer: FetchAnswer) => (answer.ok ? 'fetched' : answer.problem.code);

describe('what must not be reached', () => {
  it('is a canary that a fetching reaches when it may', async () => {
    const before = trap.connections;
    const open = { allow: list(`127.0.0.1:${String(trap.port)}`), deny: [] };
    await fetchPage(`http://127.0.0.1:${String(trap.port)}/`, open);
    expect(trap.connections).toBeGreaterThan(before);
  });

  it.each(refusedAddresses.map(([address]) => address))('is not connected to by %j', async (address) => {
    const before = trap.connections;
    expect(codeOf(await fetchPage(atCanary(address), rules()))).not.toBe('fetched');
    expect(codeOf(await fetchPage(address, rules()))).not.toBe('fetched');
    expect(trap.connections).toBe(before);
  });

  it.each(
    refusedAddresses.map(([address]) => address).filter((address) => /^https?:\/\/\S+$/iu.test(address)),
  )('is not connected to when a page leads on to %j', async (address) => {
    const before = trap.connections;
    pages['/leads-on'] = redirect(encodeURI(atCanary(address)).replaceAll('%25', '%'));
    const answer = await fetchPage(`${site.origin}/leads-on`, rules());
    expect(codeOf(answer)).not.toBe('fetched');
    expect(trap.connections).toBe(before);
  });

  it('is not connected to behind a few redirects, or when the rules for programs lead there', async () => {
    const before = trap.connections;
    const to = `http://127.0.0.1:${String(trap.port)}/`;
    pages['/one'] = redirect('/two');
    pages['/two'] = redirect(`//127.0.0.1:${String(site.port)}/three`);
    pages['/three'] = redirect(to);
    expect(codeOf(await fetchPage(`${site.origin}/one`, rules()))).toBe('other-port');
    pages['/robots.txt'] = redirect(`http://[::1]:${String(trap.port)}/`);
    expect(codeOf(await fetchPage(`${site.origin}/page`, rules()))).toBe('not-public');
    delete pages['/robots.txt'];
    expect(trap.connections).toBe(before);
  });

  it.each([
    ['::1'],
    ['127.0.0.1'],
    ['::ffff:127.0.0.1'],
    ['0.0.0.0'],
    ['::'],
    ['93.184.216.34', '127.0.0.1'],
    ['127.0.0.1', '93.184.216.34'],
    ['2606:4700::1111', '::1'],
    ['64:ff9b::7f00:1'],
    ['fe80::1%lo'],
    ['127.1'],
    ['localhost'],
  ])('is not connected to when a name has %s among its addresses', async (...ips) => {
    const before = trap.connections;
    const address = `http://trap.example.org:${String(trap.port)}/`;
    const answer = await fetchPage(address, rules(), { resolve: () => Promise.resolve(ips) });
    expect(codeOf(answer)).toMatch(/not-public|other-port/u);
    expect(trap.connections).toBe(before);
  });

  it('is not connected to when a name leads elsewhere at its second lookup', async () => {
    const before = trap.connections;
    const lookups: string[] = [];
    const resolve = (host: string) => {
      lookups.push(host);
      return Promise.resolve(lookups.length === 1 ? ['127.0.0.1'] : ['::1']);
    };
    const under = {
      allow: list(`trap.example.org:${String(site.port)}`, `127.0.0.1:${String(site.port)}`),
      deny: [],
    };
    const answer = await fetchPage(`http://trap.example.org:${String(site.port)}/page`, under, { resolve });
    expect(codeOf(answer)).toBe('not-public');
    expect(lookups).toEqual(['trap.example.org', 'trap.example.org']);
    expect(trap.connections).toBe(before);
  });

  it('is told from a page by the address that was checked, not by a second lookup', async () => {
    const at = `127.0.0.1:${String(site.port)}`;
    const under = { allow: list(`page.example.org:${String(site.port)}`, at), deny: [] };
    // Nobody else knows this name, so the connection can only go where the check had it go.
    const answer = await fetchPage(`http://page.example.org:${String(site.port)}/page`, under, {
      resolve: () => Promise.resolve(['127.0.0.1']),
    });
    expect(codeOf(answer)).toBe('fetched');
    expect(site.asked.at(-1)?.headers.host).toBe(`page.example.org:${String(site.port)}`);
  });

  it('is not connected to when its name is not found, or the lookup fails', async () => {
    const address = `http://trap.example.org:${String(trap.port)}/`;
    const none = await fetchPage(address, rules(), { resolve: () => Promise.resolve([]) });
    const failed = await fetchPage(address, rules(), {
      resolve: () => Promise.reject(new Error('SERVFAIL')),
    });
    expect([none, failed].map(codeOf)).toEqual(['unknown-name', 'unknown-name']);
  });
});
