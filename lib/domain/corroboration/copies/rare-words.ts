import { Postings } from './postings.ts';
import { shinglesOf, type TextPrint } from './text-print.ts';

/** How many shingles of a text's rare words are kept: those with the smallest hashes, a fair sample of all. */
export const rareKept = 32;
/** Of a text with fewer it could be chance. */
const enough = 12;
/** Five words each of which a text has once, in one order: independent texts share hardly any, so this is no chance. */
const hiddenFrom = 0.6;
/** Behind how many of its shingles a text is looked for, and how many texts behind each. */
const looks = 4;

/**
 * The shingles of the words a text has once. Words put in to hide a copy, one after every few, come again and again: they
 * break every shingle of the whole text and none of these. Ascending, and empty where they are too few to tell.
 */
export function rareShingles(words: readonly string[]): TextPrint {
  const seen = new Map<string, number>();
  for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1);
  const shingles = shinglesOf(words.filter((word) => seen.get(word) === 1));
  const sample = Uint32Array.from(new Set(shingles)).sort().slice(0, rareKept);
  return sample.length < enough ? new Uint32Array() : sample;
}

/** True of texts that have the same rare words in the same order, whatever stands between them. */
export function isHiddenCopy(a: TextPrint, b: TextPrint): boolean {
  const sample = Math.min(a.length, b.length);
  let [shared, at, i, j] = [0, 0, 0, 0];
  // The smallest of both together are a sample of what either has.
  for (; at < sample; at += 1) {
    const [x = Infinity, y = Infinity] = [a[i], b[j]];
    if (x === y) shared += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return sample > 0 && shared >= hiddenFrom * sample;
}

/**
 * Pairs of positions whose texts are copies by their rare words. Two of one group, which are known as copies, are no pair;
 * nor are two that `apart` says are separate.
 */
export function hiddenCopies(
  rare: readonly (TextPrint | null)[],
  groups: readonly (readonly number[])[],
  apart: (first: number, second: number) => boolean,
): [number, number][] {
  // One text, whoever carries it.
  if (groups[0]?.length === rare.length) return [];
  const groupOf = Int32Array.from(rare, (_, at) => at);
  for (const [first = 0, ...others] of groups) for (const at of others) groupOf[at] = first;
  const postings = new Postings(rare.length * looks);
  const pairs: [number, number][] = [];
  for (const [at, own] of rare.entries()) {
    for (const shingle of own?.subarray(0, looks) ?? []) {
      let isKept = false;
      let entry = postings.newest(shingle);
      for (let look = 0; look < looks && entry !== -1; look += 1) {
        const other = postings.positionOf(entry);
        if (groupOf[other] === groupOf[at]) isKept = true;
        else if (own && isHiddenCopy(own, rare[other] ?? new Uint32Array()) && !apart(other, at)) {
          pairs.push([other, at]);
        }
        entry = postings.older(entry, shingle);
      }
      if (!isKept) postings.add(shingle, at);
    }
  }
  return pairs;
}
