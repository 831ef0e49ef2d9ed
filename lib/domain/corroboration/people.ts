import type { Party, PeopleApart } from './input.ts';

/** True for a source nobody can tell from another: unnamed, or an account whose holder nobody has recorded. */
export function isAnonymous(party: Pick<Party, 'kind' | 'controlledById'> | undefined): boolean {
  if (party?.kind === 'ANONYMOUS') return true;
  return party?.kind === 'SOCIAL_ACCOUNT' && party.controlledById === null;
}

// Which of so many may be one person is no question that ends in time; beyond, those not told apart are one.
const mostWeighed = 12;

type MayBeOne = (a: string, b: string) => boolean;

/** Every largest set of them that may be one person (Bron and Kerbosch). */
function largestSets(ids: readonly string[], mayBeOne: MayBeOne): string[][] {
  const found: string[][] = [];
  const grow = (set: readonly string[], open: readonly string[], done: readonly string[]) => {
    if (open.length === 0 && done.length === 0) found.push([...set]);
    const left = [...open];
    const past = [...done];
    for (const id of open) {
      grow(
        [...set, id],
        left.filter((other) => other !== id && mayBeOne(id, other)),
        past.filter((other) => mayBeOne(id, other)),
      );
      left.shift();
      past.push(id);
    }
  };
  grow([], ids, []);
  return found;
}

/** Those joined by not having been told apart, directly or through others. */
function joinedSets(ids: readonly string[], mayBeOne: MayBeOne): string[][] {
  const open = new Set(ids);
  const sets: string[][] = [];
  for (const start of ids) {
    if (!open.delete(start)) continue;
    const set = [start];
    for (let at = 0; at < set.length; at += 1) {
      for (const other of open) {
        if (!mayBeOne(set[at] ?? '', other)) continue;
        open.delete(other);
        set.push(other);
      }
    }
    sets.push(set.sort());
  }
  return sets;
}

/**
 * Who of the anonymous sources may be one person: all of them, but never two that were told apart. One who
 * may be either of two others stands with each, so the fewest people that could be behind them are counted.
 */
export function peopleAmong(ids: readonly string[], apart: readonly PeopleApart[]): string[][] {
  const all = [...new Set(ids)].sort();
  if (all.length === 0) return [];
  const pairs = new Set(apart.flatMap(({ sourceIds: [a, b] }) => [`${a} ${b}`, `${b} ${a}`]));
  const mayBeOne: MayBeOne = (a, b) => !pairs.has(`${a} ${b}`);
  if (!all.some((a) => all.some((b) => !mayBeOne(a, b)))) return [all];
  return all.length > mostWeighed ? joinedSets(all, mayBeOne) : largestSets(all, mayBeOne);
}
