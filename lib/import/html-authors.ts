import { isHidden, kindOf } from './html-kinds.ts';
import { textOf, type HtmlElement } from './html-tree.ts';

const MOST_AUTHORS = 8;
const MOST_ELEMENTS = 30;
/** What stands between names, and before them. */
const betweenAuthors =
  /^(?:(?:(?:written|story|reported)\s)?by|von|par|por|di|door|av|af|and|und|et|y|e|og|och|en|и|[\s:,;/&|·•–—-])*$/iu;

function isAuthor({ attributes }: HtmlElement): boolean {
  return attributes.get('rel') === 'author' || (attributes.get('itemprop') ?? '').toLowerCase() === 'author';
}

/** The names of authors beside each other: "<a rel=author>A</a> / <a rel=author>B</a>"; null where there are none such. */
export function authorsTogether({ children }: HtmlElement): string[] | null {
  const names = children
    .filter((child) => typeof child !== 'string')
    .filter(isAuthor)
    .map(textOf);
  return names.length < 2 || names.length > MOST_AUTHORS ? null : names;
}

/** True for an element of nothing but authors' names and what stands between: "By <a rel=author>A</a> and …". */
export function holdsAuthorsAlone(element: HtmlElement): boolean {
  const seen = { authors: 0, elements: 0 };
  const look = (inner: HtmlElement): boolean =>
    inner.children.every((child) => {
      if (typeof child === 'string') return child.length < 200 && betweenAuthors.test(child);
      if (isHidden(child)) return true;
      seen.elements += 1;
      if (seen.elements > MOST_ELEMENTS) return false;
      if (kindOf(child, 0) !== 'byline') return look(child);
      seen.authors += 1;
      return true;
    });
  return look(element) && seen.authors > 0 && seen.authors <= MOST_AUTHORS;
}
