import { termWeight, saturation, type TermStatistics } from '#lib/domain/recurring/bm25.ts';

/** BM25 over every claim there is, with nothing left out and nothing estimated: what finding recurring claims is held against. */
export class ExactIndex {
  private readonly postings = new Map<string, { claims: number[]; frequencies: number[] }>();
  private readonly lengths: number[] = [];
  private total = 0;

  /** Adds a claim; its number is how many there were before. */
  add(counts: ReadonlyMap<string, number>, length: number): void {
    const number = this.lengths.push(length) - 1;
    this.total += length;
    for (const [term, frequency] of counts) {
      let list = this.postings.get(term);
      if (!list) this.postings.set(term, (list = { claims: [], frequencies: [] }));
      list.claims.push(number);
      list.frequencies.push(frequency);
    }
  }

  statistics(terms: readonly string[]): TermStatistics {
    const holding = terms.map((term) => [term, this.postings.get(term)?.claims.length ?? 0] as const);
    const claims = this.lengths.length;
    return { claims, meanLength: this.total / claims, holding: new Map(holding) };
  }

  /** The scores of all claims, by their numbers. */
  scores(terms: readonly string[]): Float64Array {
    const stats = this.statistics(terms);
    const scores = new Float64Array(this.lengths.length);
    for (const term of new Set(terms)) {
      const weight = termWeight(term, stats);
      const list = this.postings.get(term);
      list?.claims.forEach((claim, at) => {
        const value = saturation(list.frequencies[at] ?? 0, this.lengths[claim] ?? 0, stats.meanLength);
        scores[claim] = (scores[claim] ?? 0) + weight * value;
      });
    }
    return scores;
  }
}

/** The share of the `most` best claims by exact scores that were found; one with the score of the last is as good. */
export function recall(scores: Float64Array, found: readonly number[], most: number): number {
  const best = scores.toSorted().subarray(-most).toReversed();
  const wanted = best.filter((score) => score > 0);
  const last = wanted.at(-1);
  if (last === undefined) return 1;
  const hits = found.filter((claim) => (scores[claim] ?? 0) >= last - 1e-9);
  return hits.length / wanted.length;
}
