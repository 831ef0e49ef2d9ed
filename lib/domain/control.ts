/** By id, who stands above each of some parties. */
type Controllers = ReadonlyMap<string, { controlledById: string | null }>;

/** Who stands above a party: the one at the top, and whether the way there runs in a circle. */
export interface Control {
  /** Stands for the whole group in counting; in a circle, its member with the smallest id. */
  topId: string;
  /** From the party up to the top, both included. */
  path: string[];
  cycle: boolean;
}

/**
 * The controlling party of a source: follow `controlledBy` to the top. A circle is reported, and its
 * members count as one party. A controller that is not among `parties` ends the way.
 * Source: domain.md, "Corroboration", 1.
 */
export function controlOf(partyId: string, parties: Controllers): Control {
  const path: string[] = [];
  const seen = new Map<string, number>();
  for (let at: string | null = partyId; at !== null; at = parties.get(at)?.controlledById ?? null) {
    const before = seen.get(at);
    if (before !== undefined) {
      const circle = path.slice(before);
      return { topId: circle.reduce((least, id) => (id < least ? id : least)), path, cycle: true };
    }
    // The caller may know only part of the register; who is not known can't control anybody here.
    if (at !== partyId && !parties.has(at)) break;
    seen.set(at, path.length);
    path.push(at);
  }
  return { topId: path.at(-1) ?? partyId, path, cycle: false };
}

/** `controlOf` among these parties, each worked out once. */
export function controlAmong(parties: Controllers): (partyId: string) => Control {
  const known = new Map<string, Control>();
  return (partyId) => {
    const before = known.get(partyId);
    if (before) return before;
    const control = controlOf(partyId, parties);
    known.set(partyId, control);
    return control;
  };
}
