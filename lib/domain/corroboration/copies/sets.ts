/** Sets of positions said to be one: which set each is in, told at a glance because it is asked very often. */
export class Sets {
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
