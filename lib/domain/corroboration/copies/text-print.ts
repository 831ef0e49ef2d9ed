import { plainLook } from '#lib/domain/text/look.ts';
import { storyParts, type Placed } from './page-words.ts';

/**
 * What a text looks like to the comparison of copies: the hashes of its 5-shingles, each once, in ascending
 * order. A shingle is five words, or five characters where a script writes no spaces; a text of fewer than
 * five has one, of all its words, so that only the same words are alike. Made once per captured text, because
 * making it costs more than all comparisons.
 */
export type TextPrint = Uint32Array;

const shingleWords = 5;
/** In UTF-16 code units. One character may stand for 18, and no story is written in such. */
const longestPlain = 1_500_000;

const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}';
const word = new RegExp(`[${unspaced}]|[[\\p{L}\\p{N}]--[${unspaced}]]+`, 'gv');

// Latin letters beside others in one word, after accents are gone.
const mixed = /[a-z][^\p{ASCII}]|[^\p{ASCII}][a-z]/u;

/** A word as it looks, where letters of another script are among Latin ones: nobody writes so but to disguise a copy. */
function undisguised(one: string): string {
  return mixed.test(one) ? plainLook(one) : one;
}

/**
 * The words of a text as they are compared: without case, accents, punctuation, what can't be seen, and letters that only
 * look like others.
 */
export function wordsOf(text: string): string[] {
  const folded = text
    .normalize('NFKD')
    .slice(0, longestPlain)
    .replace(/[\p{M}\p{Cf}'’]/gu, '')
    .toLowerCase();
  const words: string[] = folded.match(word) ?? [];
  return mixed.test(folded) ? words.map(undisguised) : words;
}

const ofUnspaced = new RegExp(`[${unspaced}]`, 'v');

/** How long words are in words of a script that writes spaces; two characters of others are about one. */
export function spokenLength(words: readonly string[]): number {
  const characters = words.filter((each) => ofUnspaced.test(each)).length;
  return words.length - characters / 2;
}

/** How many words a text has; characters count as words where a script writes no spaces. */
export function wordCount(text: string): number {
  return wordsOf(text).length;
}

/** FNV-1a over UTF-16 code units: spread well enough that two different shingles rarely meet. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}

/** Each shingle of a list of words, in the order of the text. */
export function shinglesOf(words: readonly string[]): number[] {
  if (words.length === 0) return [];
  const last = Math.max(0, words.length - shingleWords);
  return Array.from({ length: last + 1 }, (_, at) => hash(words.slice(at, at + shingleWords).join(' ')));
}

const pieces = new RegExp(`[${unspaced}][\\p{M}\\p{Cf}]*|[[\\S]--[${unspaced}]]+`, 'gv');

/** The words of a part with where each stands in the whole text; its words are those of `wordsOf`. */
function placedWords({ text, start }: Placed): { word: string; start: number; end: number }[] {
  return [...text.matchAll(pieces)].flatMap((piece) => {
    const from = start + piece.index;
    return wordsOf(piece[0]).map((each) => ({ word: each, start: from, end: from + piece[0].length }));
  });
}

/** A shingle of a text and where it stands there, in UTF-16 code units; `end` exclusive. */
export interface PlacedShingle {
  shingle: number;
  start: number;
  end: number;
}

/** The shingles that make the print of a text, in its order, each wherever it stands. */
export function placedShingles(text: string): PlacedShingle[] {
  const words = storyParts(text.slice(0, longestPlain)).flatMap(placedWords);
  return shinglesOf(words.map(({ word: each }) => each)).map((shingle, at) => ({
    shingle,
    start: words[at]?.start ?? 0,
    end: words[Math.min(at + shingleWords, words.length) - 1]?.end ?? 0,
  }));
}

/** Shingles as they are compared; `null` of none. */
export function printOfShingles(shingles: readonly number[]): TextPrint | null {
  return shingles.length === 0 ? null : Uint32Array.from(new Set(shingles)).sort();
}
