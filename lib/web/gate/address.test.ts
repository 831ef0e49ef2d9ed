import { expect, test } from 'vitest';
import { isAddress } from './address.ts';

test.each([
  '/',
  '/claims?q=%00&after=%',
  '/articles/0190?claim=1',
  '/articles/%C3%A9t%C3%A9',
  '/_next/static/chunks/a.js',
  '/a..b',
  '/.well-known/x',
])('%s may be looked at', (target) => {
  expect(isAddress(target)).toBe(true);
});

test.each([
  ['nothing', ''],
  ['an asterisk', '*'],
  ['the address of another site', 'http://evil.example/'],
  ['a broken percent sign', '/articles/%'],
  ['bytes that are no character', '/%E0%A4%A'],
  ['NUL', '/a%00b'],
  ['a line break', '/a%0D%0Ab'],
  ['a tab', '/a%09b'],
  ['letters as they are', '/été'],
  ['a space', '/a b'],
  ['a way up', '/articles/../api/health'],
  ['a hidden way up', '/articles/%2e%2E/api/health'],
  ['a way up at the end', '/articles/..'],
  ['a way nowhere', '/./articles'],
  ['a page of Next’s own', '/_global-error'],
  ['very much', `/${'a'.repeat(9_000)}`],
])('%s is no address', (_, target) => {
  expect(isAddress(target)).toBe(false);
});
