import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageAt } from './same-address.ts';

const page = 'https://paper-one.example/news/ferry-hits';

test.each([
  page,
  'http://paper-one.example/news/ferry-hits',
  'https://www.paper-one.example/news/ferry-hits/',
  'https://m.paper-one.example/news/ferry-hits',
  'https://mobile.paper-one.example/news/ferry-hits',
  'https://www.amp.paper-one.example/news/ferry-hits',
  'https://PAPER-ONE.example:443/news/ferry-hits#top',
  'https://paper-one.example./news/ferry-hits',
  'https://paper-one.example//news///ferry-hits',
  'https://paper-one.example/news/ferry%2Dhits',
  'https://paper-one.example/%6eews/ferry-hits',
  'https://paper-one.example/news/ferry-hits/amp',
  'https://paper-one.example/news/ferry-hits/amp/',
  'https://paper-one.example/amp/news/ferry-hits',
  'https://paper-one.example/news/ferry-hits.html',
  'https://paper-one.example/news/ferry-hits.htm',
  'https://paper-one.example/news/ferry-hits.amp.html',
  'https://paper-one.example/news/ferry-hits/index.html',
  'https://paper-one.example/news/ferry-hits?utm_source=mail&fbclid=1',
  'https://paper-one.example/news/ferry-hits?print=1',
  'https://paper-one.example/news/ferry-hits?page=1',
  'https://paper-one.example/news/ferry-hits?outputType=amp',
  'https://web.archive.org/web/2026/https://paper-one.example/news/ferry-hits',
  'https://web.archive.org/web/20260301000000id_/http://www.paper-one.example/news/ferry-hits',
  'https://web.archive.org/web/2026/https%3A%2F%2Fpaper-one.example%2Fnews%2Fferry-hits',
  'https://web.archive.org/web/2026/https:/paper-one.example/news/ferry-hits',
  'https://archive.ph/20260301/https://paper-one.example/news/ferry-hits',
  'https://archive.md/2026/https://paper-one.example/news/ferry-hits',
  'https://webcache.googleusercontent.com/search?q=cache:https://paper-one.example/news/ferry-hits',
  'https://webcache.googleusercontent.com/search?q=cache:Ab3dE6gH1jKl:paper-one.example/news/ferry-hits+ferry&hl=en',
  'https://translate.google.com/translate?sl=ko&tl=en&u=https://paper-one.example/news/ferry-hits',
  'https://paper--one-example.translate.goog/news/ferry-hits?_x_tr_sl=ko&_x_tr_tl=en',
  'https://www.google.com/url?q=https://paper-one.example/news/ferry-hits',
  'https://www.google.com/amp/s/paper-one.example/news/ferry-hits/amp',
  'https://paper-one-example.cdn.ampproject.org/c/s/paper-one.example/amp/news/ferry-hits',
  'https://web.archive.org/web/2026/https://translate.google.com/translate?u=https://paper-one.example/news/ferry-hits',
])('%s leads to the page', (address) => {
  expect(pageAt(address)).toBe(pageAt(page));
});

test.each([
  'https://paper-one.example/news/ferry-misses',
  'https://paper-two.example/news/ferry-hits',
  'https://paper-one.example/news/ferry-hits?page=2',
  'https://paper-one.example/news/ferry-hits?id=7',
  'https://paper-one.example/news%2Fferry-hits',
  'https://paper-one.example/news',
  'https://web.archive.org/web/2026/https://paper-two.example/news/ferry-hits',
  'https://archive.example/https://paper-one.example/news/ferry-hits',
  'https://www.google.com/search?q=https://paper-one.example/news/ferry-hits',
  'https://one-paper-example.translate.goog/news/ferry-hits',
])('%s leads to another', (address) => {
  expect(pageAt(address)).not.toBe(pageAt(page));
});

test.each(['', 'no address', 'https://', 'javascript:'])(
  '%j leads to no page or to one of its own',
  (address) => {
    expect(pageAt(address) === null || pageAt(address) !== pageAt(page)).toBe(true);
  },
);

test('whatever is written as an address is taken, and one way to a page more makes no other of it', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
      expect(pageAt(`https://web.archive.org/web/2026/${address}`)).toBe(pageAt(address));
    }),
    { numRuns: 2_000 },
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (rest) => {
      expect(() => pageAt(`https://web.archive.org/web/${rest}`)).not.toThrow();
      expect(() => pageAt(`https://paper.example/${rest}`)).not.toThrow();
    }),
    { numRuns: 2_000 },
  );
});
