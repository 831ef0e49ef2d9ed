import { diffArrays } from 'diff';
import { paragraphs, type Paragraph } from '#lib/domain/text/paragraphs.ts';
import { segmenterFor } from '#lib/domain/text/segmenters.ts';
import { wordDifferenceWithin, type DifferencePart } from './difference.ts';

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
/** So many words are compared at the most to look for the best pairs; in more than that no paragraph is paired. */
const mostCompared = 4_000_000;
/** And so many pairs. */
const mostPairs = 40_000;

/**
 * What finding the words that changed may take in all, as the square of how many did in a paragraph, which is how the
 * time grows: about half a second. Paragraphs for which it does not last are shown as taken out and put in.
 */
const mostWork = 1_500_000;

interface Words {
  /** How often each stands there. */
  counts: ReadonlyMap<string, number>;
  total: number;
}

function wordsOf(text: string, segmenter: Intl.Segmenter): Words {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (!isWordLike) continue;
    counts.set(segment, (counts.get(segment) ?? 0) + 1);
    total += 1;
  }
  return { counts, total };
}

/** How much of their words two paragraphs share, 0 to 1; 0 also where it cannot be enough. */
function sharedWords(one: Words, other: Words): number {
  const all = one.total + other.total;
  const [few, many] = one.total <= other.total ? [one, other] : [other, one];
  if (all === 0 || (2 * few.total) / all < leastShared) return 0;
  let shared = 0;
  for (const [word, count] of few.counts) shared += Math.min(count, many.counts.get(word) ?? 0);
  return (2 * shared) / all;
}

/**
 * Which of the removed paragraphs each of the added ones was, in order, so that they share the most words; null where to
 * compare each with each would take too long.
 */
function pairsOf(
  removed: readonly Paragraph[],
  added: readonly Paragraph[],
  segmenter: Intl.Segmenter,
): Map<number, number> | null {
  const pairs = new Map<number, number>();
  if (removed.length * added.length > mostPairs) return null;
  const [old, next] = [removed, added].map((all) => all.map(({ text }) => wordsOf(text, segmenter)));
  if (!old || !next) return null;
  const sizes = (all: readonly Words[]) => all.reduce((sum, { counts }) => sum + counts.size, 0);
  if (Math.min(sizes(old) * next.length, sizes(next) * old.length) > mostCompared) return null;
  // One that stayed may have no words to share, as a row of asterisks.
  const likeness = old.map((one, row) =>
    next.map((other, column) => (removed[row]?.text === added[column]?.text ? 1 : sharedWords(one, other))),
  );
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

/** How many paragraphs are the same from one end on. */
function sameFrom(old: readonly Paragraph[], next: readonly Paragraph[]): number {
  const different = old.findIndex(({ text }, at) => text !== next[at]?.text);
  return different === -1 ? old.length : different;
}

/**
 * How a normalised text became another, paragraph by paragraph, and word by word in those that changed. The paragraphs
 * of the old text are all there in their order, and so are those of the new one. The language is a BCP 47 tag or null.
 */
export function textDifference(before: string, after: string, language: string | null): ParagraphChange[] {
  const [old, next] = [paragraphs(before), paragraphs(after)];
  const segmenter = segmenterFor(language, 'word');
  const head = sameFrom(old, next);
  const tail = sameFrom(old.slice(head).toReversed(), next.slice(head).toReversed());
  const [isThere, wasThere] = [new Set(next.map(({ text }) => text)), new Set(old.map(({ text }) => text))];
  const changes: ParagraphChange[] = [];
  let work = mostWork;

  function same(ones: readonly Paragraph[], others: readonly Paragraph[]): void {
    for (const [index, one] of ones.entries()) {
      const other = others[index];
      if (other) changes.push({ kind: 'same', before: one, after: other });
    }
  }

  function settle(
    removed: readonly Paragraph[],
    added: readonly Paragraph[],
    pairs: ReadonlyMap<number, number>,
  ): void {
    let reached = 0;
    const removeUntil = (end: number) => {
      for (const one of removed.slice(reached, end)) {
        changes.push({ kind: 'removed', before: one, isMoved: isThere.has(one.text) });
      }
      reached = Math.max(reached, end);
    };
    for (const [index, one] of added.entries()) {
      const pair = pairs.get(index);
      const was = pair === undefined ? undefined : removed[pair];
      if (pair === undefined || !was) {
        // What went comes before what came, up to the next one that stayed.
        const following = [...pairs].find(([later]) => later > index);
        removeUntil(following ? following[1] : removed.length);
        changes.push({ kind: 'added', after: one, isMoved: wasThere.has(one.text) });
        continue;
      }
      removeUntil(pair);
      reached = pair + 1;
      if (was.text === one.text) {
        same([was], [one]);
        continue;
      }
      const texts = { before: was.text, after: one.text, language };
      const { parts, edits } = wordDifferenceWithin(Math.floor(Math.sqrt(work)), texts);
      work = Math.max(0, work - edits ** 2);
      changes.push({ kind: 'changed', before: was, after: one, parts });
    }
    removeUntil(removed.length);
  }

  /** By the paragraphs that stayed word for word, and by their likeness only between these. */
  function settleLong(olds: readonly Paragraph[], nexts: readonly Paragraph[]): void {
    const texts = (all: readonly Paragraph[]) => all.map(({ text }) => text);
    const runs = diffArrays(texts(olds), texts(nexts), { maxEditLength: mostEdits }) ?? [
      { value: texts(olds), removed: true, added: false },
      { value: texts(nexts), removed: false, added: true },
    ];
    let [from, to] = [0, 0];
    let waiting: readonly Paragraph[] = [];
    const settleWith = (added: readonly Paragraph[]) => {
      settle(waiting, added, pairsOf(waiting, added, segmenter) ?? new Map<number, number>());
      waiting = [];
    };
    for (const { value, removed, added } of runs) {
      const [ones, others] = [olds.slice(from, from + value.length), nexts.slice(to, to + value.length)];
      if (removed) waiting = ones;
      else settleWith(added ? others : []);
      if (!removed && !added) same(ones, others);
      if (!added) from += value.length;
      if (!removed) to += value.length;
    }
    settleWith([]);
  }

  same(old.slice(0, head), next);
  const [olds, nexts] = [old.slice(head, old.length - tail), next.slice(head, next.length - tail)];
  const pairs = pairsOf(olds, nexts, segmenter);
  if (pairs) settle(olds, nexts, pairs);
  else settleLong(olds, nexts);
  same(old.slice(old.length - tail), next.slice(next.length - tail));
  return changes;
}
