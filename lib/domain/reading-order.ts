/** Where a claim stands in its article: `start` and `end` count code points, end exclusive. */
interface Placed {
  id: string;
  start: number;
  end: number;
}

/** Which of two claims a reader meets first: the one whose passage starts earlier, an enclosing one before what it holds. */
function compare(a: Placed, b: Placed): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/**
 * The claims of an article as a reader meets them: the one order in which screens, exports, reports and the list of
 * claims to name have them.
 */
export function inReadingOrder<Claim extends { id: string }>(
  claims: Iterable<Claim>,
  placeOf: (claim: Claim) => { start: number; end: number },
): Claim[] {
  const placed = Array.from(claims, (claim) => ({ claim, at: { ...placeOf(claim), id: claim.id } }));
  return placed.sort((a, b) => compare(a.at, b.at)).map(({ claim }) => claim);
}
