import { areCopies, likenessOf, mayBeCopies, possibleFrom, sharedShingles } from './likeness.ts';
import { Postings, sharedOnly } from './postings.ts';
import type { TextPrint } from './text-print.ts';

/** Two positions whose texts are alike, if not alike enough to be copies; how much, 0 to 1. */
export interface PossibleCopy {
  first: number;
  second: number;
  share: number;
}

/** What a person has said about pairs of positions. */
export interface Judged {
  /** Copies although their texts don't show it. */
  marked: readonly (readonly [number, number])[];
  apart: (first: number, second: number) => boolean;
}

export interface Copies {
  /** Two and more positions each whose texts count as one, directly or through others of the group. */
  groups: number[][];
  /** Of every two groups the pair that is most alike; nobody has judged it yet. */
  possible: PossibleCopy[];
}

/** Sets of positions said to be one: which set each is in, told at a glance because it is asked very often. */
class Sets {
  /** The number of the set, by position. */
  readonly of: Int32Array;
  readonly #members: number[][];

  constructor(count: number) {
    this.of = Int32Array.from({ length: count }, (_, at) => at);
    this.#members = Array.from({ length: count }, (_, at) => [at]);
  }

  membersOf(set: number): readonly number[] {
    return this.#members[set] ?? [];
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

interface Text {
  at: number;
  print: TextPrint;
  /** Those of its shingles that another text may have. */
  shared: TextPrint;
}

// Where it is found behind one of so many, a copy need not be looked for behind all.
const looks = 3;

/** Finds every pair that shares enough, though it compares few: only those that turn up behind many shingles. */
class Comparison {
  readonly sets: Sets;
  readonly found: PossibleCopy[] = [];
  readonly #texts: readonly Text[];
  /** By position, which of the texts it is, the longest first. */
  readonly #placeOf: Int32Array;
  readonly #prints: readonly (TextPrint | null)[];
  readonly #apart: Judged['apart'];
  /** Somebody's mark may put a text into a set before it is its turn. */
  readonly #marked: boolean;
  readonly #postings: Postings;
  /** How many shingles of the text at hand a set has, and for which shingle it was counted last. */
  readonly #counts: Int32Array;
  readonly #countedFor: Int32Array;

  constructor(prints: readonly (TextPrint | null)[], { marked, apart }: Judged) {
    this.#prints = prints;
    this.#apart = apart;
    this.#marked = marked.length > 0;
    this.sets = new Sets(prints.length);
    for (const [one, other] of marked) this.sets.join(one, other);
    // From the longest to the shortest, so that the text at hand is always the one that may be contained.
    const texts = [...prints.entries()]
      .flatMap(([at, print]) => (print ? [{ at, print }] : []))
      .sort((one, other) => other.print.length - one.print.length || one.at - other.at);
    this.#placeOf = new Int32Array(prints.length).fill(prints.length);
    for (const [place, { at }] of texts.entries()) this.#placeOf[at] = place;
    const shared = sharedOnly(texts.map(({ print }) => print));
    this.#texts = texts.map((text, place) => ({ ...text, shared: shared[place] ?? text.print }));
    this.#postings = new Postings(shared.reduce((sum, { length }) => sum + length, 0));
    this.#counts = new Int32Array(prints.length);
    this.#countedFor = new Int32Array(prints.length);
  }

  run(): void {
    for (const [before, text] of this.#texts.entries()) {
      this.#join(text);
      // With everything before it in its set already, no comparison can change anything.
      if (this.#ownBefore(text, before) < before) {
        for (const set of this.#setsThatShare(text)) this.#compare(text, set);
      }
      this.#keep(text);
    }
  }

  /** How many of those before it are in its set; one marked as its copy may come after it. */
  #ownBefore({ at }: Text, before: number): number {
    const own = this.sets.membersOf(this.sets.of[at] ?? 0);
    if (!this.#marked) return own.length - 1;
    return own.reduce((count, other) => count + ((this.#placeOf[other] ?? before) < before ? 1 : 0), 0);
  }

  /** Looks behind the first few shingles for a text it is a copy of; most copies are found so. */
  #join({ at, print, shared }: Text): void {
    for (let place = 0; place < Math.min(looks, shared.length); place += 1) {
      const entry = this.#postings.newest(shared[place] ?? 0);
      const other = entry === -1 ? at : this.#postings.positionOf(entry);
      const text = this.#prints[other];
      if (this.sets.of[other] === this.sets.of[at] || !text) continue;
      if (this.#apart(Math.min(at, other), Math.max(at, other))) continue;
      if (areCopies(likenessOf(print, text, sharedShingles(print, text)))) this.sets.join(other, at);
    }
  }

  /** The sets whose texts have so many shingles of this one that one of them may be a possible copy. */
  #setsThatShare({ at, print, shared }: Text): number[] {
    const needed = Math.ceil(possibleFrom * print.length - 1e-9);
    const met: number[] = [];
    if (shared.length < needed) return met;
    this.#countedFor.fill(-1);
    // A set that was not met while there were as many to come as are needed can't have so many any more.
    const last = shared.length - needed;
    for (let place = 0; place < shared.length && (place <= last || met.length > 0); place += 1) {
      const shingle = shared[place] ?? 0;
      for (
        let entry = this.#postings.newest(shingle);
        entry !== -1;
        entry = this.#postings.older(entry, shingle)
      ) {
        const set = this.sets.of[this.#postings.positionOf(entry)] ?? 0;
        if (set === this.sets.of[at] || this.#countedFor[set] === place) continue;
        if (this.#countedFor[set] === -1) {
          if (place > last) continue;
          met.push(set);
          this.#counts[set] = 0;
        }
        this.#countedFor[set] = place;
        this.#counts[set] = (this.#counts[set] ?? 0) + 1;
      }
    }
    return met.filter((set) => (this.#counts[set] ?? 0) >= needed).sort((a, b) => a - b);
  }

  #compare({ at, print }: Text, set: number): void {
    let closest: PossibleCopy | null = null;
    for (const other of this.sets.membersOf(set)) {
      const text = this.#prints[other];
      const [first, second] = at < other ? [at, other] : [other, at];
      if (!text || this.#apart(first, second)) continue;
      const likeness = likenessOf(print, text, sharedShingles(print, text));
      if (areCopies(likeness)) {
        this.sets.join(other, at);
        return;
      }
      const share = Math.max(likeness.shared, likeness.contained);
      if (mayBeCopies(likeness) && share > (closest?.share ?? 0)) closest = { first, second, share };
    }
    if (closest) this.found.push(closest);
  }

  /** To be found by: where the set has the shingle already, once is enough. */
  #keep({ at, shared }: Text): void {
    for (let place = 0; place < shared.length; place += 1) {
      const shingle = shared[place] ?? 0;
      if (!this.#isKept(shingle, at)) this.#postings.add(shingle, at);
    }
  }

  #isKept(shingle: number, at: number): boolean {
    const own = this.sets.of[at];
    for (
      let entry = this.#postings.newest(shingle);
      entry !== -1;
      entry = this.#postings.older(entry, shingle)
    ) {
      if (this.sets.of[this.#postings.positionOf(entry)] === own) return true;
    }
    return false;
  }
}

/** Of every two groups the pair most alike, the most alike first. */
function closestOfGroups(found: readonly PossibleCopy[], { of }: Sets): PossibleCopy[] {
  const best = new Map<string, PossibleCopy>();
  const ordered = [...found].sort((a, b) => b.share - a.share || a.first - b.first || a.second - b.second);
  for (const pair of ordered) {
    const key = [of[pair.first] ?? 0, of[pair.second] ?? 0].sort((a, b) => a - b);
    if (key[0] === key[1] || best.has(key.join(' '))) continue;
    best.set(key.join(' '), pair);
  }
  return [...best.values()];
}

/**
 * Which texts are copies of each other, and which may be. A pair told apart joins nothing by itself; one
 * marked by hand does. Exact, yet without comparing all with all: a set that has too few of a text's shingles
 * holds no copy of it. Source: domain.md, "Corroboration", 4.
 */
export function copiesAmong(prints: readonly (TextPrint | null)[], judged: Judged): Copies {
  const comparison = new Comparison(prints, judged);
  comparison.run();
  const groups = comparison.sets
    .all()
    .filter((group) => group.length > 1)
    .map((group) => group.sort((one, other) => one - other))
    .sort(([one = 0], [other = 0]) => one - other);
  return { groups, possible: closestOfGroups(comparison.found, comparison.sets) };
}
