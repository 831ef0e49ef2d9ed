import { termWeight, type TermStatistics } from './bm25.ts';

/**
 * The terms through which claims are looked for: the rarest ones, as many as stand in `budget` claims together. At
 * least one, unless no claim has any of them. They weigh the most, so that what shares none of them scores low.
 */
export function rarestTerms(terms: readonly string[], stats: TermStatistics, budget: number): string[] {
  const known = [...new Set(terms)]
    .map((term) => ({ term, holding: stats.holding.get(term) ?? 0, weight: termWeight(term, stats) }))
    .filter(({ holding }) => holding > 0)
    .sort((one, other) => one.holding - other.holding || (one.term < other.term ? -1 : 1));
  const chosen: string[] = [];
  let left = budget;
  for (const { term, holding } of known) {
    if (chosen.length > 0 && holding > left) break;
    chosen.push(term);
    left -= holding;
  }
  return chosen;
}
