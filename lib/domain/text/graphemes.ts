import { indexText, type IndexedText } from './code-points.ts';

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

const segmented = new WeakMap<IndexedText, Intl.Segments>();

/** The graphemes of a text. Each `segment` copies the whole of it, so one is kept for as long as the text is. */
function segmentsOf(indexed: IndexedText): Intl.Segments {
  const segments = segmented.get(indexed) ?? segmenter.segment(indexed.text);
  segmented.set(indexed, segments);
  return segments;
}

export interface Span {
  /** Code points from the start of the text, 0-based. */
  start: number;
  /** Code points from the start of the text; the span ends before it. */
  end: number;
}

/** True when a reader would see no single character split at `codePoint` (0 and the text's length included). */
export function isGraphemeBoundary(text: string | IndexedText, codePoint: number): boolean {
  const indexed = indexText(text);
  if (codePoint === 0 || codePoint === indexed.length) return true;
  const offset = indexed.toUtf16(codePoint);
  return segmentsOf(indexed).containing(offset)?.index === offset;
}

/** The smallest span that holds the given one and splits no grapheme (UAX #29 extended grapheme clusters). */
export function snapToGraphemes(text: string | IndexedText, { start, end }: Span): Span {
  const indexed = indexText(text);
  const segments = segmentsOf(indexed);
  const first = segments.containing(indexed.toUtf16(start));
  const snappedStart = first ? indexed.toCodePoint(first.index) : indexed.length;
  if (end <= start) return { start: snappedStart, end: snappedStart };
  const last = segments.containing(indexed.toUtf16(end - 1));
  const snappedEnd = last ? indexed.toCodePoint(last.index + last.segment.length) : indexed.length;
  return { start: snappedStart, end: snappedEnd };
}

/** The span without the white space at its ends; empty when there is nothing else in it. Takes a snapped span. */
export function trimSpan(text: string | IndexedText, { start, end }: Span): Span {
  const indexed = indexText(text);
  const graphemes = [...segmenter.segment(indexed.slice(start, end))];
  const isBlank = ({ segment }: { segment: string }) => segment.trim() === '';
  const first = graphemes.findIndex((grapheme) => !isBlank(grapheme));
  const last = graphemes.findLast((grapheme) => !isBlank(grapheme));
  const firstGrapheme = graphemes[first];
  if (!firstGrapheme || !last) return { start, end: start };
  const from = indexed.toUtf16(start);
  return {
    start: indexed.toCodePoint(from + firstGrapheme.index),
    end: indexed.toCodePoint(from + last.index + last.segment.length),
  };
}
