import { z } from 'zod';
import type { MarkedText } from '#lib/domain/text/blocks.ts';
import type { Span } from '#lib/domain/text/graphemes.ts';
import { sentencedText } from './placed-sentences.ts';

/** A sentence that may state something, which a picture’s credit does not; code points, end exclusive. */
export interface StatedSentence extends Span {
  /** It did not stand in the text before, but for the kind of its dashes and quotation marks. */
  isNew: boolean;
}

/** The sentences of a text as numbers, of which there are thousands: starts and ends by turns, and starts of new ones. */
export const sentenceBoundsSchema = z.object({ bounds: z.array(z.int()), fresh: z.array(z.int()) });
export type SentenceBounds = z.infer<typeof sentenceBoundsSchema>;

/**
 * The sentences of a normalised text in order. `before` is the text it took the place of, and null of a first one, of
 * which nothing is new. Linear.
 */
export function statedSentences(
  text: string | MarkedText,
  before: string | MarkedText | null,
  language: string | null,
): StatedSentence[] {
  const { indexed, sentences } = sentencedText(text, language);
  const known =
    before === null
      ? null
      : new Set(sentencedText(before, language).sentences.map(({ folded }) => folded.text));
  return sentences
    .filter(({ isCredit }) => !isCredit)
    .map(({ start, end, folded }) => ({
      start: indexed.toCodePoint(start),
      end: indexed.toCodePoint(end),
      isNew: known !== null && !known.has(folded.text),
    }));
}

/** The sentences as they are stored and sent. */
export function packedSentences(sentences: readonly StatedSentence[]): SentenceBounds {
  return {
    bounds: sentences.flatMap(({ start, end }) => [start, end]),
    fresh: sentences.filter(({ isNew }) => isNew).map(({ start }) => start),
  };
}

/** The sentences of what `packedSentences` made. */
export function unpackedSentences({ bounds, fresh }: SentenceBounds): StatedSentence[] {
  const isFresh = new Set(fresh);
  const sentences: StatedSentence[] = [];
  for (let at = 0; at + 1 < bounds.length; at += 2) {
    const [start = 0, end = 0] = [bounds[at], bounds[at + 1]];
    sentences.push({ start, end, isNew: isFresh.has(start) });
  }
  return sentences;
}
