import type { TextPrint } from './text-print.ts';

const mostSlots = 2 ** 16;

/** Which positions have a shingle: chains in arrays, with room for as many entries as are ever kept. */
export class Postings {
  readonly #heads: Int32Array;
  readonly #next: Int32Array;
  readonly #shingles: Int32Array;
  readonly #positions: Int32Array;
  #count = 0;

  constructor(most: number) {
    // Most claims have no text or one: a table for a hundred reports would cost more than all the rest of them.
    this.#heads = new Int32Array(Math.min(mostSlots, 2 ** Math.ceil(Math.log2(most * 2 + 1)))).fill(-1);
    this.#next = new Int32Array(most);
    this.#shingles = new Int32Array(most);
    this.#positions = new Int32Array(most);
  }

  #slot(shingle: number): number {
    return (Math.imul(shingle, 0x9e3779b1) >>> 7) & (this.#heads.length - 1);
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
  const bits = Math.max(10, Math.ceil(Math.log2(total * 4 + 1)));
  // Two bits for each slot, side by side: one for the first that falls into it, one for any after.
  const met = new Int32Array(2 ** bits / 16);
  const shift = 32 - bits;
  for (const print of prints) {
    for (let at = 0; at < print.length; at += 1) {
      const slot = Math.imul(print[at] ?? 0, 0x85ebca6b) >>> shift;
      const before = met[slot >>> 4] ?? 0;
      const first = 1 << ((slot & 15) << 1);
      met[slot >>> 4] = before | ((before & first) === 0 ? first : first << 1);
    }
  }
  const kept = new Uint32Array(total);
  let count = 0;
  return prints.map((print) => {
    const from = count;
    for (let at = 0; at < print.length; at += 1) {
      const shingle = print[at] ?? 0;
      const slot = Math.imul(shingle, 0x85ebca6b) >>> shift;
      if (((met[slot >>> 4] ?? 0) & (2 << ((slot & 15) << 1))) === 0) continue;
      kept[count] = shingle;
      count += 1;
    }
    return kept.subarray(from, count);
  });
}
