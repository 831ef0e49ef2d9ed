import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeCallback } from './safe-callback.ts';

const base = 'https://desk.example:8443';

const foreign = [
  'https://evil.example',
  'https://evil.example/articles',
  'http://desk.example:8443/articles',
  'https://desk.example/articles',
  'https://desk.example:8444/articles',
  'https://desk.example:8443.evil.example/',
  'https://desk.example:8443@evil.example/',
  'https://someone:secret@desk.example:8443/articles',
  'https:evil.example',
  'https:/evil.example',
  'HTTPS://evil.example',
  '//evil.example',
  '///evil.example',
  '////evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '\\\\evil.example',
  '/\\/evil.example',
  '/articles\\..\\..\\evil',
  '/%2fevil.example',
  '/%2Fevil.example',
  '/%5cevil.example',
  '/%252fevil.example',
  '/%25252fevil.example',
  '%2f%2fevil.example',
  '/\tevil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/%09/evil.example',
  '/%0d%0aLocation:%20https://evil.example',
  '\t//evil.example',
  ' //evil.example',
  ' https://evil.example',
  '\u0000//evil.example',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://desk.example:8443/1',
  '/\uff0fevil.example',
  '\uff0f\uff0fevil.example',
  '/\u2044evil.example',
  '/\u2215evil.example',
  '/\u200b/evil.example',
  '/\u00a0/evil.example',
  '/\u3000/evil.example',
  '/./\\evil.example',
  '/.//evil.example',
  '/..//evil.example',
  '/%E0%A4%A',
  'evil.example',
  'articles',
  '?next=//evil.example',
  '#//evil.example',
  '',
  '/sign-in',
  '/sign-in?callbackUrl=%2Fsign-in',
  '/api/auth/signout',
  `/${'a'.repeat(3000)}`,
];

const ours: [string, string][] = [
  ['/', '/'],
  ['/articles', '/articles'],
  ['/articles/0190?claim=0191', '/articles/0190?claim=0191'],
  ['/claims?text=%2F%2Fevil.example', '/claims?text=%2F%2Fevil.example'],
  ['/claims?text=a%20b&source=x#top', '/claims?text=a%20b&source=x'],
  ['/sources/%D0%9C', '/sources/%D0%9C'],
  ['/a/../dashboard', '/dashboard'],
  ['https://desk.example:8443/articles?x=1', '/articles?x=1'],
];

describe('where someone lands after signing in', () => {
  test.each(foreign)('%j does not leave the site', (url) => {
    expect(safeCallback(url, base)).toBe('/');
  });

  test.each(ours)('%j leads to %j', (url, path) => {
    expect(safeCallback(url, base)).toBe(path);
  });

  test('what is not a text leads home', () => {
    for (const value of [undefined, null, 7, {}, ['//evil.example']])
      expect(safeCallback(value, base)).toBe('/');
  });

  test('no text at all leads to another origin, even when it is decoded once more', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      '%2f',
      '%5c',
      '%25',
      ':',
      '@',
      '.',
      '..',
      'evil.example',
      '\t',
      '\n',
      'http',
      '?',
      '#',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 8 }).map((a) => a.join('')),
    );
    fc.assert(
      fc.property(text, (url) => {
        const path = safeCallback(url, base);
        expect(path).toMatch(/^\/(?![/\\])/u);
        expect(new URL(path, base).origin).toBe(base);
        expect(new URL(decodeURIComponent(path.split('?')[0] ?? ''), base).origin).toBe(base);
      }),
      { numRuns: 2000 },
    );
  });
});
