import { similarity, type TextPrint } from './text-print.ts';

/** Jaccard similarity from which two texts count as copies. Source: domain.md, "Corroboration", 3. */
const nearDuplicate = 0.8;

/** Sets of positions said to be one (union-find), with how many each holds. */
class Sets {
  readonly #parent: Int32Array;
  readonly #size: Int32Array;

  constructor(count: number) {
    this.#parent = Int32Array.from({ length: count }, (_, at) => at);
    this.#size = new Int32Array(count).fill(1);
  }

  find(position: number): number {
    let at = position;
    for (let up = this.#parent[at] ?? at; up !== at; up = this.#parent[at] ?? at) {
      this.#parent[at] = this.#parent[up] ?? up;
      at = up;
    }
    return at;
  }

  sizeOf(position: number): number {
    return this.#size[this.find(position)] ?? 1;
  }

  join(a: number, b: number): void {
    const [first, second] = [this.find(a), this.find(b)];
    if (first === second) return;
    this.#parent[second] = first;
    this.#size[first] = this.sizeOf(first) + (this.#size[second] ?? 1);
  }
}

function alike(a: TextPrint, b: TextPrint): boolean {
  const [less, more] = a.length < b.length ? [a.length, b.length] : [b.length, a.length];
  return less >= nearDuplicate * more && similarity(a, b) >= nearDuplicate;
}

function prefixLength({ length }: TextPrint): number {
  return length - Math.ceil(nearDuplicate * length) + 1;
}

/** Which positions have a shingle, as chains in typed arrays: a map of lists takes five times as long. */
class Postings {
  readonly #heads: Int32Array;
  readonly #next: Int32Array;
  readonly #shingles: Uint32Array;
  readonly #positions: Int32Array;
  #count = 0;

  constructor(most: number) {
    this.#heads = new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 1))).fill(-1);
    this.#next = new Int32Array(most);
    this.#shingles = new Uint32Array(most);
    this.#positions = new Int32Array(most);
  }

  #slot(shingle: number): number {
    return (Math.imul(shingle, 0x9e3779b1) >>> 0) & (this.#heads.length - 1);
  }

  add(shingle: number, position: number): void {
    const slot = this.#slot(shingle);
    this.#next[this.#count] = this.#heads[slot] ?? -1;
    this.#shingles[this.#count] = shingle;
    this.#positions[this.#count] = position;
    this.#heads[slot] = this.#count;
    this.#count += 1;
  }

  /** Calls `found` with every position that has the shingle, until it answers that this was enough. */
  each(shingle: number, found: (position: number) => boolean): void {
    for (let at = this.#heads[this.#slot(shingle)] ?? -1; at !== -1; at = this.#next[at] ?? -1) {
      if (this.#shingles[at] === shingle && found(this.#positions[at] ?? 0)) return;
    }
  }
}

/** Shingles that are surely in the prefix of one text only, and so can't lead from one to another. */
class Singles {
  readonly #seen: Uint8Array;

  constructor(prefixes: readonly (TextPrint | null)[]) {
    const all = prefixes.reduce((sum, prefix) => sum + (prefix?.length ?? 0), 0);
    this.#seen = new Uint8Array(2 ** Math.ceil(Math.log2(3 * all + 1)));
    for (const prefix of prefixes) {
      if (!prefix) continue;
      for (let at = 0; at < prefix.length; at += 1) {
        const place = this.#place(prefix[at] ?? 0);
        this.#seen[place] = Math.min(2, (this.#seen[place] ?? 0) + 1);
      }
    }
  }

  #place(shingle: number): number {
    return (Math.imul(shingle, 0x9e3779b1) >>> 0) & (this.#seen.length - 1);
  }

  has(shingle: number): boolean {
    return this.#seen[this.#place(shingle)] === 1;
  }
}

/**
 * The groups of positions, two or more in each, whose texts are copies of each other, directly or through
 * others of the group; a pair that `mayJoin` refuses joins nothing by itself. Exact, yet without comparing
 * all with all: two sets this similar share one of their first shingles in any fixed order (prefix filter),
 * so only those are compared that share one and are not in one group already.
 */
export function copyGroups(
  prints: readonly (TextPrint | null)[],
  mayJoin: (first: number, second: number) => boolean,
): number[][] {
  const sets = new Sets(prints.length);
  const prefixes = prints.map((print) => print && print.subarray(0, prefixLength(print)));
  const singles = new Singles(prefixes);
  const shared = prefixes.map((prefix) => prefix && prefix.filter((shingle) => !singles.has(shingle)));
  const postings = new Postings(shared.reduce((sum, prefix) => sum + (prefix?.length ?? 0), 0));
  let before = 0;
  for (const [at, print] of prints.entries()) {
    const prefix = shared[at];
    if (!print || !prefix) continue;
    const compared = new Set<number>();
    // With everything before it in its group already, no comparison can change anything.
    const nothingLeft = () => sets.sizeOf(at) > before;
    const compare = (other: number) => {
      if (sets.find(other) === sets.find(at) || compared.has(other)) return false;
      compared.add(other);
      const text = prints[other];
      if (!text || !mayJoin(other, at) || !alike(text, print)) return false;
      sets.join(other, at);
      return nothingLeft();
    };
    for (let place = 0; place < prefix.length && !nothingLeft(); place += 1) {
      postings.each(prefix[place] ?? 0, compare);
    }
    for (let place = 0; place < prefix.length; place += 1) postings.add(prefix[place] ?? 0, at);
    before += 1;
  }
  const groups = Map.groupBy(prints.keys(), (at) => sets.find(at));
  return [...groups.values()].filter((group) => group.length > 1);
}
