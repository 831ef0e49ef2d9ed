import type { Frame } from './placed-sentences.ts';
import type { Likeness } from './likeness.ts';

/** A place in the new text that may be the passage's, by its first and last sentence, and how alike it is (0 to 1). */
export interface Candidate extends Frame {
  score: number;
}

/** Below this no place is offered: two sentences about one matter reach it, two about different ones do not. */
export const leastScore = 0.3;
/** Between unchanged sentences, where the old one stood, less will do. */
const leastScoreInPlace = 0.15;
/** A place must be this much better than the next, or nobody can say which of them it is. */
const clearLead = 0.06;
/** What standing where the old one stood is worth beside likeness. */
const placeWorth = 0.1;
/** Of how many sentences the surroundings are looked at. */
const mostLookedAt = 6;
/** A passage over many sentences is looked for by rows of this many. */
const longestRow = 8;
/** How many places a person is offered at most. */
const mostKept = 3;

/** Every row of sentences around one, up to one longer than the passage was, all of them free. */
function rowsAround(at: number, longest: number, isFree: (sentence: number) => boolean): Frame[] {
  const rows: Frame[] = [];
  for (let first = at; first > at - longest && isFree(first); first -= 1) {
    for (let last = at; last < first + longest && isFree(last); last += 1) rows.push({ first, last });
  }
  return rows;
}

export interface Search {
  /** The words of the old sentences of the passage. */
  passage: string;
  /** How many sentences these were. */
  length: number;
  /** Where the unchanged sentences before and after the passage went: it would stand between. */
  between: Frame | null;
  /** Sentences of the new text that read as one of the passage's did. */
  own: readonly number[];
  /** True of a sentence that another of the old ones, which is gone too, is more likely to have become. */
  isAnothers: (sentence: number) => boolean;
  /** False for what is no sentence of the new text, and for one that is another passage's for sure. */
  isFree: (sentence: number) => boolean;
}

/** The places that may be the passage's and don't overlap, best first: those with the least score or above. */
export function candidatesFor(
  sentences: Likeness,
  { passage, length, between, own, isAnothers, isFree }: Search,
): Candidate[] {
  const alike = sentences.of(passage);
  const near = between ? [between.first, between.last] : [];
  const starts = new Set([...alike.nearest(mostLookedAt), ...near, ...own].filter(isFree));
  const rows = new Map(
    [...starts]
      .flatMap((at) => rowsAround(at, Math.min(length + 1, longestRow), isFree))
      .map((row) => [`${row.first} ${row.last}`, row]),
  );
  const ranked = [...rows.values()]
    .flatMap(({ first, last }): Candidate[] => {
      const score = alike.to(first, last);
      const isInPlace = between !== null && first >= between.first && last <= between.last;
      if (score < (isInPlace ? leastScoreInPlace : leastScore)) return [];
      const places = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
      if (score < leastScore && places.some(isAnothers)) return [];
      return [{ first, last, score: Math.min(1, score + (isInPlace ? placeWorth : 0)) }];
    })
    .toSorted((a, b) => b.score - a.score || a.first - b.first || a.last - b.last);
  const kept: Candidate[] = [];
  for (const each of ranked) {
    if (kept.length === mostKept) break;
    if (kept.every(({ first, last }) => each.last < first || each.first > last)) kept.push(each);
  }
  return kept;
}

/** True when the first of ranked candidates is clearly better than the second. */
export function isClear([best, second]: readonly Candidate[]): boolean {
  return best !== undefined && (second === undefined || best.score - second.score >= clearLead);
}
