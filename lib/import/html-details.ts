import { canonicalLanguage } from '#lib/domain/text/language.ts';
import { searchText } from '#lib/domain/text/search-text.ts';
import { readDateLine } from './days/dates.ts';
import { cleanAddress, cleanField, joinNames } from './lines/fields.ts';
import { authorsTogether } from './html-authors.ts';
import { isHidden, kindOf, saysNoStory } from './html-kinds.ts';
import { elementsOf, textOf, type HtmlElement } from './html-tree.ts';
import type { StatedDetails } from './imported-article.ts';
import { readJsonLd } from './json-ld.ts';
import { isSite, plainTitle, type KnownOfPage } from './plain-title.ts';
import { readBylineParts, statedAuthors } from './lines/authors.ts';
import { sameWords } from './lines/recognise.ts';
import { dayOfPublication } from './days/stamps.ts';

/** What a page states about its article, and its text where data give that. */
export interface PageDetails extends StatedDetails {
  body: string | null;
}

interface Found {
  metas: Map<string, string>;
  authors: string[];
  /** What elements are marked as by `itemprop`, the first of each. */
  props: Map<string, string>;
  /** Names and days as a reader sees them, by the look of their elements’ names. */
  bylines: string[];
  /** The authors named beside each other, where a page names several. */
  together: string[] | null;
  days: string[];
  /** Every time a page gives in a form for programs. */
  stamps: string[];
  scripts: string[];
  title: string | null;
  /** The headings of the first rank: often the site's name or its picture is one, above the headline. */
  firstHeadings: string[];
  /** The first headings of any rank, as a reader sees them. */
  headings: string[];
  canonical: string | null;
  language: string | null;
}

const MOST_OF_A_KIND = 50;
const LONGEST_VALUE = 500;

function noteMeta(found: Found, attributes: HtmlElement['attributes'], content: string): void {
  const key = attributes.get('property') ?? attributes.get('name') ?? attributes.get('itemprop') ?? '';
  const lower = key.toLowerCase();
  if (['article:author', 'author', 'byl', 'dc.creator', 'parsely-author', 'sailthru.author'].includes(lower))
    found.authors.push(content);
  if (!found.metas.has(lower)) found.metas.set(lower, content);
  if (/date|time|modified/u.test(lower) && found.stamps.length < MOST_OF_A_KIND) found.stamps.push(content);
}

function noteProp(found: Found, element: HtmlElement, prop: string): void {
  if (found.props.has(prop)) return;
  const { attributes } = element;
  const named = [...elementsOf(element)].find((inner) => inner.attributes.get('itemprop') === 'name');
  const value = attributes.get('content') ?? attributes.get('datetime') ?? textOf(named ?? element);
  found.props.set(prop, value.slice(0, LONGEST_VALUE));
}

const props = new Set(['datepublished', 'author', 'headline', 'publisher']);

/** What an element says by its looks; an element large enough to hold the story says nothing. */
function noteSeen(found: Found, element: HtmlElement): void {
  found.together ??= authorsTogether(element);
  const kind = kindOf(element, 0);
  if (element.name === 'time' || kind === 'date line') found.days.push(textOf(element).trim().slice(0, 100));
  else if (kind === 'byline') found.bylines.push(textOf(element).replace(/\s+/gu, ' ').trim());
  if (element.name === 'time') found.stamps.push(element.attributes.get('datetime') ?? '');
}

function note(found: Found, element: HtmlElement, besideArticle: ReadonlySet<HtmlElement>): void {
  const { name, attributes } = element;
  const content = attributes.get('content');
  const prop = (attributes.get('itemprop') ?? '').toLowerCase();
  if (props.has(prop)) noteProp(found, element, prop);
  if (name === 'meta' && content !== undefined) noteMeta(found, attributes, content);
  if (name === 'html') found.language ??= attributes.get('lang') ?? attributes.get('xml:lang') ?? null;
  if (name === 'title') found.title ??= textOf(element);
  if (name === 'h1' && found.firstHeadings.length < MOST_OF_A_KIND)
    found.firstHeadings.push(textOf(element).slice(0, LONGEST_VALUE));
  if (/^h[1-3]$/u.test(name) && found.headings.length < MOST_OF_A_KIND)
    found.headings.push(textOf(element).slice(0, LONGEST_VALUE));
  if (name === 'link' && attributes.get('rel') === 'canonical')
    found.canonical ??= attributes.get('href') ?? null;
  if (name === 'script' && attributes.get('type') === 'application/ld+json')
    found.scripts.push(textOf(element));
  if (/^date(?:modified|created)$/u.test(prop))
    found.stamps.push(attributes.get('content') ?? attributes.get('datetime') ?? '');
  if (name === 'time' && attributes.has('pubdate') && !found.props.has('datepublished'))
    found.props.set('datepublished', attributes.get('datetime') ?? textOf(element));
  if (besideArticle.has(element)) return;
  const few = found.days.length < MOST_OF_A_KIND && found.bylines.length < MOST_OF_A_KIND;
  if (few && !isHidden(element)) noteSeen(found, element);
}

/** What stands in comments and lists of other stories, whose names and days are none of the article's. */
function elementsBeside(root: HtmlElement): Set<HtmlElement> {
  const beside = new Set<HtmlElement>();
  const leaveOut = (element: HtmlElement): void => {
    if (beside.has(element)) return;
    beside.add(element);
    for (const child of element.children) if (typeof child !== 'string') leaveOut(child);
  };
  /** Some pages say of the whole article that it can be commented on. */
  const holdsArticle = (element: HtmlElement): boolean => {
    const inside = element.children.map((child) => typeof child !== 'string' && holdsArticle(child));
    const holds = element.name === 'h1' || element.name === 'article' || inside.includes(true);
    if (!holds && saysNoStory(element)) leaveOut(element);
    return holds;
  };
  holdsArticle(root);
  return beside;
}

function firstOf<T>(clean: (raw: string) => T | null, ...raws: (string | null | undefined)[]): T | null {
  for (const raw of raws) {
    const value = raw === null || raw === undefined ? null : clean(raw);
    if (value !== null) return value;
  }
  return null;
}

const endings = [' | ', ' - ', ' – ', ' — ', ' · ', ' :: ', ' » '];

/** A site that names itself as the author of its pages, known by the end of their titles. */
function siteAmong(authors: readonly string[], title: string | null): string | null {
  const ending = endings.map((mark) => title?.split(mark).slice(1).at(-1)).find((end) => end !== undefined);
  return ending !== undefined && authors.some((author) => sameWords(author, ending)) ? ending : null;
}

/** The heading that is the headline: the one that the title begins with, else the first that is not the site's name. */
function headingOf({ firstHeadings, title }: Found, known: KnownOfPage): string | null {
  const headings = firstHeadings.filter((heading) => cleanField(heading) !== null && !isSite(heading, known));
  const start = searchText(title ?? '');
  return headings.find((heading) => start.startsWith(searchText(heading))) ?? headings[0] ?? null;
}

const dateMetas = [
  'article:published_time',
  'datepublished',
  'article.published',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'pdate',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'citation_publication_date',
];

/** Other names for the day of publication, which every system gives one of its own: `OriginalPublicationDate`. */
const dateMetaName =
  /(?:publish(?:ed)?(?:time|date|at|on|timestamp)?|(?:pub|publication|publishing|release|issue|posted)(?:date|time)|date(?:published|issued|posted|original)|issued)$/u;

/** What a page says of a film, a book or the like that its story is about, or shows. */
const ofAnother =
  /(?<!face)book|video|movie|film|music|album|audio|podcast|episode|event|product|image|photo/u;

function otherDates(metas: ReadonlyMap<string, string>): string[] {
  return [...metas].flatMap(([key, value]) =>
    dateMetaName.test(key.replace(/[^a-z]/gu, '')) && !/modif|updat|expir/u.test(key) && !ofAnother.test(key)
      ? [value]
      : [],
  );
}

/**
 * What a page states about its article: JSON-LD first, then Open Graph and other `meta`, `itemprop`, then headings,
 * what looks like a byline or a day, and `<html lang>`. Dates come only from where a publication date is stated or
 * shown; addresses are absolute or left out; whoever publishes it is nobody’s byline.
 */
export function readHtmlDetails(root: HtmlElement): PageDetails {
  const found: Found = {
    metas: new Map(),
    authors: [],
    props: new Map(),
    bylines: [],
    together: null,
    days: [],
    stamps: [],
    scripts: [],
    title: null,
    firstHeadings: [],
    headings: [],
    canonical: null,
    language: null,
  };
  const besideArticle = elementsBeside(root);
  for (const element of elementsOf(root)) note(found, element, besideArticle);
  const meta = (key: string) => found.metas.get(key);
  const linked = readJsonLd(found.scripts);
  const stated = [linked?.publisher, meta('og:site_name'), found.props.get('publisher')];
  const publisher =
    firstOf((raw) => cleanField(raw, 200), ...stated) ??
    cleanField(siteAmong(found.authors, found.title), 200);
  const sites = [...stated, publisher].flatMap((name) => cleanField(name) ?? []);
  const people = (names: readonly string[]) => joinNames(names.flatMap((name) => statedAuthors(name, sites)));
  const byline = found.bylines.flatMap((line) => readBylineParts(line) ?? [])[0];
  const address = firstOf(cleanAddress, found.canonical, meta('og:url'), linked?.address);
  const ownNames = ['application-name', 'apple-mobile-web-app-title', 'twitter:site', 'al:ios:app_name'];
  const known: KnownOfPage = {
    names: [...sites, ...ownNames.flatMap((key) => cleanField(meta(key))?.replace(/^@/u, '') ?? [])],
    address,
    headings: found.headings,
  };
  const dates = [linked?.publishedOn, ...dateMetas.slice(0, 2).map(meta), found.props.get('datepublished')];
  const author = firstOf(
    (raw) => cleanField(raw, 200),
    people(linked?.authors ?? []),
    people([...new Set(found.authors)]),
    people(found.together ?? []),
    people([found.props.get('author') ?? '']),
    people(byline === undefined ? [] : [byline.names]),
  );
  const isTheirs = byline !== undefined && (author === null || sameWords(byline.names, author));
  return {
    headline: firstOf(
      (raw) => plainTitle(cleanField(raw) ?? '', known) || null,
      linked?.headline,
      meta('og:title'),
      found.props.get('headline'),
      headingOf(found, known),
      found.title,
    ),
    byline: author,
    publisher,
    address,
    publishedOn: dayOfPublication(
      [...dates, ...dateMetas.slice(2).map(meta), ...otherDates(found.metas)].filter(
        (date) => date !== null && date !== undefined,
      ),
      [...found.stamps, ...(linked?.stamps ?? []), meta('article:modified_time') ?? ''],
      [...found.days, ...(isTheirs ? byline.days : [])].flatMap((line) => {
        const day = readDateLine(line);
        return day?.kind === 'published' ? [day.date] : [];
      }),
    ),
    standfirst: null,
    body: linked?.body ?? null,
    language: firstOf(canonicalLanguage, linked?.language, found.language, meta('og:locale')),
  };
}
