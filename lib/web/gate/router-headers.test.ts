import { expect, test } from 'vitest';
import { cleanRouterHeaders } from './router-headers.ts';

function sent(state: unknown): string {
  return encodeURIComponent(JSON.stringify(state));
}

test.each([
  ['a page', ['', { children: ['sign-in', { children: ['__PAGE__', {}] }] }]],
  [
    'a page with parts of its address, and what is asked anew',
    ['', { children: [['articleId', '0190', 'd', null], {}, ['/a', '?b'], 'refetch', 4, 'x'] }],
  ],
])('where %s is can be read', (_, state) => {
  expect(cleanRouterHeaders({ 'next-router-state-tree': sent(state) })).toBe(true);
});

test.each([
  ['a broken percent sign', '%'],
  ['no JSON', 'x'],
  ['nothing', ''],
  ['an object', sent({})],
  ['a number for a name', sent([1, {}])],
  ['a list too long', sent(['', {}, null, null, 1, 'x', 'y'])],
  ['a part of no kind', sent([['a', 'b', 'nope', null], {}])],
  ['something else to fetch', sent(['', {}, null, 'everything'])],
  ['many levels', encodeURIComponent(`${'["",{"a":'.repeat(500)}["",{}]${'}]'.repeat(500)}`)],
])('%s instead is refused', (_, state) => {
  expect(cleanRouterHeaders({ 'next-router-state-tree': state })).toBe(false);
});

test('headers that no page sends are taken away, and others stay', () => {
  const headers = {
    'x-middleware-subrequest': 'proxy',
    'x-nextjs-data': '1',
    'x-nonce': 'mine',
    'next-action': 'x',
    'next-url': '/a',
    'x-forwarded-for': '10.0.0.1',
    cookie: 'a=b',
  };
  expect(cleanRouterHeaders(headers)).toBe(true);
  expect(headers).toEqual({ 'next-url': '/a', 'x-forwarded-for': '10.0.0.1', cookie: 'a=b' });
});
