/** Two items of evidence or two sources, by id. */
export type EvidencePair = readonly [string, string];

// More pairs than this are no choice anyone makes in a list.
const most = 40;

/** Every two of the items, in their order; at most forty. */
export function pairsAlike(ids: readonly string[]): EvidencePair[] {
  // The first so many items make more pairs than are shown.
  const few = ids.slice(0, most + 1);
  return few
    .flatMap((first, at) => few.slice(at + 1).map((second) => [first, second] as const))
    .slice(0, most);
}

/** Those of the pairs that are among these ids. */
export function pairsAmong(
  ids: readonly string[],
  pairs: readonly { evidenceIds: readonly [string, string] }[],
): EvidencePair[] {
  const here = new Set(ids);
  return pairs
    .filter(({ evidenceIds: [first, second] }) => here.has(first) && here.has(second))
    .map(({ evidenceIds }) => evidenceIds);
}
