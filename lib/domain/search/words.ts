import { searchText } from '#lib/domain/text/search-text.ts';

/** A word as it is found by. */
export interface Word {
  /** Folded; of a script without spaces, two letters that stand side by side. */
  word: string;
  /** As it is written but for its case, which its stem is made of. */
  written: string;
}

/** A word of a text, and where in the text it stands (UTF-16). */
export interface FoundWord extends Word {
  start: number;
  end: number;
  /** Where the first letter ends, in a script without spaces. */
  headEnd: number;
  /** It is of a script without spaces, so words are read letter by letter. */
  unspaced: boolean;
}

/** Bounds what one word takes in an index; in code points. */
const longestWord = 64;

const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー\\uFF70\\uFF9E\\uFF9F';
const letters = '\\p{L}\\p{M}\\p{N}';
// What nobody sees, such as a soft hyphen, parts no word.
const hidden = '\\p{Default_Ignorable_Code_Point}';
const boundary = `(?![${letters}])`;
const abbreviation = `(?<![${letters}])(?:\\p{L}\\.){2,12}\\p{L}?${boundary}`;
const grouped = "(?<!\\p{Nd})\\p{Nd}{1,3}(?:[,.'’\\u00A0\\u202F]\\p{Nd}{3})+(?!\\p{Nd})";
// The English possessive is no word of its own: “the minister’s” is found by “minister”.
const run = new RegExp(
  `${abbreviation}|${grouped}|([${letters}${hidden}]+)(?:['’ʼ＇][sS]${boundary})?`,
  'gu',
);
const parts = new RegExp(`[${unspaced}][${unspaced}\\p{M}${hidden}]*|[^${unspaced}]+`, 'gu');
const isUnspaced = new RegExp(`^[${unspaced}]`, 'u');
// One syllable or letter with its marks, also where Korean is written in its parts.
const units = new RegExp(
  '[\\u1100-\\u115F\\uA960-\\uA97C][\\u1160-\\u11A7\\uD7B0-\\uD7C6]+[\\u11A8-\\u11FF\\uD7CB-\\uD7FB]*|[^\\p{M}][\\p{M}\\uFF9E\\uFF9F]*|\\p{M}+',
  'gu',
);
const kept = new RegExp(`[${letters}]+`, 'gu');

// Most letters of scripts without spaces, which folding leaves as they are.
const plainLetter = /^[\u3041-\u3096\u30A1-\u30FA\u4E00-\u9FFF\uAC00-\uD7A3]$/u;
const plainWord = /^[A-Za-z0-9]{1,64}$/u;

function folded(text: string): string {
  if (plainLetter.test(text)) return text;
  if (plainWord.test(text)) return text.toLowerCase();
  const whole = searchText(text).match(kept)?.join('') ?? '';
  return whole.length <= longestWord ? whole : [...whole].slice(0, longestWord).join('');
}

/** Pairs of letters that stand side by side, and the last letter alone, which begins no pair. */
function pairsOf(part: string, from: number): FoundWord[] {
  const found = [...part.matchAll(units)].flatMap((unit) => {
    const word = folded(unit[0]);
    const start = from + unit.index;
    return word === '' ? [] : [{ word, start, end: start + unit[0].length }];
  });
  return found.map(({ word, start, end }, at) => {
    const next = found[at + 1];
    const pair = word + (next?.word ?? '');
    return { word: pair, written: pair, start, end: next?.end ?? end, headEnd: end, unspaced: true };
  });
}

/**
 * The words of a text in their order, as they are indexed, looked for and marked: folded by `searchText`, without
 * punctuation, abbreviations and grouped digits as one word. In scripts without spaces there is a word for each letter
 * and the next, so that any part of a text is found, wherever its words end.
 */
export function wordsOf(text: string): FoundWord[] {
  return [...text.matchAll(run)].flatMap((match) => {
    const core = match[1] ?? match[0];
    // Most words of most texts, which need no taking apart.
    if (plainWord.test(core)) {
      const [word, start, end] = [core.toLowerCase(), match.index, match.index + core.length];
      return [{ word, written: word, start, end, headEnd: end, unspaced: false }];
    }
    return [...core.matchAll(parts)].flatMap((part): FoundWord[] => {
      const start = match.index + part.index;
      if (isUnspaced.test(part[0])) return pairsOf(part[0], start);
      const word = folded(part[0]);
      const end = start + part[0].length;
      const written = part[0].toLowerCase();
      return word === '' ? [] : [{ word, written, start, end, headEnd: end, unspaced: false }];
    });
  });
}
