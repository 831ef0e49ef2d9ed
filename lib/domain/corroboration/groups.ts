/** Sets of ids that were said to be one (union-find); the smallest id of a set stands for it. */
export class Groups {
  readonly #parent: Map<string, string>;

  /** Starts from what `from` holds, which stays as it is. */
  constructor(from?: Groups) {
    this.#parent = new Map(from ? from.#parent : []);
  }

  /** The id that stands for the set `id` is in. */
  find(id: string): string {
    let at = id;
    for (let up = this.#parent.get(at); up !== undefined; up = this.#parent.get(at)) at = up;
    return at;
  }

  /** Says that `a` and `b` are one; what stands for them does not depend on the order of calls. */
  join(a: string, b: string): void {
    const [least, other] = [this.find(a), this.find(b)].sort();
    if (least !== undefined && other !== undefined && least !== other) this.#parent.set(other, least);
  }
}
