import { canonicalLanguage } from '#lib/domain/text/language.ts';
import { parseDate } from './dates.ts';
import { cleanAddress, cleanField, joinNames } from './fields.ts';
import { elementsOf, textOf, type HtmlElement } from './html-tree.ts';
import type { StatedDetails } from './imported-article.ts';
import { readJsonLd } from './json-ld.ts';
import { readByline } from './recognise.ts';

/** What a page states about its article, and its text where data give that. */
export interface PageDetails extends StatedDetails {
  body: string | null;
}

interface Found {
  metas: Map<string, string>;
  authors: string[];
  scripts: string[];
  title: string | null;
  heading: string | null;
  canonical: string | null;
  language: string | null;
  date: string | null;
}

function note(found: Found, element: HtmlElement): void {
  const { name, attributes } = element;
  const itemprop = attributes.get('itemprop') ?? '';
  const content = attributes.get('content');
  const key = attributes.get('property') ?? attributes.get('name') ?? itemprop;
  if (name === 'meta' && content !== undefined) {
    const lower = key.toLowerCase();
    if (lower === 'article:author' || lower === 'author') found.authors.push(content);
    if (!found.metas.has(lower)) found.metas.set(lower, content);
  }
  if (name === 'html') found.language ??= attributes.get('lang') ?? attributes.get('xml:lang') ?? null;
  if (name === 'title') found.title ??= textOf(element);
  if (name === 'h1') found.heading ??= textOf(element);
  if (name === 'link' && attributes.get('rel') === 'canonical')
    found.canonical ??= attributes.get('href') ?? null;
  if (name === 'script' && attributes.get('type') === 'application/ld+json')
    found.scripts.push(textOf(element));
  if (name === 'time' && (itemprop === 'datePublished' || attributes.has('pubdate')))
    found.date ??= attributes.get('datetime') ?? textOf(element);
}

function firstOf<T>(clean: (raw: string) => T | null, ...raws: (string | null | undefined)[]): T | null {
  for (const raw of raws) {
    const value = raw === null || raw === undefined ? null : clean(raw);
    if (value !== null) return value;
  }
  return null;
}

function withoutSite(title: string | null, site: string | null): string | null {
  if (title === null || site === null) return title;
  const ending = [' | ', ' - ', ' – ', ' — ', ' · ']
    .map((mark) => mark + site)
    .find((end) => title.trim().endsWith(end));
  return ending === undefined ? title : title.trim().slice(0, -ending.length);
}

/**
 * What a page states about its article: JSON-LD first, then Open Graph and other `meta`, then headings and
 * `<html lang>`. Dates come only from where a publication date is stated; addresses are absolute or left out.
 */
export function readHtmlDetails(root: HtmlElement): PageDetails {
  const found: Found = {
    metas: new Map(),
    authors: [],
    scripts: [],
    title: null,
    heading: null,
    canonical: null,
    language: null,
    date: null,
  };
  for (const element of elementsOf(root)) note(found, element);
  const meta = (key: string) => found.metas.get(key);
  const linked = readJsonLd(found.scripts);
  const site = cleanField(meta('og:site_name'));
  const authors = [...new Set(found.authors)]
    .filter((author) => !URL.canParse(author))
    .map((author) => readByline(author) ?? author);
  return {
    headline: firstOf(
      cleanField,
      linked?.headline,
      withoutSite(meta('og:title') ?? null, site),
      found.heading,
      withoutSite(found.title, site),
    ),
    byline: firstOf((raw) => cleanField(raw, 200), linked?.byline, joinNames(authors)),
    publisher: firstOf((raw) => cleanField(raw, 200), linked?.publisher, site),
    address: firstOf(cleanAddress, found.canonical, meta('og:url'), linked?.address),
    publishedOn: firstOf(
      parseDate,
      linked?.publishedOn,
      meta('article:published_time'),
      meta('datepublished'),
      found.date,
      meta('pubdate'),
      meta('date'),
      meta('dc.date'),
    ),
    body: linked?.body ?? null,
    language: firstOf(canonicalLanguage, linked?.language, found.language, meta('og:locale')),
  };
}
