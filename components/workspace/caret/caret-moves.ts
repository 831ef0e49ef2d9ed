import { segmenterFor } from '#lib/domain/text/segmenters.ts';
import type { IndexedText } from '#lib/domain/text/code-points.ts';
import { paragraphs } from '#lib/domain/text/paragraphs.ts';

/** One paragraph as a caret goes through it; offsets in UTF-16 from the start of the article. */
export interface CaretParagraph {
  start: number;
  end: number;
  text: string;
}

export type CaretUnit = 'character' | 'word' | 'paragraph' | 'text';

/** The paragraphs of an article, with the ends that a caret may stand at. */
export function caretParagraphs(text: IndexedText): CaretParagraph[] {
  return paragraphs(text).map((paragraph) => ({
    start: text.toUtf16(paragraph.start),
    end: text.toUtf16(paragraph.end),
    text: paragraph.text,
  }));
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

interface Stop {
  from: number;
  to: number;
}

/** The word of a paragraph that a caret at `at` comes to next, on or back. */
function wordFrom(
  { start, text }: CaretParagraph,
  at: number,
  by: 1 | -1,
  words: Intl.Segmenter,
): Stop | undefined {
  const all = [...words.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ from: start + index, to: start + index + segment.length }));
  return by > 0 ? all.find(({ to }) => to > at) : all.findLast(({ from }) => from < at);
}

/** What a reader takes for one character, behind `at` or before it. */
function characterFrom({ start, text }: CaretParagraph, at: number, by: 1 | -1): Stop | undefined {
  const found = graphemes.segment(text).containing(by > 0 ? at - start : at - start - 1);
  return found && { from: start + found.index, to: start + found.index + found.segment.length };
}

function along(
  all: readonly CaretParagraph[],
  at: number,
  { unit, by }: { unit: 'character' | 'word'; by: 1 | -1 },
  language: string | null,
): number {
  const here = by > 0 ? all.findIndex(({ end }) => end >= at) : all.findLastIndex(({ start }) => start <= at);
  const paragraph = all[here];
  if (!paragraph) return at;
  const edge = by > 0 ? 'end' : 'start';
  const words = unit === 'word' ? segmenterFor(language, 'word') : null;
  const stop = words ? wordFrom(paragraph, at, by, words) : characterFrom(paragraph, at, by);
  if (stop) return by > 0 ? stop.to : stop.from;
  // What stands beyond the last word of a paragraph is no word; its end is a stop.
  if (at !== paragraph[edge]) return paragraph[edge];
  const next = all[here + by];
  if (!next) return at;
  if (!words) return by > 0 ? next.start : next.end;
  const word = wordFrom(next, by > 0 ? next.start : next.end, by, words);
  return word ? (by > 0 ? word.to : word.from) : next[edge];
}

function toParagraph(all: readonly CaretParagraph[], at: number, by: 1 | -1): number {
  if (by > 0) return all.find(({ start }) => start > at)?.start ?? all.at(-1)?.end ?? at;
  return all.findLast(({ start }) => start < at)?.start ?? all[0]?.start ?? at;
}

/**
 * Where a caret comes to stand that goes one `unit` on (1) or back (-1) from `at`: by what a reader takes for one
 * character, to the end of a word and to the start of one, by UAX #29 in the article’s language, to the start of a
 * paragraph, or to either end of the article. It stays where there is nothing beyond. Offsets in UTF-16.
 */
export function movedCaret(
  all: readonly CaretParagraph[],
  at: number,
  { unit, by }: { unit: CaretUnit; by: 1 | -1 },
  language: string | null,
): number {
  if (unit === 'text') return (by > 0 ? all.at(-1)?.end : all[0]?.start) ?? at;
  if (unit === 'paragraph') return toParagraph(all, at, by);
  return along(all, at, { unit, by }, language);
}
