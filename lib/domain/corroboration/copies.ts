import { similarity, type TextPrint } from './text-print.ts';

/** Jaccard similarity from which two texts count as copies. Source: domain.md, "Corroboration", 3. */
const nearDuplicate = 0.8;

/** Sets of positions said to be one: which set each is in, told at a glance because it is asked very often. */
class Sets {
  /** The number of the set, by position. */
  readonly of: Int32Array;
  readonly #members: number[][];

  constructor(count: number) {
    this.of = Int32Array.from({ length: count }, (_, at) => at);
    this.#members = Array.from({ length: count }, (_, at) => [at]);
  }

  membersOf(position: number): readonly number[] {
    return this.#members[this.of[position] ?? position] ?? [];
  }

  all(): number[][] {
    return this.#members.filter((members) => members.length > 0);
  }

  /** Moves the smaller set into the larger one, so that no position moves often. */
  join(a: number, b: number): void {
    const [first, second] = [this.of[a] ?? a, this.of[b] ?? b];
    if (first === second) return;
    const [ofFirst = [], ofSecond = []] = [this.#members[first], this.#members[second]];
    const [kept, gone] = ofFirst.length < ofSecond.length ? [second, first] : [first, second];
    const [stay, move] = kept === first ? [ofFirst, ofSecond] : [ofSecond, ofFirst];
    for (const position of move) this.of[position] = kept;
    stay.push(...move);
    this.#members[gone] = [];
  }
}

function alike(a: TextPrint, b: TextPrint): boolean {
  const [less, more] = a.length < b.length ? [a.length, b.length] : [b.length, a.length];
  return less >= nearDuplicate * more && similarity(a, b) >= nearDuplicate;
}

// A share that rounding put above a whole number would make the start one too short.
const whole = (share: number) => Math.ceil(share - 1e-9);

/** How many shingles from the start of a print are looked up: a copy no longer than it shares one of them. */
function lookedUp({ length }: TextPrint): number {
  return length - whole(nearDuplicate * length) + 1;
}

/** How many of them are kept to be found by: with a copy as long or longer it shares more, so fewer will do. */
function foundBy({ length }: TextPrint): number {
  return length - whole(((2 * nearDuplicate) / (1 + nearDuplicate)) * length) + 1;
}

/** Which positions have a shingle, as chains in typed arrays: a map of lists takes several times as long. */
class Postings {
  readonly #heads: Int32Array;
  readonly #next: Int32Array;
  readonly #shingles: Uint32Array;
  readonly #positions: Int32Array;
  #count = 0;

  constructor(most: number) {
    this.#heads = new Int32Array(2 ** Math.ceil(Math.log2(most + 1))).fill(-1);
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

  /** The newest entry of the shingle among this one and those older; -1 where there is none. */
  #since(entry: number, shingle: number): number {
    let at = entry;
    while (at !== -1 && this.#shingles[at] !== shingle) at = this.#next[at] ?? -1;
    return at;
  }

  /** The newest entry of the shingle, or -1; `older` leads on from there. */
  newest(shingle: number): number {
    return this.#since(this.#heads[this.#slot(shingle)] ?? -1, shingle);
  }

  older(entry: number, shingle: number): number {
    return this.#since(this.#next[entry] ?? -1, shingle);
  }

  positionOf(entry: number): number {
    return this.#positions[entry] ?? 0;
  }
}

/**
 * The groups of positions, two or more in each, whose texts are copies of each other, directly or through
 * others of the group; a pair that `mayJoin` refuses joins nothing by itself. Exact, yet without comparing
 * all with all: two sets this similar share one of their first shingles in any fixed order (prefix filter),
 * so only those are compared that share one and are not in one group already. From the shortest to the longest,
 * so that what was seen before is never longer and fewer of its shingles have to be kept.
 */
export function copyGroups(
  prints: readonly (TextPrint | null)[],
  mayJoin: (first: number, second: number) => boolean,
): number[][] {
  const sets = new Sets(prints.length);
  const texts = [...prints.entries()]
    .flatMap(([at, print]) => (print ? [{ at, print }] : []))
    .sort((one, other) => one.print.length - other.print.length);
  const postings = new Postings(texts.reduce((sum, { print }) => sum + foundBy(print), 0));
  const comparedWith = new Int32Array(prints.length).fill(-1);
  for (const [before, { at, print }] of texts.entries()) {
    // With everything before it in its group already, no comparison can change anything.
    const nothingLeft = () => sets.membersOf(at).length > before;
    const start = lookedUp(print);
    for (let place = 0; place < start && !nothingLeft(); place += 1) {
      const shingle = print[place] ?? 0;
      for (let entry = postings.newest(shingle); entry !== -1; entry = postings.older(entry, shingle)) {
        const other = postings.positionOf(entry);
        if (sets.of[other] === sets.of[at] || comparedWith[other] === at) continue;
        comparedWith[other] = at;
        const text = prints[other];
        if (!text || !mayJoin(Math.min(other, at), Math.max(other, at)) || !alike(text, print)) continue;
        sets.join(other, at);
        if (nothingLeft()) break;
      }
    }
    const kept = foundBy(print);
    for (let place = 0; place < kept; place += 1) postings.add(print[place] ?? 0, at);
  }
  return sets
    .all()
    .filter((group) => group.length > 1)
    .map((group) => group.sort((one, other) => one - other))
    .sort(([one = 0], [other = 0]) => one - other);
}
