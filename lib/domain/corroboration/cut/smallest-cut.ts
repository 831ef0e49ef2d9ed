import { flowCut } from './flow-cut.ts';
import { apart, waysThatMatter, type Way } from './ways.ts';

// A claim needs none or a few; what has been found by then cuts every way, if not with the fewest.
const mostTries = 400;

interface Tries {
  left: number;
}

/** Where the members stand on the ways, summed: the less, the nearer the world. */
function distance(cut: readonly string[], ways: readonly Way[]): number {
  const place = new Map<string, number>();
  for (const way of ways) {
    way.forEach((vertex, at) => place.set(vertex, Math.min(at, place.get(vertex) ?? at)));
  }
  return cut.reduce((sum, vertex) => sum + (place.get(vertex) ?? 0), 0);
}

function better(a: readonly string[], b: readonly string[], ways: readonly Way[]): boolean {
  if (a.length !== b.length) return a.length < b.length;
  const [far, near] = [distance(a, ways), distance(b, ways)];
  return far === near ? a.join('\n') < b.join('\n') : far < near;
}

function cutOf(all: readonly Way[], tries: Tries): string[] {
  const ways = waysThatMatter(all);
  // A way with one vertex leaves no choice.
  const certain = [...new Set(ways.filter((way) => way.length === 1).flat())];
  const open = ways.filter((way) => way.length > 1 && !way.some((vertex) => certain.includes(vertex)));
  return [...certain, ...apart(open).flatMap((group) => cutOfGroup(group, tries))];
}

function cutOfGroup(ways: readonly Way[], tries: Tries): string[] {
  const { cut, mixed } = flowCut(ways);
  tries.left -= 1;
  if (mixed === null || tries.left <= 0) return cut;
  // Either it is among those that are wrong, or it never is.
  const wrong = ways.filter((way) => !way.includes(mixed));
  const right = ways.map((way) => way.filter((vertex) => vertex !== mixed));
  const found = [
    [mixed, ...cutOf(wrong, tries)],
    ...(right.some((way) => way.length === 0) ? [] : [cutOf(right, tries)]),
  ];
  return found.reduce((best, other) => (better(other, best, ways) ? other : best), cut);
}

/**
 * The smallest set of vertices that has a member on every way: how many would all have to be wrong for nothing
 * to be left. Of several, the one nearest the world. In the order of their names, whatever the order of the ways.
 * Source: domain.md, "Corroboration".
 */
export function smallestCut(ways: readonly Way[]): string[] {
  const ordered = ways
    .map((way) => ({ way, key: way.join('\n') }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ way }) => way);
  return cutOf(ordered, { left: mostTries }).sort();
}
