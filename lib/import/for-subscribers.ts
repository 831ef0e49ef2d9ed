import { elementsOf, textOf, type HtmlElement } from './html-tree.ts';

/** Fewer letters beside a subscriber's mark are the beginning of a story, not the story. */
const SHORT = 1500;
/** Levels of a page's data that are looked at, and its parts. */
const DEEPEST = 12;
const MOST_PARTS = 20_000;
const LONGEST_DATA = 500_000;
const LONGEST_NAMES = 500;

const saysNo = /^(?:https?:\/\/schema\.org\/)?(?:false|no)$/iu;
const wallName =
  /(?:^|[\s_-])(?:paywall|paywalled|regwall|piano-?inline|tp-(?:modal|container)|subscri(?:ber|bers|ption)-(?:only|wall|required|content)|premium-(?:content|wall|teaser)|meteredcontent|metered-content)(?:$|[\s_-])/iu;

function parsed(source: string): unknown {
  try {
    return source.length > LONGEST_DATA ? null : JSON.parse(source);
  } catch {
    return null;
  }
}

function isNo(value: unknown): boolean {
  return value === false || (typeof value === 'string' && saysNo.test(value.trim()));
}

/** Whether schema.org data says of anything in it that it is not for everybody. */
function saysNotFree(data: unknown): boolean {
  let parts = 0;
  const looksAt = (value: unknown, level: number): boolean => {
    parts += 1;
    if (typeof value !== 'object' || value === null || level > DEEPEST || parts > MOST_PARTS) return false;
    return Object.entries(value).some(
      ([key, inner]) => (key === 'isAccessibleForFree' && isNo(inner)) || looksAt(inner, level + 1),
    );
  };
  return looksAt(data, 0);
}

function states({ name, attributes, ...element }: HtmlElement): boolean {
  const content = attributes.get('content') ?? '';
  if (attributes.get('itemprop') === 'isAccessibleForFree') return isNo(content);
  if (name === 'meta' && attributes.get('property') === 'article:content_tier') return content === 'locked';
  if (name !== 'script' || attributes.get('type') !== 'application/ld+json') return false;
  return saysNotFree(parsed(textOf({ name, attributes, ...element })));
}

function isWall({ attributes }: HtmlElement): boolean {
  return wallName.test(
    `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`.slice(0, LONGEST_NAMES),
  );
}

/**
 * Whether a page is for those who pay: it says so (schema.org `isAccessibleForFree`, `article:content_tier`), or what
 * was read of it is short and a subscriber's mark stands beside. What is there then may be its beginning alone.
 */
export function isForSubscribers(root: HtmlElement, text: string): boolean {
  const elements = [...elementsOf(root)];
  return elements.some(states) || (text.length < SHORT && elements.some(isWall));
}
