import { diffArrays } from 'diff';
import { segmenterFor } from '#lib/domain/text/segmenters.ts';

/** A stretch of two texts: in both, only in the old one, or only in the new one. */
export interface DifferencePart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** More words than this apart, texts share little that would help a reader. It also bounds the time. */
const mostEdits = 2_000;

/** The words of a text and what stands between them, in order; joined they give it back. No grapheme is split. */
function wordsAndGaps(text: string, segmenter: Intl.Segmenter): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/**
 * How a text became another, word by word, and how many words were taken out or put in. Texts that are more than
 * `edits` words apart come as one removed and one added.
 */
export function wordDifferenceWithin(
  edits: number,
  { before, after, language }: { before: string; after: string; language: string | null },
): { parts: DifferencePart[]; edits: number } {
  const segmenter = segmenterFor(language, 'word');
  const [old, next] = [wordsAndGaps(before, segmenter), wordsAndGaps(after, segmenter)];
  const found = diffArrays(old, next, { maxEditLength: edits });
  const changes = found ?? [
    { value: old, removed: true, added: false },
    { value: next, removed: false, added: true },
  ];
  const parts = changes.map(({ value, removed, added }): DifferencePart => ({
    kind: removed ? 'removed' : added ? 'added' : 'same',
    text: value.join(''),
  }));
  return {
    parts: parts.filter(({ text }) => text !== ''),
    edits: found
      ? found.reduce((sum, { value, removed, added }) => sum + (removed || added ? value.length : 0), 0)
      : edits,
  };
}

/**
 * How a text became another, word by word. The parts that are the same or removed, joined, are the old text; those that
 * are the same or added, the new one. Texts without much in common come as one removed and one added.
 */
export function wordDifference(before: string, after: string, language: string | null): DifferencePart[] {
  return wordDifferenceWithin(mostEdits, { before, after, language }).parts;
}

/**
 * Where a part of the old text, from `start` to `end`, went in the new one: from the first to the last of its words that
 * are still there, or of what took their place. Offsets in UTF-16 code units, end exclusive; null
 * when it was taken out.
 */
export function imageOf(
  difference: readonly DifferencePart[],
  start: number,
  end: number,
): { start: number; end: number } | null {
  let [old, next] = [0, 0];
  let [from, to] = [Infinity, -1];
  let isReplacing = false;
  for (const { kind, text } of difference) {
    const [before, length] = [old, text.length];
    if (kind === 'removed') {
      old += length;
      isReplacing = before < end && old > start;
      continue;
    }
    if (kind === 'same') {
      old += length;
      isReplacing = false;
      const [first, last] = [Math.max(before, start), Math.min(old, end)];
      if (first < last && text.slice(first - before, last - before).trim() !== '') {
        from = Math.min(from, next + first - before);
        to = next + last - before;
      }
    } else if (isReplacing || (before > start && before < end)) {
      from = Math.min(from, next);
      to = next + length;
    }
    next += length;
  }
  return from < to ? { start: from, end: to } : null;
}
