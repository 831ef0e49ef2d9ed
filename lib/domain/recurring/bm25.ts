/** What the ranker knows of all the claims of a workspace. */
export interface TermStatistics {
  /** How many claims there are. */
  claims: number;
  /** How many terms a claim has on average. */
  meanLength: number;
  /** In how many claims a term stands; a term that is missing stands in none. */
  holding: ReadonlyMap<string, number>;
}

/** A claim as the ranker sees it. */
export interface RankedText {
  id: string;
  /** How many terms it has, repeated ones each time. */
  length: number;
  /** How often it has each term; terms that were not asked for may be left out. */
  frequencies: ReadonlyMap<string, number>;
}

export interface Ranked {
  id: string;
  score: number;
}

// Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009): the usual values, but that
// a word of a statement counts twice and one of a headline once, so that k1 is twice the usual.
export const k1 = 2.4;
export const b = 0.75;

// In a workspace that has just begun every word is in most of its claims and would weigh nothing.
const fewest = 200;

/** How much a term says, in nats: the more the fewer claims it stands in. Never negative. */
export function termWeight(term: string, stats: TermStatistics): number {
  const holding = stats.holding.get(term) ?? 0;
  const claims = Math.max(stats.claims, holding, fewest);
  return Math.log1p((claims - holding + 0.5) / (holding + 0.5));
}

/** What a term's weight is multiplied with where it stands `frequency` times among `length` terms; below 3.4. */
export function saturation(frequency: number, length: number, meanLength: number): number {
  const relative = meanLength > 0 ? length / meanLength : 1;
  return (frequency * (k1 + 1)) / (frequency + k1 * (1 - b + b * relative));
}

/** The BM25 score of one text for the terms asked for, each counted once. */
export function score(queryTerms: readonly string[], text: RankedText, stats: TermStatistics): number {
  let sum = 0;
  // In one order, because adding floating numbers in another gives another sum.
  for (const term of [...new Set(queryTerms)].sort()) {
    const frequency = text.frequencies.get(term) ?? 0;
    if (frequency > 0) {
      sum += termWeight(term, stats) * saturation(frequency, text.length, stats.meanLength);
    }
  }
  return sum;
}

/**
 * The texts by BM25, best first; of equal ones the newest first, as ids order by time. The order in which terms and
 * texts are given makes no difference.
 */
export function rank(
  queryTerms: readonly string[],
  texts: readonly RankedText[],
  stats: TermStatistics,
): Ranked[] {
  return texts
    .map((text) => ({ id: text.id, score: score(queryTerms, text, stats) }))
    .sort((one, other) => other.score - one.score || (one.id < other.id ? 1 : -1));
}

/** How often each term stands in a list of them. */
export function countTerms(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
