import type { Block } from './imported-article.ts';
import type { HtmlElement } from './html-tree.ts';
import type { ScriptMark } from './marks/raised.ts';

const neverRead = new Set(
  'script style noscript template svg iframe object embed canvas audio video button select textarea input head map rp'.split(
    ' ',
  ),
);
const aroundStory = new Set('nav aside footer form dialog menu'.split(' '));
/** Elements that begin and end a line. */
export const breaksLine: ReadonlySet<string> = new Set(
  'address article blockquote body br caption center dd details div dl dt fieldset figure h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p pre search section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const raisingStyle = /(?:^|[;\s])vertical-align\s?:\s?(?<set>super|sub)(?![\w-])/iu;
const breakingStyle = /(?:^|[;\s])display\s?:\s?(?:block|flex|grid|table|list-item)(?![\w-])/iu;
const unreadRoles = new Set([
  'navigation',
  'complementary',
  'banner',
  'contentinfo',
  'search',
  'dialog',
  'menu',
]);
const hidingStyle =
  /display\s?:\s?none|visibility\s?:\s?hidden|mso-hide\s?:\s?all|(?:^|[;\s])(?:left|top)\s?:\s?-\d{3,6}(?:px|r?em)/iu;
/** What frameworks call words that are there for those alone who listen to a page. */
const hidingName = /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-(?:text|only))(?:$|\s)/iu;
const furniture =
  /(?:^|[\s_-])(?:related|share|sharing|social|newsletter|promo|advert|ads?|advertisement|cookies?|comments?|subscribe|subscription|paywall|breadcrumbs?|recommended|most-read|read-more|toc|infobox|navbox|catlinks|sidebar|copyright)(?:$|[\s_-])/iu;
const bylineName = /(?:^|[\s_-])(?:byline|byl|author|authors|writer|reporter)(?:$|[\s_-])/iu;
const dateName =
  /(?:^|[\s_-])(?:dateline|time-?stamp|pubdate|pdate|published|datepublished|date|(?:post(?:ed)?|publish(?:ed)?|publication|entry|article|story)[_-]?(?:on|at|time|date|datetime))(?:$|[\s_-])/iu;
/** The same in one word: `articleDate`, `lblPubDate`. */
const dateInOneWord =
  /(?:^|[\s_-]|[a-z])(?:[Pp]ublish(?:ed)?|[Pp]ublication|[Pp]ub|[Pp]ost(?:ed)?|[Aa]rticle|[Ee]ntry|[Ss]tory)(?:Date|Time)(?:$|[\s_-])/u;
const captionName =
  /(?:^|[\s_-])(?:caption|caption-?text|figcaption|cutline|bildunterschrift|legende|pie-?de-?foto|didascalia)(?:$|[\s_-])|[a-z]Caption(?:$|[\s_-])/u;
/** Whose a picture is, beside it: the end of a class's name, as `bio-weapons` and `credit-suisse` are of the story. */
const creditName =
  /(?:^|[\s_-])(?:(?:(?:photo|image|img|picture|media|foto|figure)?[_-]?credits?(?:-?line)?|(?:photo|image|media)?[_-]?copyright|photographer)|(?:photo|image|picture|media)Credit)(?:--[\w-]{1,30})?(?:$|\s)/u;
const LONGEST_CREDIT = 120;
/** About whoever wrote the story, beside it. */
const aboutAuthor =
  /(?:^|[\s_-])(?:(?:about-?(?:the-?)?)?authors?-?(?:bio|box|info|profile|card|description|details|about|dropdown|blurb)|about-?(?:the-?)?authors?|writer-?bio|contributor-?bio|bio)(?:--[\w-]{1,30})?(?:$|\s)/iu;
const standfirstName =
  /(?:^|[\s_-])(?:standfirst|stand-first|dek|deck|sub-?dek|sub-?title|sub-?head(?:line|ing)?|sub-?hed|strap-?line|lede|lead|lead-?text|leadin|chapo|chapeau|vorspann|entradilla|bajada|sumario|sommario|ingress|manchet|perex|intro|intro-?text|introduction|summary|alternativeheadline|description)(?:$|[\s_-])|[a-z](?:Standfirst|Dek|Subtitle|Subheadline|Strapline)(?:$|[\s_-])/iu;
const LONGEST_CAPTION = 800;
const LONGEST_STANDFIRST = 700;
const LONGEST_DETAIL = 200;
const MOST_IN_DETAIL = 100;
const LONGEST_NAMES = 500;

const deleting = new Set(['del', 's', 'strike']);
const strikingStyle = /text-decoration[a-z-]{0,10}\s?:[^;]{0,40}line-through/iu;
const deletedName = /(?:^|\s)mso-?del(?:$|\s)/iu;
const commentName = /(?:^|\s)(?:msocomtxt|msocommenttext)(?:$|\s)/iu;
const commentStyle = /mso-element\s?:\s?comment(?:-list)?(?:$|[;\s])/iu;
const commentMark = /(?:^|\s)(?:msocommentreference|msocomanchor)(?:$|\s)/iu;
const commentId = /^cmnt\d{1,6}$/u;
const commentMarkId = /^cmnt_ref\d{1,6}$/u;

/** True for an element that stands on lines of its own, by what it is or by its style. */
export function standsAlone({ name, attributes }: HtmlElement): boolean {
  return breaksLine.has(name) || breakingStyle.test((attributes.get('style') ?? '').slice(0, LONGEST_NAMES));
}

/** Whether an element's text is set high or low, by what it is or, as in pasted documents, by its style. */
export function scriptMarkOf({ name, attributes }: HtmlElement): ScriptMark | null {
  if (name === 'sup' || name === 'sub') return name;
  const set = raisingStyle.exec((attributes.get('style') ?? '').slice(0, LONGEST_NAMES))?.groups?.['set'];
  if (set === undefined || standsAlone({ name, attributes, children: [] })) return null;
  return set.toLowerCase() === 'super' ? 'sup' : 'sub';
}

/** True for what a reader of the page does not see, or only works with. */
export function isHidden({ name, attributes }: HtmlElement): boolean {
  return (
    neverRead.has(name) ||
    attributes.has('hidden') ||
    commentMark.test(attributes.get('class') ?? '') ||
    hidingName.test((attributes.get('class') ?? '').slice(0, LONGEST_NAMES)) ||
    commentMarkId.test(attributes.get('id') ?? '') ||
    attributes.get('aria-hidden') === 'true' ||
    hidingStyle.test((attributes.get('style') ?? '').slice(0, LONGEST_NAMES))
  );
}

/** True for what is hidden, or what a reader sees on every page of the site. */
export function isUnread(element: HtmlElement): boolean {
  return (
    isHidden(element) ||
    aroundStory.has(element.name) ||
    unreadRoles.has(element.attributes.get('role') ?? '')
  );
}

const headingName = /^h[1-6]$/u;

function namesOf({ attributes }: HtmlElement): string {
  return `${attributes.get('class') ?? ''} ${attributes.get('itemprop') ?? ''}`.slice(0, LONGEST_NAMES);
}

/** A heading's id is made of its words. */
function classAndId(element: HtmlElement): string {
  const id = headingName.test(element.name) ? '' : (element.attributes.get('id') ?? '');
  return `${namesOf(element)} ${id}`.slice(0, LONGEST_NAMES);
}

/** Names that say what an element is even when it holds most of the page. */
const noStory = /comment|disqus|repl(?:y|ies)|discuss|recommend|popular|most-?read|outbrain|taboola|footer/iu;
const consent =
  /cookie|consent|gdpr|onetrust|privacy-?(?:banner|notice|overlay|wall)|(?:^|[\s_-])cmp(?:$|[\s_-])/iu;
const LEFT_OUT = 'data-left-out';

/** True where an element's names say that it holds no story however much text is in it. */
export function saysNoStory(element: HtmlElement): boolean {
  return noStory.test(classAndId(element));
}

/** True for what asks a reader to agree to being watched. */
export function saysConsent(element: HtmlElement): boolean {
  return consent.test(classAndId(element));
}

/** The element as one that was found to be no part of the story around it. */
export function leftOut(element: HtmlElement): HtmlElement {
  return { ...element, attributes: new Map([...element.attributes, [LEFT_OUT, '']]) };
}

/** True for an element that `leftOut` made. */
export function isLeftOut({ attributes }: HtmlElement): boolean {
  return attributes.has(LEFT_OUT);
}

/** True where an element holds no more letters than that, and few elements; looks no further. */
function isShort(element: HtmlElement, letters = LONGEST_DETAIL): boolean {
  const left = { letters, elements: MOST_IN_DETAIL };
  const look = (inner: HtmlElement): boolean => {
    left.elements -= 1;
    if (left.elements < 0) return false;
    return inner.children.every((child) => {
      if (typeof child !== 'string') return isHidden(child) || look(child);
      left.letters -= child.trim().length;
      return left.letters >= 0;
    });
  };
  return look(element);
}

/** What an element's own markup says it is, where that is not the story; furniture holds `mostText` at most. */
export function kindOf(element: HtmlElement, mostText: number): Block['what'] {
  const names = classAndId(element);
  if (element.name === 'figcaption' || (captionName.test(names) && isShort(element, LONGEST_CAPTION)))
    return 'photo caption';
  const otherwise = isLeftOut(element) ? 'page furniture' : undefined;
  const [own, isHeading] = [namesOf(element), headingName.test(element.name)];
  if (!isHeading && creditName.test(own) && isShort(element, LONGEST_CREDIT)) return 'credit line';
  const saysFurniture = furniture.test(names) || (!isHeading && aboutAuthor.test(own));
  const saysDetail = element.attributes.get('rel') === 'author' || bylineName.test(names);
  const saysDate = element.name === 'time' || dateName.test(names) || dateInOneWord.test(names);
  if (!saysFurniture && !saysDetail && !saysDate) return otherwise;
  if (saysFurniture && mostText > 0 && visibleText(element).trim().length <= mostText)
    return 'page furniture';
  if ((!saysDetail && !saysDate) || !isShort(element)) return otherwise;
  if (saysDetail) return 'byline';
  return element.name === 'time' ? otherwise : 'date line';
}

/** True for a short element whose names say that it leads into the story: its standfirst, where it stands above it. */
export function saysStandfirst(element: HtmlElement): boolean {
  const names = `${classAndId(element)} ${element.attributes.get('data-testid') ?? ''}`;
  return (
    element.name !== 'meta' &&
    standfirstName.test(names.slice(0, LONGEST_NAMES)) &&
    isShort(element, LONGEST_STANDFIRST)
  );
}

/** The text a reader sees in an element, its lines parted by line breaks. */
function visibleText(element: HtmlElement): string {
  if (isUnread(element)) return '';
  const inner = element.children
    .map((child) => (typeof child === 'string' ? child.replaceAll('\n', ' ') : visibleText(child)))
    .join('');
  return standsAlone(element) ? `\n${inner}\n` : inner;
}

function holdsGoogleComment({ children }: HtmlElement): boolean {
  const first = children.find((child) => typeof child !== 'string' || child.trim() !== '');
  return typeof first === 'object' && first.name === 'a' && commentId.test(first.attributes.get('id') ?? '');
}

/** What a word processor or an author crossed out, or noted beside the text; null for the text itself. */
export function markOf(element: HtmlElement): 'deleted words' | 'comment' | null {
  const style = (element.attributes.get('style') ?? '').slice(0, LONGEST_NAMES);
  const names = element.attributes.get('class') ?? '';
  if (deleting.has(element.name) || deletedName.test(names) || strikingStyle.test(style))
    return 'deleted words';
  if (commentName.test(names) || commentStyle.test(style)) return 'comment';
  return element.name === 'p' && holdsGoogleComment(element) ? 'comment' : null;
}
