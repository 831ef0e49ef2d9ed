/**
 * A text with what it takes to convert between UTF-16 offsets (JavaScript's, the DOM's) and code point
 * offsets (every stored anchor's) in O(log astral characters).
 */
export interface IndexedText {
  readonly text: string;
  /** Length in code points. */
  readonly length: number;
  /** The UTF-16 offset of a code point offset; values outside the text are clamped to it. */
  toUtf16(codePoint: number): number;
  /** The code point offset of a UTF-16 offset; one between two surrogates counts as the start of their pair. */
  toCodePoint(utf16: number): number;
  /** The text from one code point offset to another, end exclusive. */
  slice(start: number, end: number): string;
}

/** How many of the ascending `positions` are smaller than `limit`. */
function countBelow(positions: readonly number[], limit: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((positions[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

const surrogatePairs = /[\u{10000}-\u{10FFFF}]/gu;

/**
 * Reads `text` once, in O(length), so that offsets convert cheaply afterwards; an indexed text is returned as
 * it is. Lone surrogates count as one code point each.
 */
export function indexText(text: string | IndexedText): IndexedText {
  if (typeof text !== 'string') return text;
  const astralAsUtf16: number[] = [];
  const astralAsCodePoint: number[] = [];
  for (const match of text.matchAll(surrogatePairs)) {
    astralAsCodePoint.push(match.index - astralAsUtf16.length);
    astralAsUtf16.push(match.index);
  }
  const length = text.length - astralAsUtf16.length;
  const toUtf16 = (codePoint: number): number => {
    const clamped = Math.min(Math.max(codePoint, 0), length);
    return clamped + countBelow(astralAsCodePoint, clamped);
  };
  const toCodePoint = (utf16: number): number => {
    const clamped = Math.min(Math.max(utf16, 0), text.length);
    return clamped - countBelow(astralAsUtf16, clamped);
  };
  return {
    text,
    length,
    toUtf16,
    toCodePoint,
    slice: (start, end) => text.slice(toUtf16(start), toUtf16(end)),
  };
}

/** How many code points a string holds. */
export function codePointLength(text: string): number {
  return indexText(text).length;
}
