import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { isHidden, leftOut, saysConsent, saysNoStory } from './html-kinds.ts';
import type { HtmlElement } from './html-tree.ts';

/** Beyond this many elements a page would take seconds; the largest of a thousand real pages had half of it. */
const MOST_ELEMENTS = 20_000;
/** By its own method Readability looks again with less strictness below this many letters. */
const FEWEST_LETTERS = 250;

const alone = new Set('area base br col hr img input link meta source wbr'.split(' '));
const holdsText = new Set(
  'p h1 h2 h3 h4 h5 h6 li a b i em strong u span pre code q cite small sub sup'.split(' '),
);
/** A form around a whole page is mere layout, as are elements of other vocabularies. */
const layoutOnly = /^(?:form|amp-.{0,40}|[^a-z].*|.*[^a-z0-9-].*)$/u;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** An element that holds this part of the page's letters is no furniture, whatever its name. */
const LARGE_SHARE = 0.4;
const MOST_CONSENT = 0.8;

function lengthsOf(root: HtmlElement): Map<HtmlElement, number> {
  const lengths = new Map<HtmlElement, number>();
  const measure = (element: HtmlElement): number => {
    let length = 0;
    for (const child of element.children) {
      if (typeof child === 'string') length += child.trim().length;
      else if (!isHidden(child)) length += measure(child);
    }
    lengths.set(element, length);
    return length;
  };
  measure(root);
  return lengths;
}

interface Source {
  html: string;
  /** By the number each has in `html`. */
  elements: HtmlElement[];
}

class SourceWriter {
  readonly elements: HtmlElement[] = [];
  readonly #parts: string[] = [];
  readonly #lengths: Map<HtmlElement, number>;
  readonly #total: number;

  constructor(root: HtmlElement) {
    this.#lengths = lengthsOf(root);
    this.#total = Math.max(1, this.#lengths.get(root) ?? 0);
  }

  get html(): string {
    return `<!doctype html><html><head></head><body>${this.#parts.join('')}</body></html>`;
  }

  write(element: HtmlElement, number: number | null = null): void {
    for (const child of element.children) {
      // Readability puts loose text into paragraphs of its own making; so its place is known even then.
      if (typeof child === 'string' && number !== null && child.trim() !== '')
        this.#parts.push(`<span data-at="${String(number)}">${escaped(child)}</span>`);
      else if (typeof child === 'string') this.#parts.push(escaped(child));
      else if (!isHidden(child)) this.#writeElement(child);
    }
  }

  #writeElement(element: HtmlElement): void {
    const { attributes } = element;
    const share = (this.#lengths.get(element) ?? 0) / this.#total;
    if (saysConsent(element) && share < MOST_CONSENT) return;
    if (element.name === 'html' || element.name === 'head' || element.name === 'body') {
      this.write(element);
      return;
    }
    const trusted = share < LARGE_SHARE || saysNoStory(element);
    const name =
      layoutOnly.test(element.name) || (!trusted && element.name === 'aside') ? 'div' : element.name;
    const keys = [...(trusted ? ['class', 'id', 'role'] : []), 'itemprop', 'rel', 'href', 'src', 'alt'];
    const written = keys.flatMap((key) => {
      const value = attributes.get(key);
      return value === undefined ? [] : ` ${key}="${escaped(value.slice(0, 300))}"`;
    });
    const number = this.elements.push(element) - 1;
    this.#parts.push(`<${name} data-at="${String(number)}"${written.join('')}>`);
    if (alone.has(name)) return;
    this.write(element, holdsText.has(name) ? null : number);
    this.#parts.push(`</${name}>`);
  }
}

/** The page as markup again, without what nobody sees and with its layout made plain, each element numbered. */
function sourceOf(root: HtmlElement): Source {
  const writer = new SourceWriter(root);
  writer.write(root);
  return { html: writer.html, elements: writer.elements };
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}

function keptIn(content: Element, elements: readonly HtmlElement[]): Set<HtmlElement> {
  const kept = new Set<HtmlElement>();
  for (const node of content.querySelectorAll('[data-at]')) {
    const element = elements[Number(node.getAttribute('data-at'))];
    if (element) kept.add(element);
  }
  return kept;
}

const layoutNames = new Set(['aside', 'form', 'footer', 'nav']);

/** The elements that are among `kept` or hold some. */
function holdersOf(root: HtmlElement, kept: ReadonlySet<HtmlElement>): Set<HtmlElement> {
  const holders = new Set<HtmlElement>();
  const look = (element: HtmlElement): boolean => {
    let holds = kept.has(element);
    for (const child of element.children) {
      if (typeof child !== 'string' && look(child)) holds = true;
    }
    if (holds) holders.add(element);
    return holds;
  };
  look(root);
  return holders;
}

/** Down to where what was kept is no longer in one element alone. */
function innermost(
  root: HtmlElement,
  kept: ReadonlySet<HtmlElement>,
  holders: ReadonlySet<HtmlElement>,
): HtmlElement {
  let element = root;
  for (;;) {
    const inside = element.children
      .filter((child) => typeof child !== 'string')
      .filter((child) => holders.has(child));
    const [only, ...others] = inside;
    if (kept.has(element) || only === undefined || others.length > 0) return element;
    element = only;
  }
}

/**
 * The element with those in it that hold what was kept, its line breaks and the letters between them; what was left
 * out of the story itself is marked.
 */
function pruned(
  element: HtmlElement,
  kept: ReadonlySet<HtmlElement>,
  holders: ReadonlySet<HtmlElement>,
): HtmlElement {
  const isStory = kept.has(element);
  const children = element.children.flatMap((child) => {
    if (typeof child === 'string' || alone.has(child.name)) return [child];
    if (holders.has(child)) return [pruned(child, kept, holders)];
    return isStory ? [leftOut(child)] : [];
  });
  return { ...element, name: layoutNames.has(element.name) ? 'div' : element.name, children };
}

/**
 * The part of a page that Mozilla's Readability takes for its story, in the page's own elements; null where it
 * finds none, or the page has more elements than it can weigh in time.
 */
export function storyByReadability(root: HtmlElement): HtmlElement | null {
  const { html, elements } = sourceOf(root);
  if (elements.length > MOST_ELEMENTS) return null;
  const { document } = parseHTML(html);
  const content = new Readability(document, {
    charThreshold: FEWEST_LETTERS,
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node) => node,
  }).parse()?.content;
  if (!content || !isElement(content)) return null;
  const kept = keptIn(content, elements);
  if (kept.size === 0) return null;
  const holders = holdersOf(root, kept);
  return pruned(innermost(root, kept, holders), kept, holders);
}
