import { Groups } from './groups.ts';

/** Two copies by their origins, which are to have one in common. */
interface Need {
  one: readonly string[];
  other: readonly string[];
}

// Found in a handful of steps unless many copies of many texts each name several origins.
const mostSteps = 2_000;
const mostSets = 40;

function areApart({ one, other }: Need, merged: Groups): boolean {
  const there = new Set(one.map((id) => merged.find(id)));
  return !other.some((id) => there.has(merged.find(id)));
}

/** The origins of each item of a group as they count so far, every combination once. */
function distinct(group: readonly (readonly string[])[], merged: Groups): string[][] {
  const found = new Map<string, string[]>();
  for (const ids of group) {
    const origins = [...new Set(ids.map((id) => merged.find(id)))].sort();
    found.set(origins.join(' '), origins);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, origins]) => origins);
}

/** Copies with one origin each leave no choice: those are one. */
function joinSingles(groups: readonly (readonly (readonly string[])[])[], merged: Groups): void {
  for (let changed = true; changed;) {
    changed = false;
    for (const group of groups) {
      const [first, ...others] = distinct(group, merged).filter((origins) => origins.length === 1);
      for (const other of others) {
        merged.join(first?.[0] ?? '', other[0] ?? '');
        changed = true;
      }
    }
  }
}

/** So many combinations are not weighed against each other: unless all have one origin in common, all are one. */
function joinWhereNoneIsShared(group: readonly (readonly string[])[], merged: Groups): void {
  const sets = distinct(group, merged);
  const [first, ...others] = sets;
  if (!first || first.some((id) => others.every((other) => other.includes(id)))) return;
  for (const id of sets.flat()) merged.join(first[0] ?? id, id);
}

function needsOf(group: readonly (readonly string[])[], merged: Groups): Need[] {
  const sets = distinct(group, merged);
  const single = sets.find((origins) => origins.length === 1);
  // Once each has the single one, they have it in common.
  if (single) return sets.map((other) => ({ one: single, other })).filter((need) => areApart(need, merged));
  const pairs = sets.flatMap((one, at) => sets.slice(at + 1).map((other) => ({ one, other })));
  return pairs.filter((need) => areApart(need, merged));
}

function withJoins(
  needs: readonly Need[],
  merged: Groups,
  joins: number,
  steps: { left: number },
): Groups | null {
  const open = needs.find((need) => areApart(need, merged));
  if (!open) return merged;
  if (joins === 0) return null;
  for (const one of open.one) {
    for (const other of open.other) {
      steps.left -= 1;
      if (steps.left < 0) return null;
      const next = new Groups(merged);
      next.join(one, other);
      const found = withJoins(needs, next, joins - 1, steps);
      if (found) return found;
    }
  }
  return null;
}

/**
 * Joins origins so that every two items of a group have one in common, and no more of them than that takes.
 * The fewest joins, over all groups together, because only then can nothing that makes two parties one, and
 * no copy more, ever raise the count. Where that takes too long to find, all that is in question is one.
 */
export function shareOrigins(groups: readonly (readonly (readonly string[])[])[]): Groups {
  const merged = new Groups();
  for (const group of groups)
    if (distinct(group, merged).length > mostSets) joinWhereNoneIsShared(group, merged);
  joinSingles(groups, merged);
  const needs = groups.flatMap((group) => needsOf(group, merged));
  const steps = { left: mostSteps };
  for (let joins = 0; joins <= needs.length && steps.left >= 0; joins += 1) {
    const found = withJoins(needs, merged, joins, steps);
    if (found) return found;
  }
  for (const { one, other } of needs) for (const id of [...one, ...other]) merged.join(one[0] ?? id, id);
  return merged;
}
