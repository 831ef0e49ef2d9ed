import type { TextPrint } from './text-print.ts';

/** How much two prints have in common, and what follows. Source: domain.md, "Corroboration", 4. */
export const copyFrom = { shared: 0.8, contained: 0.7 } as const;
/** From here on a person is asked. */
export const possibleFrom = 0.4;
/** A text with fewer shingles is not said to be contained in another: so little stands in many. */
const enoughToContain = 20;

/** How many shingles two prints share. */
export function sharedShingles(a: TextPrint, b: TextPrint): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x === y) shared += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return shared;
}

export interface Likeness {
  /** Jaccard similarity: what they share of all they have, 0 to 1. */
  shared: number;
  /** What the longer has of the shorter, 0 to 1; 0 where the shorter is too short to tell. */
  contained: number;
}

/** How alike two prints of these lengths are that share so many shingles. */
export function likenessOf(a: TextPrint, b: TextPrint, common: number): Likeness {
  const shorter = Math.min(a.length, b.length);
  return {
    shared: common / (a.length + b.length - common),
    contained: shorter >= enoughToContain ? common / shorter : 0,
  };
}

/** True for copies: one text counts once. */
export function areCopies({ shared, contained }: Likeness): boolean {
  return shared >= copyFrom.shared || contained >= copyFrom.contained;
}

/** True for what may be copies, so that a person decides. */
export function mayBeCopies({ shared, contained }: Likeness): boolean {
  return shared >= possibleFrom || contained >= possibleFrom;
}

/** Tells which texts are copies of this one; gives up on a text as soon as too much of it is not in it. */
export function copiesOf(text: TextPrint): (other: TextPrint) => boolean {
  const own = new Set(text);
  // Most shingles of most texts are not in it, which one bit of many tells without a look into the set.
  const bits = Math.max(10, Math.ceil(Math.log2(text.length * 16 + 1)));
  const maybe = new Uint32Array(2 ** bits / 32);
  const slotOf = (shingle: number): number => Math.imul(shingle, 0x9e3779b1) >>> (32 - bits);
  for (const shingle of text) {
    const slot = slotOf(shingle);
    maybe[slot >>> 5] = (maybe[slot >>> 5] ?? 0) | (1 << (slot & 31));
  }
  const has = (shingle: number): boolean => {
    const slot = slotOf(shingle);
    return ((maybe[slot >>> 5] ?? 0) & (1 << (slot & 31))) !== 0 && own.has(shingle);
  };
  return (other) => {
    const most = other.length <= text.length ? (1 - copyFrom.contained) * other.length : other.length;
    let missing = 0;
    for (let at = 0; at < other.length && missing <= most; at += 1) if (!has(other[at] ?? 0)) missing += 1;
    return missing <= most && areCopies(likenessOf(text, other, other.length - missing));
  };
}
