import type { TextPrint } from './text-print.ts';

const slots = 2 ** 16;

/** Which positions have a shingle: chains in plain arrays, which grow with what is kept. */
export class Postings {
  readonly #heads = new Int32Array(slots).fill(-1);
  readonly #next: number[] = [];
  readonly #shingles: number[] = [];
  readonly #positions: number[] = [];

  #slot(shingle: number): number {
    return (Math.imul(shingle, 0x9e3779b1) >>> 7) & (slots - 1);
  }

  add(shingle: number, position: number): void {
    const slot = this.#slot(shingle);
    this.#next.push(this.#heads[slot] ?? -1);
    // As a small integer, whatever its highest bit.
    this.#shingles.push(shingle | 0);
    this.#positions.push(position);
    this.#heads[slot] = this.#next.length - 1;
  }

  /** The newest entry of the shingle among this one and those older; -1 where there is none. */
  #since(entry: number, shingle: number): number {
    const wanted = shingle | 0;
    let at = entry;
    while (at !== -1 && this.#shingles[at] !== wanted) at = this.#next[at] ?? -1;
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
 * The shingles of each print that another print may have too; most have theirs alone and need not be looked
 * up. May keep one too many, never one too few.
 */
export function sharedOnly(prints: readonly TextPrint[]): TextPrint[] {
  const total = prints.reduce((sum, { length }) => sum + length, 0);
  const bits = Math.max(10, Math.ceil(Math.log2(total * 8 + 1)));
  const once = new Int32Array(2 ** bits / 32);
  const twice = new Int32Array(2 ** bits / 32);
  const shift = 32 - bits;
  for (const print of prints) {
    for (let at = 0; at < print.length; at += 1) {
      const slot = Math.imul(print[at] ?? 0, 0x85ebca6b) >>> shift;
      const bit = 1 << (slot & 31);
      const before = once[slot >>> 5] ?? 0;
      if ((before & bit) === 0) once[slot >>> 5] = before | bit;
      else twice[slot >>> 5] = (twice[slot >>> 5] ?? 0) | bit;
    }
  }
  return prints.map((print) => {
    const kept = new Uint32Array(print.length);
    let count = 0;
    for (let at = 0; at < print.length; at += 1) {
      const slot = Math.imul(print[at] ?? 0, 0x85ebca6b) >>> shift;
      if (((twice[slot >>> 5] ?? 0) & (1 << (slot & 31))) === 0) continue;
      kept[count] = print[at] ?? 0;
      count += 1;
    }
    return kept.subarray(0, count);
  });
}
