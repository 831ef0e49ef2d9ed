import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { prepareHeaders } from './gate/response-headers.ts';
import { contentSecurityPolicy } from './security-headers.ts';

function answer(path: string, sent: Record<string, string> = {}): Headers {
  const request = Object.assign(new IncomingMessage(new Socket()), { url: path, headers: sent });
  const response = new ServerResponse(request);
  prepareHeaders(request, response);
  const headers = new Headers();
  for (const [name, value] of Object.entries(response.getHeaders())) headers.set(name, String(value));
  return headers;
}

afterEach(() => vi.unstubAllEnvs());

describe('every response', () => {
  test.each([
    '/',
    '/sign-in',
    '/articles/x?claim=y',
    '/api/health',
    '/nothing-here',
    '/_next/static/chunks/a.js',
  ])('%s carries the headers that keep other sites out', (path) => {
    const headers = answer(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('content-security-policy')).toMatch(
      /script-src 'self' 'nonce-[\w+/]{24}' 'strict-dynamic';.*object-src 'none'; base-uri 'none'; form-action 'self'; frame-src 'none'; frame-ancestors 'none'/,
    );
  });

  test('has a nonce of its own, which a request can’t choose', () => {
    const sent = { 'x-nonce': 'mine', 'content-security-policy': "script-src 'nonce-mine'" };
    const policies = [answer('/', sent), answer('/', sent)].map((headers) =>
      headers.get('content-security-policy'),
    );
    expect(new Set(policies).size).toBe(2);
    for (const policy of policies) expect(policy).not.toContain('mine');
  });

  test('is kept by nobody, but for the application’s own files', () => {
    expect(answer('/articles').get('cache-control')).toBe('no-store');
    expect(answer('/evidence/1/file').get('cache-control')).toBe('no-store');
    expect(answer('/_next/static/chunks/a.js').get('cache-control')).toBeNull();
    expect(answer('/icon.svg').get('cache-control')).toBeNull();
  });

  test('that is a file of evidence may run and load nothing', () => {
    const policy = answer('/evidence/1/file').get('content-security-policy');
    expect(policy).toBe("sandbox; default-src 'none'; frame-ancestors 'none'");
  });

  test('asks for HTTPS from now on where people use it, and only there', () => {
    expect(answer('/').get('strict-transport-security')).toBeNull();
    vi.stubEnv('APP_URL', 'https://desk.example');
    expect(answer('/').get('strict-transport-security')).toMatch(/^max-age=31536000/);
  });
});

test('what is blocked is told to us, over HTTPS by the name that newer browsers want', () => {
  const policy = (secure: boolean) =>
    contentSecurityPolicy({ nonce: 'n', path: '/', secure, development: false }).split('; ').slice(-2);
  expect(policy(true)).toEqual(['report-uri /api/csp-report', 'report-to blocked']);
  expect(policy(false)).toEqual(["frame-ancestors 'none'", 'report-uri /api/csp-report']);
  expect(answer('/').get('reporting-endpoints')).toBeNull();
  vi.stubEnv('APP_URL', 'https://desk.example');
  expect(answer('/').get('reporting-endpoints')).toBe('blocked="/api/csp-report"');
});

test('scripts are never allowed inline or from evaluated text in production', () => {
  const policy = contentSecurityPolicy({ nonce: 'n', path: '/', secure: true, development: false });
  const scripts = policy.split('; ').find((part) => part.startsWith('script-src'));
  expect(scripts).toBe("script-src 'self' 'nonce-n' 'strict-dynamic'");
});
