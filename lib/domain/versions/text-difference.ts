import { diffArrays } from 'diff';
import { paragraphs, type Paragraph } from '#lib/domain/text/paragraphs.ts';
import { segmenterFor } from '#lib/domain/text/segmenters.ts';
import { wordDifference, type DifferencePart } from './difference.ts';

/** What became of one paragraph of a text in another. */
export type ParagraphChange =
  | { kind: 'same'; before: Paragraph; after: Paragraph }
  | { kind: 'changed'; before: Paragraph; after: Paragraph; parts: DifferencePart[] }
  /** `isMoved`: it stands elsewhere in the other text, word for word. */
  | { kind: 'removed'; before: Paragraph; isMoved: boolean }
  | { kind: 'added'; after: Paragraph; isMoved: boolean };

/** Beyond this many paragraphs apart, two texts are shown as one taken out and one put in. It also bounds the time. */
const mostEdits = 4_000;
/** Paragraphs that share less than this of their words are two, not one that changed. */
const leastShared = 0.4;
/** Between as many pairs the best ones are looked for; more paragraphs in a row are not paired. */
const mostPairs = 40_000;

function wordsOf(text: string, segmenter: Intl.Segmenter): Map<string, number> {
  const words = new Map<string, number>();
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (isWordLike) words.set(segment, (words.get(segment) ?? 0) + 1);
  }
  return words;
}

function total(words: ReadonlyMap<string, number>): number {
  return [...words.values()].reduce((sum, count) => sum + count, 0);
}

/** How much of their words two paragraphs share, 0 to 1. */
function sharedWords(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [word, count] of one) shared += Math.min(count, other.get(word) ?? 0);
  const all = total(one) + total(other);
  return all === 0 ? 0 : (2 * shared) / all;
}

/** Which of the removed paragraphs each of the added ones was, in order, so that they share the most words. */
function pairsOf(removed: readonly Paragraph[], added: readonly Paragraph[], segmenter: Intl.Segmenter) {
  const pairs = new Map<number, number>();
  if (removed.length * added.length > mostPairs) return pairs;
  const [old, next] = [removed, added].map((all) => all.map(({ text }) => wordsOf(text, segmenter)));
  if (!old || !next) return pairs;
  const likeness = old.map((one) => next.map((other) => sharedWords(one, other)));
  const of = (at: number, to: number) => likeness[at]?.[to] ?? 0;
  const best = Array.from({ length: old.length + 1 }, () => new Array<number>(next.length + 1).fill(0));
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = next.length - 1; column >= 0; column -= 1) {
      const alike = of(row, column);
      const paired = alike >= leastShared ? alike + at(row + 1, column + 1) : 0;
      const line = best[row];
      if (line) line[column] = Math.max(paired, at(row + 1, column), at(row, column + 1));
    }
  }
  let [row, column] = [0, 0];
  while (row < old.length && column < next.length) {
    if (at(row, column) === at(row + 1, column)) row += 1;
    else if (at(row, column) === at(row, column + 1)) column += 1;
    else {
      pairs.set(column, row);
      row += 1;
      column += 1;
    }
  }
  return pairs;
}

/**
 * How a normalised text became another, paragraph by paragraph, and word by word in those that changed. The paragraphs
 * of the old text are all there in their order, and so are those of the new one. The language is a BCP 47 tag or null.
 */
export function textDifference(before: string, after: string, language: string | null): ParagraphChange[] {
  const [old, next] = [paragraphs(before), paragraphs(after)];
  const segmenter = segmenterFor(language, 'word');
  const [oldTexts, nextTexts] = [old.map(({ text }) => text), next.map(({ text }) => text)];
  const runs = diffArrays(oldTexts, nextTexts, { maxEditLength: mostEdits }) ?? [
    { value: oldTexts, removed: true, added: false },
    { value: nextTexts, removed: false, added: true },
  ];
  const [isThere, wasThere] = [new Set(nextTexts), new Set(oldTexts)];
  const changes: ParagraphChange[] = [];
  let [from, to] = [0, 0];
  let waiting: Paragraph[] = [];

  function settle(added: readonly Paragraph[]): void {
    const pairs = pairsOf(waiting, added, segmenter);
    let reached = 0;
    const removeUntil = (end: number) => {
      for (const one of waiting.slice(reached, end)) {
        changes.push({ kind: 'removed', before: one, isMoved: isThere.has(one.text) });
      }
      reached = Math.max(reached, end);
    };
    for (const [index, one] of added.entries()) {
      const pair = pairs.get(index);
      const was = pair === undefined ? undefined : waiting[pair];
      if (pair === undefined || !was) {
        // What went comes before what came, up to the next one that stayed.
        const following = [...pairs].find(([later]) => later > index);
        removeUntil(following ? following[1] : waiting.length);
        changes.push({ kind: 'added', after: one, isMoved: wasThere.has(one.text) });
        continue;
      }
      removeUntil(pair);
      reached = pair + 1;
      const parts = wordDifference(was.text, one.text, language);
      changes.push({ kind: 'changed', before: was, after: one, parts });
    }
    removeUntil(waiting.length);
    waiting = [];
  }

  for (const { value, removed, added } of runs) {
    if (removed) {
      waiting = old.slice(from, from + value.length);
      from += value.length;
    } else if (added) {
      settle(next.slice(to, to + value.length));
      to += value.length;
    } else {
      settle([]);
      for (const [index] of value.entries()) {
        const [one, other] = [old[from + index], next[to + index]];
        if (one && other) changes.push({ kind: 'same', before: one, after: other });
      }
      from += value.length;
      to += value.length;
    }
  }
  settle([]);
  return changes;
}
