import { indexText, type IndexedText } from '#lib/domain/text/code-points.ts';
import type { Span } from '#lib/domain/text/graphemes.ts';
import { blockSentences } from '#lib/domain/text/block-sentences.ts';
import { blocks, type BlockKind, type MarkedText } from '#lib/domain/text/blocks.ts';
import { segmenterFor } from '#lib/domain/text/segmenters.ts';
import { foldMarks, type FoldedText } from './fold-marks.ts';

/** A sentence and where it stands in the whole text, in UTF-16 code units, without the white space around it. */
export interface PlacedSentence {
  start: number;
  end: number;
  folded: FoldedText;
  /** What it stands in. */
  kind: BlockKind;
  /** A picture's credit, which states nothing. */
  isCredit: boolean;
}

/** A text of an article with its sentences in order; the language is a BCP 47 tag or null. */
export interface SentencedText {
  indexed: IndexedText;
  language: string | null;
  sentences: readonly PlacedSentence[];
}

/** Finds the sentences of a normalised text; linear. */
export function sentencedText(source: string | MarkedText, language: string | null): SentencedText {
  const { text, kinds } = typeof source === 'string' ? { text: source, kinds: [] } : source;
  const indexed = indexText(text);
  const segmenter = segmenterFor(language, 'sentence');
  const placed: PlacedSentence[] = [];
  for (const block of blocks(indexed, kinds)) {
    let offset = indexed.toUtf16(block.start);
    for (const { text: sentence, isCredit } of blockSentences(block, language, segmenter)) {
      const bare = sentence.trim();
      const start = offset + sentence.length - sentence.trimStart().length;
      offset += sentence.length;
      if (bare === '') continue;
      const { kind } = block;
      placed.push({ start, end: start + bare.length, folded: foldMarks(bare), kind, isCredit });
    }
  }
  return { indexed, language, sentences: placed };
}

/** The first and the last of the sentences that a passage touches, by their places in the list; last included. */
export interface Frame {
  first: number;
  last: number;
}

/** The index of the first of ascending `values` for which `reached` holds; their number where it never does. */
export function firstReached<T>(values: readonly T[], reached: (value: T) => boolean): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const value = values[middle];
    if (value !== undefined && reached(value)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The sentences that a passage (code points, end exclusive) touches, or null where it touches none. */
export function frameOf({ indexed, sentences: all }: SentencedText, { start, end }: Span): Frame | null {
  const [from, to] = [indexed.toUtf16(start), indexed.toUtf16(end)];
  const first = firstReached(all, (sentence) => sentence.end > from);
  const last = firstReached(all, (sentence) => sentence.start >= to) - 1;
  return first <= last ? { first, last } : null;
}
