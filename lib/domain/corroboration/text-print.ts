/**
 * What a text looks like to the comparison of copies: the hashes of its word 5-shingles, each once, in
 * ascending order. Made once per captured text, because making it costs more than all comparisons.
 */
export type TextPrint = Uint32Array;

const shingleWords = 5;
/** In UTF-16 code units. One character may stand for 18, and no story is written in such. */
const longestPlain = 1_500_000;
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

function words(text: string): string[] {
  const plain = text.normalize('NFKD').slice(0, longestPlain);
  const folded = plain.replace(/\p{M}/gu, '').toLowerCase();
  const found: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(folded)) if (isWordLike) found.push(segment);
  return found;
}

/** How many words a text has, in any script. */
export function wordCount(text: string): number {
  return words(text).length;
}

/** FNV-1a over UTF-16 code units: spread well enough that two different shingles rarely meet. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}

/** The print of a text, or `null` when it has fewer than five words and so no shingle. */
export function textPrint(text: string): TextPrint | null {
  const list = words(text);
  if (list.length < shingleWords) return null;
  const hashes = new Set<number>();
  for (let at = 0; at + shingleWords <= list.length; at += 1) {
    hashes.add(hash(list.slice(at, at + shingleWords).join(' ')));
  }
  return Uint32Array.from(hashes).sort();
}

/** Jaccard similarity of two prints: shared shingles over all shingles, 0 to 1. */
export function similarity(a: TextPrint, b: TextPrint): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x === y) shared += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return shared / (a.length + b.length - shared);
}
