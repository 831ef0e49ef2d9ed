import { Parser } from 'htmlparser2';
import { imported, notImported, type ImportProblem, type ImportResult } from './problems.ts';

export interface HtmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: (HtmlElement | string)[];
}

/** Far beyond any real page, and shallow enough to walk by recursion. */
const DEEPEST = 400;
/** The largest real pages have a tenth of this. */
const MOST_ELEMENTS = 300_000;

/**
 * The elements of a page as a plain tree; nothing in it is run, fetched or kept as markup. Refuses markup nested
 * deeper than a page can be, on which parsing would take ever longer, and more elements than a page can have.
 */
export function parseHtml(html: string): ImportResult<HtmlElement> {
  const root: HtmlElement = { name: '#document', attributes: new Map(), children: [] };
  const open = [root];
  // A property, because the parser's callbacks change it.
  const found: { elements: number; problem: ImportProblem | null } = { elements: 0, problem: null };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name, attributes: new Map(Object.entries(attributes)), children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
        found.elements += 1;
        if (found.problem !== null) return;
        if (open.length > DEEPEST) found.problem = { code: 'nested-too-deeply' };
        else if (found.elements > MOST_ELEMENTS) found.problem = { code: 'too-much-work' };
        if (found.problem === null) return;
        parser.pause();
        parser.reset();
      },
      ontext(text) {
        open.at(-1)?.children.push(text);
      },
      onclosetag() {
        if (open.length > 1) open.pop();
      },
    },
    { decodeEntities: true },
  );
  const STEP = 65_536;
  for (let at = 0; at < html.length && found.problem === null; at += STEP)
    parser.write(html.slice(at, at + STEP));
  if (found.problem !== null) return notImported(found.problem);
  parser.end();
  return imported(root);
}

export function* elementsOf(root: HtmlElement): Generator<HtmlElement> {
  for (const child of root.children) {
    if (typeof child === 'string') continue;
    yield child;
    yield* elementsOf(child);
  }
}

/** The text in an element, as it stands in the source. */
export function textOf(element: HtmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
