/** A network with room on its arcs, and the greatest flow through it (Edmonds and Karp). */
export class Flow {
  readonly #heads: number[];
  readonly #to: number[] = [];
  readonly #room: number[] = [];
  readonly #next: number[] = [];

  constructor(nodes: number) {
    this.#heads = Array.from({ length: nodes }, () => -1);
  }

  #half(from: number, to: number, room: number): void {
    this.#to.push(to);
    this.#room.push(room);
    this.#next.push(this.#heads[from] ?? -1);
    this.#heads[from] = this.#to.length - 1;
  }

  /** An arc and the number it is known by. Its way back is the next number. */
  arc(from: number, to: number, room: number): number {
    this.#half(from, to, room);
    this.#half(to, from, 0);
    return this.#to.length - 2;
  }

  /** What the flow sends along an arc. */
  sent(arc: number): number {
    return this.#room[arc + 1] ?? 0;
  }

  /** By node, the arc it was reached by with room left, breadth first; -2 where there is none, -1 at the start. */
  #reach(from: number, to: number): Int32Array {
    const by = new Int32Array(this.#heads.length).fill(-2);
    const queue = [from];
    by[from] = -1;
    for (let at = 0; at < queue.length && by[to] === -2; at += 1) {
      for (let arc = this.#heads[queue[at] ?? 0] ?? -1; arc !== -1; arc = this.#next[arc] ?? -1) {
        const node = this.#to[arc] ?? 0;
        if (by[node] !== -2 || this.#room[arc] === 0) continue;
        by[node] = arc;
        queue.push(node);
      }
    }
    return by;
  }

  /** Sends one unit after another until none gets through; says which nodes the last search still reached. */
  fill(from: number, to: number): (node: number) => boolean {
    for (;;) {
      const by = this.#reach(from, to);
      if (by[to] === -2) return (node) => by[node] !== -2;
      for (let arc = by[to] ?? -1; arc >= 0; arc = by[this.#to[arc ^ 1] ?? from] ?? -1) {
        this.#room[arc] = (this.#room[arc] ?? 0) - 1;
        this.#room[arc ^ 1] = (this.#room[arc ^ 1] ?? 0) + 1;
      }
    }
  }
}
