import { isClosing, isPointer } from './lines/closing-lines.ts';
import type { Block } from './imported-article.ts';
import { isContactLine, isPhotoCaption, isStory } from './lines/recognise.ts';

const timeAlone = /^(?:\p{L}{1,12}\s)?\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?$/iu;
/** What only the box says that asks for a reader's address: agreeing to terms by it, or how to be rid of it. */
const signUp =
  /\bby (?:signing up|subscribing|entering your e-?mail(?: address)?),? (?:you|i) agree\b|\byou can unsubscribe at any time\b|\bunsubscribe at any time\b/iu;
const LONGEST_SIGN_UP = 400;
/** How often something was shared or read, by itself. */
const countAlone = /^\d{1,3}(?:[.,\s]?\d{3}){0,2}\s?[km]?$/iu;
const large = /\d{3}|[km]$/iu;
const year = /^(?:1\d{3}|20\d{2}|2100)$/u;
/** A label over a list is no longer than this. */
const LONGEST_LABEL = 60;
/** A line between links is a teaser when of so many places around it so many are links. */
const LONGEST_TEASER = 200;
const AROUND = 4;
const LINKS_AROUND = 3;

function isLabel({ text, what, heading = false }: Block): boolean {
  return what === undefined && (heading || (text.length <= LONGEST_LABEL && !isStory(text)));
}

function isCount({ text, what, heading, structured, bold }: Block): boolean {
  const isOther = what !== undefined || heading === true || structured === true || bold === true;
  return !isOther && countAlone.test(text) && !year.test(text);
}

/**
 * How often something was shared stands beside other furniture, or right below the headline; elsewhere a number is a
 * year, a part or an answer.
 */
function withCountsMarked(blocks: readonly Block[]): Block[] {
  const marked = [...blocks];
  const mark = (at: number, isBeside: boolean) => {
    const block = marked[at];
    if (block && isBeside && isCount(block)) marked[at] = { ...block, what: 'page furniture' };
  };
  const isFurniture = (at: number) => marked[at]?.what === 'page furniture';
  let isAbove = true;
  for (const [at, { what, text, heading }] of blocks.entries()) {
    mark(at, isFurniture(at - 1) || (isAbove && large.test(text)));
    isAbove &&= heading === true || what !== undefined || isFurniture(at);
  }
  for (let at = marked.length - 1; at >= 0; at -= 1) mark(at, isFurniture(at + 1));
  return marked;
}

/** The lines between links that lead elsewhere: what the stories behind them are about. */
function teaserTexts(blocks: readonly Block[]): Set<number> {
  const isLink = (at: number) => blocks[at]?.what === 'page furniture' && blocks[at].linked === true;
  const found = new Set<number>();
  for (const [at, { what, text }] of blocks.entries()) {
    if (what !== undefined || text.length > LONGEST_TEASER || !isLink(at - 1)) continue;
    const around = Array.from({ length: 2 * AROUND + 1 }, (_, step) => at - AROUND + step);
    const isBetween = isLink(at + 1) || found.has(at - 2);
    if (isBetween && around.filter(isLink).length >= LINKS_AROUND) found.add(at);
  }
  return found;
}

function isSignUp(block: Block | undefined): boolean {
  return (
    block?.what === undefined &&
    (block?.text.length ?? Infinity) <= LONGEST_SIGN_UP &&
    signUp.test(block?.text ?? '')
  );
}

/**
 * Pointers to other stories, wherever they stand, and at the end what a story is filed under, offers, and terms of use;
 * where to write to whoever wrote it stays, as a credit, and what is before it is looked at too.
 */
function withClosingMarked(blocks: readonly Block[]): Block[] {
  const marked = blocks.map((block): Block => {
    const { text, what, heading, structured } = block;
    const isOther = what !== undefined || heading === true || structured === true || isPhotoCaption(text);
    return !isOther && isPointer(text) ? { ...block, what: 'page furniture' } : block;
  });
  for (let at = marked.length - 1; at > 0; at -= 1) {
    const block = marked[at];
    if (block?.what !== undefined) continue;
    const [text, isContact] = [block?.text ?? '', isContactLine(block?.text ?? '')];
    if (!isContact && !isClosing(text)) break;
    if (!isContact) marked[at] = { ...block, text, what: 'page furniture' };
  }
  return marked;
}

/**
 * The blocks of a web page with what leads elsewhere marked as furniture: lines that are all link, the label over a
 * list of them, headings with nothing below them, a box that asks for an address with the label over it. Times of day by
 * themselves are date lines.
 */
export function withFurnitureMarked(blocks: readonly Block[]): Block[] {
  const lines = withClosingMarked(blocks).map((block): Block => {
    if (block.what !== undefined) return block;
    if (timeAlone.test(block.text)) return { ...block, what: 'date line' };
    return block.linked === true ? { ...block, what: 'page furniture' } : block;
  });
  const marked = withCountsMarked(lines);
  if (marked.every(({ what }) => what !== undefined)) return [...blocks];
  for (const [at, block] of marked.entries()) {
    if (!isSignUp(block)) continue;
    const label = marked[at - 1];
    marked[at] = { ...block, what: 'page furniture' };
    if (label && isLabel(label)) marked[at - 1] = { ...label, what: 'page furniture' };
  }
  for (const at of teaserTexts(marked)) marked[at] = { text: marked[at]?.text ?? '', what: 'page furniture' };
  for (let at = marked.length - 1; at >= 0; at -= 1) {
    const [block, next] = [marked[at], marked[at + 1]];
    if (!block || !isLabel(block)) continue;
    const overList = next?.what === 'page furniture' && marked[at + 2]?.what === 'page furniture';
    const overNothing =
      block.heading === true && marked.slice(at + 1).every(({ what }) => what !== undefined);
    if (overList || overNothing) marked[at] = { ...block, what: 'page furniture' };
  }
  return marked;
}
