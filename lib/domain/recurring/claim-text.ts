import { countTerms, score, type RankedText, type TermStatistics } from './bm25.ts';

/**
 * A claim as the ranker sees it, by the terms of its statement and of its article's headline. A term of the statement
 * counts twice and one of the headline, which other claims have too, once. Its length is at least one, so that a claim
 * without terms counts as one.
 */
export function claimText(
  stated: readonly string[],
  headline: readonly string[] = [],
): Omit<RankedText, 'id'> {
  const terms = [...stated, ...stated, ...headline];
  return { length: Math.max(terms.length, 1), frequencies: countTerms(terms) };
}

/** What a claim without a headline that states exactly this would score: 1 on the scale that scores are compared on. */
export function ownScore(terms: readonly string[], stats: TermStatistics): number {
  return score(terms, { id: '', ...claimText(terms) }, stats);
}
