import { expect, it } from 'vitest';
import { pageFileName } from './page-file-name.ts';

it.each([
  [
    'https://news.example.org/2026/08/ferry-runs',
    'text/html; charset=utf-8',
    'news.example.org ferry-runs.html',
  ],
  ['https://news.example.org/', 'text/html', 'news.example.org.html'],
  ['https://news.example.org/ferry.php?a=b', 'text/html', 'news.example.org ferry.html'],
  ['https://news.example.org/report.pdf', 'application/pdf', 'news.example.org report.pdf'],
  [
    'https://news.example.org/..%2F..%2Fetc%2Fpasswd',
    'text/plain',
    'news.example.org -2F-2Fetc-2Fpasswd.txt',
  ],
  ['http://[2606:4700::1111]/a', 'constructor', '-2606-4700-1111- a.html'],
])('the page at %s (%s) is kept as %s', (address, mediaType, name) => {
  expect(pageFileName(address, mediaType)).toBe(name);
});
