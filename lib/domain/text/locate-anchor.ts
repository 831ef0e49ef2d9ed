import { codePointLength, indexText, type IndexedText } from './code-points.ts';
import { isGraphemeBoundary } from './graphemes.ts';
import { createAnchor, type Anchor } from './anchor.ts';

export interface QuoteSelector {
  exact: string;
  prefix: string;
  suffix: string;
  /** Where the passage was, in code points, if known: decides between places whose surroundings fit equally. */
  start?: number | undefined;
}

/** Bounds the work on a hostile text; no article repeats one passage this often. */
const MAX_CANDIDATES = 10_000;

function sharedEnding(left: string, right: string): number {
  let shared = 0;
  while (shared < left.length && left.at(-1 - shared) === right.at(-1 - shared)) shared += 1;
  return shared;
}

function sharedBeginning(left: string, right: string): number {
  let shared = 0;
  while (shared < left.length && left[shared] === right[shared]) shared += 1;
  return shared;
}

interface Candidate {
  start: number;
  end: number;
  context: number;
  distance: number;
}

function candidates(text: IndexedText, quote: QuoteSelector): Candidate[] {
  const found: Candidate[] = [];
  const length = codePointLength(quote.exact);
  let at = text.text.indexOf(quote.exact);
  while (at !== -1 && found.length < MAX_CANDIDATES) {
    const after = at + quote.exact.length;
    const start = text.toCodePoint(at);
    found.push({
      start,
      end: start + length,
      context:
        sharedEnding(quote.prefix, text.text.slice(Math.max(0, at - quote.prefix.length), at)) +
        sharedBeginning(quote.suffix, text.text.slice(after, after + quote.suffix.length)),
      distance: quote.start === undefined ? start : Math.abs(start - quote.start),
    });
    at = text.text.indexOf(quote.exact, at + 1);
  }
  return found;
}

/**
 * Finds a quoted passage in a text, for instance in a later version: of all places that hold `exact` whole, never
 * inside a grapheme, the one whose surroundings agree most with `prefix` and `suffix`; of equals, the one
 * nearest to `start`, else the first. Null when the text does not hold the passage.
 */
export function locateAnchor(text: string | IndexedText, quote: QuoteSelector): Anchor | null {
  if (quote.exact === '') return null;
  const indexed = indexText(text);
  const best = candidates(indexed, quote)
    .sort((a, b) => b.context - a.context || a.distance - b.distance)
    .find(({ start, end }) => isGraphemeBoundary(indexed, start) && isGraphemeBoundary(indexed, end));
  if (!best) return null;
  const anchor = createAnchor(indexed, best.start, best.end);
  return anchor.ok && anchor.value.exact === quote.exact ? anchor.value : null;
}
