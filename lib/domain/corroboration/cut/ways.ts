/**
 * One way from the world to our record: the parties and shared texts it passes, in that order. It is gone as
 * soon as one of them is wrong.
 */
export type Way = readonly string[];

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const keyOf = (way: Way) => [...way].sort(compare).join('\n');

/** True when some part of the way is a way itself: whatever cuts that one cuts this one. */
function isLonger(way: Way, keys: ReadonlySet<string>): boolean {
  if (way.length > 6) return false;
  const sorted = [...way].sort(compare);
  for (let parts = 1; parts < 2 ** sorted.length - 1; parts += 1) {
    if (keys.has(sorted.filter((_, at) => (parts >> at) & 1).join('\n'))) return true;
  }
  return false;
}

/** The ways a cut has to be made for, each once: without those that are cut by whatever cuts another one. */
export function waysThatMatter(ways: readonly Way[]): Way[] {
  const byKey = new Map(ways.map((way) => [...new Set(way)]).map((way) => [keyOf(way), way]));
  const keys = new Set(byKey.keys());
  return [...byKey].filter(([, way]) => !isLonger(way, keys)).map(([, way]) => way);
}

/** The ways sorted into groups that have no vertex in common, each to be cut by itself. */
export function apart(ways: readonly Way[]): Way[][] {
  const above = new Map<string, string>();
  const find = (vertex: string): string => {
    let at = vertex;
    for (let up = above.get(at); up !== undefined; up = above.get(at)) at = up;
    if (at !== vertex) above.set(vertex, at);
    return at;
  };
  for (const [first, ...others] of ways) {
    if (first === undefined) continue;
    for (const other of others) {
      const [one, two] = [find(first), find(other)];
      if (one !== two) above.set(one, two);
    }
  }
  return [...Map.groupBy(ways, ([first = '']) => find(first)).values()];
}
