import { afterEach, expect, test, vi } from 'vitest';
import { refusalOfOrigin, refusalToExport } from './same-origin.ts';

afterEach(() => vi.unstubAllEnvs());

function post(origin: string | null, host = 'desk.example'): Request {
  const headers = new Headers({ host });
  if (origin !== null) headers.set('origin', origin);
  return new Request('http://127.0.0.1:3000/api/commands/x', { method: 'POST', headers });
}

test('a change comes from this site when scheme, host and port are its own', () => {
  vi.stubEnv('APP_URL', 'https://desk.example');
  expect(refusalOfOrigin(post('https://desk.example'))).toBeNull();
});

test.each([
  ['no origin', null],
  ['a sandboxed frame', 'null'],
  ['the site without HTTPS', 'http://desk.example'],
  ['another port of it', 'https://desk.example:8443'],
  ['a longer host', 'https://desk.example.evil.example'],
  ['a name before it', 'https://desk.example@evil.example'],
  ['a path after it', 'https://desk.example/claims'],
  ['another way to write it', 'https://DESK.example'],
  ['two at once', 'https://desk.example, https://evil.example'],
  ['an extension', 'chrome-extension://desk.example'],
])('%s is not this site', (_, origin) => {
  vi.stubEnv('APP_URL', 'https://desk.example');
  expect(refusalOfOrigin(post(origin))).toEqual({ code: 'foreign-origin' });
});

test('without a configured address the site is where it is served, whatever a request says', () => {
  vi.stubEnv('APP_URL', undefined);
  vi.stubEnv('NEXTAUTH_URL', 'https://desk.example');
  vi.stubEnv('HOST', '127.0.0.1');
  vi.stubEnv('PORT', '3100');
  expect(refusalOfOrigin(post('http://127.0.0.1:3100'))).toBeNull();
  expect(refusalOfOrigin(post('http://desk.example', 'desk.example'))).not.toBeNull();
  expect(refusalOfOrigin(post('https://desk.example'))).not.toBeNull();
});

function get(headers: Record<string, string>, method = 'GET'): Request {
  return new Request('http://127.0.0.1:3000/claims/export.csv', { method, headers });
}

test.each([
  ['nothing that says more', {}],
  ['an address typed in', { 'sec-fetch-site': 'none' }],
  ['a link on this site', { 'sec-fetch-site': 'same-origin' }],
])('an export is made for %s', (_, headers) => {
  expect(refusalToExport(get(headers))).toBeNull();
});

test.each<[string, Record<string, string>]>([
  ['a link elsewhere', { 'sec-fetch-site': 'cross-site' }],
  ['a neighbour’s page', { 'sec-fetch-site': 'same-site' }],
  ['a browser that fetches ahead', { 'sec-purpose': 'prefetch' }],
  ['an older one', { purpose: 'prefetch' }],
  ['a page of ours that fetches ahead', { rsc: '1', 'next-router-prefetch': '1' }],
])('an export is not made for %s', (_, headers) => {
  expect(refusalToExport(get(headers))).not.toBeNull();
});

test('an export is not made for who asks only for its head', () => {
  expect(refusalToExport(get({}, 'HEAD'))).toEqual({ code: 'wrong-method', allowed: 'GET' });
});
