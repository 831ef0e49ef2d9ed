import { elementsOf, textOf, type HtmlElement } from './html-tree.ts';
import { isUnread, saysConsent, saysNoStory } from './html-kinds.ts';

/** An element holds the story when this part of all the page's paragraph text is in it. */
const STORY_SHARE = 0.4;
const DESCEND_SHARE = 0.7;

/** Loose text as long as this is a paragraph too, in whatever element it stands. */
const FEWEST_LETTERS = 40;

function weigh(element: HtmlElement, weights: Map<HtmlElement, number>): number {
  let weight = element.name === 'p' ? textOf(element).trim().length : 0;
  for (const child of element.children) {
    if (typeof child === 'string') {
      const length = element.name === 'p' || element.name === 'a' ? 0 : child.trim().length;
      if (length >= FEWEST_LETTERS) weight += length;
    } else if (!isUnread(child) && !saysNoStory(child) && !saysConsent(child))
      weight += weigh(child, weights);
  }
  weights.set(element, weight);
  return weight;
}

function heaviest(
  elements: readonly HtmlElement[],
  weights: Map<HtmlElement, number>,
): HtmlElement | undefined {
  return elements.toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0))[0];
}

/**
 * The element that holds the page's story: what is marked as the article's body, else the `article` or `main`
 * with the most text in paragraphs, else the deepest element that holds most of it, else the whole page.
 */
export function findMain(root: HtmlElement): HtmlElement {
  const weights = new Map<HtmlElement, number>();
  const total = weigh(root, weights);
  if (total === 0) return root;
  const visible = [...elementsOf(root)].filter((element) => weights.has(element));
  const marked = [
    visible.filter(({ attributes }) => attributes.get('itemprop') === 'articleBody'),
    visible.filter(({ name, attributes }) => name === 'article' || attributes.get('role') === 'article'),
    visible.filter(({ name, attributes }) => name === 'main' || attributes.get('role') === 'main'),
  ];
  for (const elements of marked) {
    const best = heaviest(elements, weights);
    if (best && (weights.get(best) ?? 0) >= STORY_SHARE * total) return best;
  }
  let main = root;
  for (;;) {
    const inside = main.children.filter((child) => typeof child !== 'string');
    const next = heaviest(inside, weights);
    if (!next || next.name === 'p' || (weights.get(next) ?? 0) < DESCEND_SHARE * total) return main;
    main = next;
  }
}
