import { expect, test } from 'vitest';
import { blockedWhat } from './blocked-content.ts';

test('a report of either kind is told in words of ours', () => {
  expect(
    blockedWhat({ 'csp-report': { 'effective-directive': 'script-src', 'blocked-uri': 'eval' } }),
  ).toEqual([{ directive: 'script-src', blocked: 'eval' }]);
  const body = { effectiveDirective: 'img-src', blockedURL: 'https://evil.example/secret?token' };
  expect(blockedWhat([{ type: 'csp-violation', body, url: 'https://desk.example/claims' }])).toEqual([
    { directive: 'img-src', blocked: 'an address' },
  ]);
});

test('nothing that was sent is repeated', () => {
  const noise = {
    'effective-directive': 'secret\n{"level":60}',
    'blocked-uri': { secret: 1 },
    secret: 'secret',
  };
  expect(JSON.stringify(blockedWhat({ 'csp-report': noise }))).not.toContain('secret');
});

test.each([[null], [[]], ['text'], [{}], [{ 'csp-report': 1 }], [[{ type: 'other' }]]])(
  '%j says nothing',
  (sent) => {
    expect(blockedWhat(sent)).toEqual([]);
  },
);

test('of many in one report few are told', () => {
  const body = { effectiveDirective: 'script-src', blockedURL: 'inline' };
  expect(blockedWhat(Array.from({ length: 500 }, () => ({ type: 'csp-violation', body })))).toHaveLength(5);
});
