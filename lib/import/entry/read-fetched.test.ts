import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFetchedPage } from './read-fetched.ts';

const paragraph = '<p>A heron landed on the pier at noon and stayed until the evening, the keeper said.</p>';
const long = paragraph.repeat(30);

function read(html: string, mediaType = 'text/html; charset=utf-8') {
  return readFetchedPage({ bytes: Buffer.from(html), mediaType, address: 'https://news.example.org/heron' });
}

const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const article = { '@type': 'NewsArticle', headline: 'Heron lands' };

describe('a fetched page', () => {
  it.each([
    ['says it is not free', ld({ ...article, isAccessibleForFree: false }) + long],
    ['says so in words', ld({ ...article, isAccessibleForFree: 'False' }) + long],
    [
      'says so of a part',
      ld({ ...article, hasPart: [{ isAccessibleForFree: 'http://schema.org/False' }] }) + long,
    ],
    [
      'says so in a graph',
      ld({ '@graph': [{ '@type': 'WebPage' }, { ...article, isAccessibleForFree: false }] }) + long,
    ],
    ['says so in its markup', `<meta itemprop="isAccessibleForFree" content="no">${long}`],
    ['names its tier', `<meta property="article:content_tier" content="locked">${long}`],
    ['breaks off at a wall', `<article>${paragraph}</article><div class="article-paywall">Subscribe</div>`],
    ['shows a wall and nothing', '<div id="regwall">Sign up to read</div>'],
  ])('is refused when it %s', async (_, html) => {
    expect(await read(html)).toEqual({ ok: false, problem: { code: 'for-subscribers' } });
  });

  it.each([
    ['says it is free', ld({ ...article, isAccessibleForFree: true }) + long],
    ['says nothing', long],
    ['is metered', `<meta property="article:content_tier" content="metered">${long}`],
    ['is long, beside a wall nobody sees', `<article>${long}</article><div class="paywall" hidden></div>`],
    [
      'has data nobody can read',
      `<script type="application/ld+json">{"isAccessibleForFree": false</script>${long}`,
    ],
    ['has data without end', `<script type="application/ld+json">${'['.repeat(5000)}</script>${long}`],
  ])('is read when it %s', async (_, html) => {
    expect(await read(html)).toMatchObject({
      ok: true,
      value: { address: 'https://news.example.org/heron' },
    });
  });

  it.each([
    ['its own', 'https://www.news.example.org/2026/heron', 'https://www.news.example.org/2026/heron'],
    ['a site above it', 'https://example.org/heron', 'https://example.org/heron'],
    ['another site', 'https://times.example.com/heron', 'https://news.example.org/heron'],
    ['one with a name that ends alike', 'https://othernews.example.org/', 'https://news.example.org/heron'],
    ['one it is only named after', 'https://org/heron.example', 'https://news.example.org/heron'],
  ])('has an address of the site it came from, whichever it states: %s', async (_, stated, address) => {
    expect(await read(`<link rel="canonical" href="${stated}">${long}`)).toMatchObject({
      value: { address },
    });
  });

  it('keeps the address it states, and is read as its site says it is encoded', async () => {
    const stated = await read(`<link rel="canonical" href="https://news.example.org/2026/heron">${long}`);
    expect(stated).toMatchObject({ value: { address: 'https://news.example.org/2026/heron' } });
    const bytes = Buffer.from(
      `<p>Le héron s’est posé sur la jetée à midi.</p>${long}`.replace('’', "'"),
      'latin1',
    );
    const latin = await readFetchedPage({
      bytes,
      mediaType: 'text/html; charset=iso-8859-1',
      address: 'https://a.example.org/',
    });
    expect(latin.ok && latin.value.text).toContain('Le héron');
  });

  it('may be a document', async () => {
    const bytes = readFileSync('testing/documents/libreoffice.pdf');
    const read = await readFetchedPage({
      bytes,
      mediaType: 'application/pdf',
      address: 'https://a.example.org/f',
    });
    expect(read).toMatchObject({ value: { headline: 'Ferry runs again after three weeks' } });
  });
});
