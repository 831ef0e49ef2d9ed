import { Flow } from './flow.ts';
import type { Way } from './ways.ts';

/** What a greatest flow along ways shows. */
export interface FlowCut {
  /** Of the smallest sets that cut the drawing, the one nearest the world. */
  cut: string[];
  /** A vertex whose ways the flow has mixed up; `null` when the cut is proved the smallest. */
  mixed: string | null;
}

const plenty = 2 ** 30;

/** The ways drawn as one network with room for one unit in each vertex, and the greatest flow through it. */
class Drawing {
  readonly names: readonly string[];
  readonly #at: ReadonlyMap<string, number>;
  readonly #flow: Flow;
  readonly #world: number;
  readonly #record: number;
  readonly #arcs = new Map<number, number>();
  readonly reached: (node: number) => boolean;

  constructor(ways: readonly Way[]) {
    this.names = [...new Set(ways.flat())].sort();
    this.#at = new Map(this.names.map((name, at) => [name, at]));
    this.#world = this.names.length * 2;
    this.#record = this.#world + 1;
    this.#flow = new Flow(this.#world + 2);
    for (const at of this.names.keys()) this.#flow.arc(at * 2, at * 2 + 1, 1);
    for (const way of ways) {
      let from = this.#world;
      for (const vertex of way) {
        this.#draw(from, this.at(vertex) * 2);
        from = this.at(vertex) * 2 + 1;
      }
      this.#draw(from, this.#record);
    }
    this.reached = this.#flow.fill(this.#world, this.#record);
  }

  at(vertex: string): number {
    return this.#at.get(vertex) ?? 0;
  }

  #draw(from: number, to: number): void {
    const key = from * (this.#record + 1) + to;
    if (!this.#arcs.has(key)) this.#arcs.set(key, this.#flow.arc(from, to, plenty));
  }

  /** By vertex, which unit of the flow passes it; -1 where none does. And how many units there are. */
  units(): { unitOf: Int32Array; count: number } {
    const after = new Map<number, number>();
    const starts: number[] = [];
    for (const [key, arc] of this.#arcs) {
      if (this.#flow.sent(arc) === 0) continue;
      const [from, to] = [Math.floor(key / (this.#record + 1)), key % (this.#record + 1)];
      if (from === this.#world) starts.push(to);
      else after.set(from, to);
    }
    const unitOf = new Int32Array(this.names.length).fill(-1);
    for (const [unit, start] of starts.entries()) {
      for (let at = start; at < this.#world; at = after.get(at + 1) ?? this.#record) unitOf[at / 2] = unit;
    }
    return { unitOf, count: starts.length };
  }
}

/**
 * The smallest cut of the drawing of these ways, by a greatest flow with room for one unit in each vertex.
 * A vertex in the middle of several ways lets the drawing go on from one into another, so it may need more
 * than the ways do; but when every unit of the flow keeps to a way, there are as many ways without a common
 * vertex as the cut has members, and nothing smaller can cut them (Menger's theorem).
 */
export function flowCut(ways: readonly Way[]): FlowCut {
  const drawing = new Drawing(ways);
  const { names } = drawing;
  const cut = names.filter((_, at) => drawing.reached(at * 2) && !drawing.reached(at * 2 + 1));
  const { unitOf, count } = drawing.units();
  const unit = (vertex: string) => unitOf[drawing.at(vertex)] ?? -1;
  const kept = new Set<number>();
  for (const [first = '', ...others] of ways) {
    if (others.every((vertex) => unit(vertex) === unit(first))) kept.add(unit(first));
  }
  kept.delete(-1);
  if (kept.size === count) return { cut, mixed: null };
  const uses = new Map<string, number>();
  for (const vertex of ways.flat()) uses.set(vertex, (uses.get(vertex) ?? 0) + 1);
  const [mixed = null] = names
    .filter((name) => unit(name) !== -1 && !kept.has(unit(name)))
    .sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0));
  return { cut, mixed };
}
