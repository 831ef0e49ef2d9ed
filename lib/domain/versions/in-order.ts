/** A place in the old text and where that went in the new one. */
export interface Pair {
  from: number;
  to: number;
}

/**
 * The pairs that did not move: the longest run of them in which both places ascend. What is in none was moved past
 * those that stayed. O(n log n).
 */
export function pairsInOrder(pairs: readonly Pair[]): Set<Pair> {
  const sorted = pairs.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const ends: Pair[] = [];
  const before = new Map<Pair, Pair | undefined>();
  for (const pair of sorted) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ends[middle]?.to ?? Infinity) < pair.to) low = middle + 1;
      else high = middle;
    }
    before.set(pair, ends[low - 1]);
    ends[low] = pair;
  }
  const stayed = new Set<Pair>();
  for (let pair = ends.at(-1); pair; pair = before.get(pair)) stayed.add(pair);
  return stayed;
}
