import type { RankedText, TermStatistics } from './bm25.ts';

/** From here on two claims say the same, as far as words show it; below, they share names, not what they say. */
export const recursFrom = 0.65;

// Among fewer claims than this a word says nothing about how common it is: with five, one in two has it by chance.
const fewest = 30;

/** How much a term says; a term that no claim has says as much as one that a single claim has. */
function telling(holding: number, claims: number): number {
  const held = Math.max(holding, 1);
  return Math.log1p((Math.max(claims, held, fewest) - held + 0.5) / (held + 0.5));
}

/**
 * Answers how much of one of two statements the other holds, of whichever it is more: 0 nothing, 1 all of it. Terms
 * count by what they say, so that a name half of all claims have makes nothing alike; those of the text that were not
 * asked for, of which only the number is known, count as rare ones. Unlike a score it does not depend on how long
 * texts are.
 */
export function overlapWith(
  queryTerms: readonly string[],
  stats: TermStatistics,
): (text: RankedText) => number {
  const weights = [...new Set(queryTerms)]
    .sort()
    .map((term) => ({ term, weight: telling(stats.holding.get(term) ?? 0, stats.claims) }));
  const asked = weights.reduce((sum, { weight }) => sum + weight, 0);
  const rare = telling(1, stats.claims);
  return (text) => {
    let [shared, there] = [0, 0];
    for (const { term, weight } of weights) {
      const frequency = text.frequencies.get(term) ?? 0;
      if (frequency > 0) shared += weight;
      there += frequency;
    }
    if (shared === 0) return 0;
    const others = Math.max(text.length - there, 0) * rare;
    return Math.max(shared / asked, shared / (shared + others));
  };
}
