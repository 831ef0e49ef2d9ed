import type { Block } from './imported-article.ts';
import { textOf, type HtmlElement } from './html-tree.ts';

const unread = new Set(
  'script style noscript template svg math iframe object embed canvas audio video nav aside footer form button select textarea input dialog head map menu'.split(
    ' ',
  ),
);
const breaksLine = new Set(
  'address article blockquote body br dd details div dl dt fieldset figure h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const unreadRoles = new Set([
  'navigation',
  'complementary',
  'banner',
  'contentinfo',
  'search',
  'dialog',
  'menu',
]);
const hidingStyle = /display\s?:\s?none|visibility\s?:\s?hidden/iu;
const furniture =
  /(?:^|[\s_-])(?:related|share|sharing|social|newsletter|promo|advert|ads?|advertisement|cookies?|comments?|subscribe|subscription|paywall|breadcrumbs?|recommended|most-read|read-more|sidebar|copyright)(?:$|[\s_-])/iu;
const bylineName = /(?:^|[\s_-])(?:byline|author|authors)(?:$|[\s_-])/iu;
const dateName = /(?:^|[\s_-])(?:dateline|timestamp|pubdate|published|date)(?:$|[\s_-])/iu;
const LONGEST_DETAIL = 200;
const LONGEST_NAMES = 500;

/** True for what a reader of the page does not see, or sees on every page of the site. */
export function isUnread({ name, attributes }: HtmlElement): boolean {
  return (
    unread.has(name) ||
    attributes.has('hidden') ||
    attributes.get('aria-hidden') === 'true' ||
    unreadRoles.has(attributes.get('role') ?? '') ||
    hidingStyle.test((attributes.get('style') ?? '').slice(0, LONGEST_NAMES))
  );
}

function classAndId({ attributes }: HtmlElement): string {
  return `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''} ${attributes.get('itemprop') ?? ''}`.slice(
    0,
    LONGEST_NAMES,
  );
}

/** What an element's own markup says it is, where that is not the story. */
function kindOf(element: HtmlElement, mostText: number): Block['what'] {
  if (element.name === 'figcaption') return 'photo caption';
  const names = classAndId(element);
  const saysFurniture = furniture.test(names);
  const saysDetail = element.attributes.get('rel') === 'author' || bylineName.test(names);
  const saysDate = element.name === 'time' || dateName.test(names);
  if (!saysFurniture && !saysDetail && !saysDate) return undefined;
  const length = visibleText(element).trim().length;
  if (saysFurniture && length <= mostText) return 'page furniture';
  if (saysDetail && length <= LONGEST_DETAIL) return 'byline';
  return saysDate && length <= LONGEST_DETAIL && element.name !== 'time' ? 'date line' : undefined;
}

/** The text a reader sees in an element, its lines parted by line breaks. */
function visibleText(element: HtmlElement): string {
  if (isUnread(element)) return '';
  const inner = element.children
    .map((child) => (typeof child === 'string' ? child.replaceAll('\n', ' ') : visibleText(child)))
    .join('');
  return breaksLine.has(element.name) ? `\n${inner}\n` : inner;
}

class Reader {
  readonly blocks: Block[] = [];
  readonly #mostText: number;
  #line = '';

  constructor(root: HtmlElement) {
    this.#mostText = 0.3 * textOf(root).length;
  }

  flush(): void {
    if (this.#line.trim() !== '') this.blocks.push({ text: this.#line });
    this.#line = '';
  }

  read(element: HtmlElement): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.#line += child;
      else if (!isUnread(child)) this.#readElement(child);
    }
  }

  #readElement(element: HtmlElement): void {
    const what = kindOf(element, this.#mostText);
    if (what !== undefined) {
      this.flush();
      const lines = visibleText(element)
        .split('\n')
        .filter((line) => line.trim() !== '');
      this.blocks.push(...lines.map((text) => ({ text, what })));
      return;
    }
    const breaks = breaksLine.has(element.name);
    if (breaks) this.flush();
    this.read(element);
    if (breaks) this.flush();
    if (element.name === 'td' || element.name === 'th') this.#line += ' ';
  }
}

/**
 * The paragraphs in an element, in order, without scripts, navigation and hidden text. Captions, bylines, date
 * lines and the page's own furniture are marked as such.
 */
export function readBlocks(root: HtmlElement): Block[] {
  const reader = new Reader(root);
  reader.read(root);
  reader.flush();
  return reader.blocks;
}
