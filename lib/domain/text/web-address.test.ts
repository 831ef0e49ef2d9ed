import { expect, it } from 'vitest';
import { addressProblem, addressProblemWords } from './web-address.ts';

it.each([
  'https://example.org',
  'HTTP://EXAMPLE.ORG/News?id=1#top',
  'https://www.example.org:8443/a%20b/(c)',
  'https://müller.example/straße',
  'https://例え.jp/記事',
  'http://[2001:db8::1]/',
  'http://192.0.2.1/',
  'https://intranet/',
  'https://web.archive.org/web/2020/https://example.org/news',
  'https://archive.example/?url=https://example.org',
])('%s is an address', (text) => {
  expect(addressProblem(text)).toBeNull();
});

it.each([
  ['example.org', 'scheme'],
  ['javascript:alert(1)', 'scheme'],
  ['file:///etc/passwd', 'scheme'],
  ['ftp://example.org', 'scheme'],
  ['https:example.org', 'scheme'],
  ['see https://example.org', 'scheme'],
  ['https://example.org/a b', 'spaces'],
  ['https://example.org/a\u00A0b', 'spaces'],
  ['https://example.org/a\u200Bb', 'invisible'],
  ['https://exam\u00ADple.org', 'invisible'],
  ['\uFEFFhttps://example.org', 'invisible'],
  ['https://example.org/\u202Egpj.exe', 'invisible'],
  ['https://a.example https://b.example', 'several'],
  ['https://a.example,https://b.example', 'several'],
  ['https://a.examplehttps://b.example', 'several'],
  ['https://rosa:secret@example.org', 'password'],
  ['https://rosa@example.org', 'password'],
  ['https://', 'malformed'],
  ['https://a..example', 'malformed'],
  ['https://-a.example', 'malformed'],
  ['https://a.example:port/', 'malformed'],
  ['https:\\\\example.org', 'scheme'],
  ['https://example.org/<b>', 'malformed'],
  ['https://a_b c.example', 'spaces'],
] as const)('%j is none: %s', (text, problem) => {
  expect(addressProblem(text)).toBe(problem);
  expect(addressProblemWords(problem)).toMatch(/^[A-Z].*\.$/u);
});
