import { searchText } from '#lib/domain/text/search-text.ts';

const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Hangul}';
const word = new RegExp(`[${unspaced}\\p{M}]+|[[\\p{L}\\p{M}\\p{N}]--[${unspaced}]]+`, 'gv');
/**
 * How many sentences that share something with a passage are looked at, those by its rarest words first. Bounds the work
 * on a text that says the same over and over.
 */
const mostHolders = 5_000;
const dense = new RegExp(`[${unspaced}]`, 'v');

/**
 * The parts of the words of a text, each once: three letters in a row, the end of a word being one, so that an inflected
 * word is mostly the same; two characters where one says as much as a syllable or a word.
 */
export function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  for (const [each] of searchText(text).matchAll(word)) {
    const isDense = dense.test(each);
    const letters = isDense ? [...each] : [' ', ...each, ' '];
    const size = isDense ? 2 : 3;
    for (let at = 0; at + size <= Math.max(size, letters.length); at += 1) {
      grams.add(letters.slice(at, at + size).join(''));
    }
  }
  return grams;
}

/**
 * Sentences by the parts of their words, each part a number. The rarer a part among the sentences, the more it tells.
 */
export class Likeness {
  readonly #numbers = new Map<string, number>();
  readonly #sentences: Uint32Array[];
  readonly #holders: number[][] = [];
  readonly #weights: number[];
  readonly #rarest: number;

  /** Indexes sentences; those of which `isFound` is false are compared when asked, and not found by what they share. */
  constructor(sentences: readonly string[], isFound: (sentence: number) => boolean) {
    const held: number[] = [];
    this.#sentences = sentences.map((sentence, at) => {
      const numbers = [...gramsOf(sentence)].map((gram) => {
        const number = this.#numbers.get(gram) ?? this.#numbers.size;
        this.#numbers.set(gram, number);
        held[number] = (held[number] ?? 0) + 1;
        if (isFound(at)) (this.#holders[number] ??= []).push(at);
        return number;
      });
      return Uint32Array.from(numbers);
    });
    const weigh = (holders: number) => Math.log(1 + (sentences.length + 1) / (1 + holders));
    this.#weights = held.map(weigh);
    this.#rarest = weigh(0);
  }

  /** A passage to compare sentences with. */
  of(passage: string): PassageLikeness {
    const numbers: number[] = [];
    let whole = 0;
    for (const gram of gramsOf(passage)) {
      const number = this.#numbers.get(gram);
      if (number !== undefined) numbers.push(number);
      whole += number === undefined ? this.#rarest : (this.#weights[number] ?? 0);
    }
    const own = new Set(numbers);
    return {
      nearest: (most) => this.#nearest(numbers, most),
      to: (first, last) => {
        let [shared, row] = [0, 0];
        const seen = new Set<number>();
        for (const sentence of this.#sentences.slice(first, last + 1)) {
          for (const number of sentence) {
            if (first < last) {
              if (seen.has(number)) continue;
              seen.add(number);
            }
            const weight = this.#weights[number] ?? 0;
            row += weight;
            if (own.has(number)) shared += weight;
          }
        }
        return whole + row === 0 ? 0 : (2 * shared) / (whole + row);
      },
    };
  }

  #nearest(numbers: readonly number[], most: number): number[] {
    const rarestFirst = numbers
      .map((number) => ({ weight: this.#weights[number] ?? 0, holders: this.#holders[number] ?? [] }))
      .toSorted((a, b) => a.holders.length - b.holders.length);
    const shared = new Map<number, number>();
    let looked = 0;
    for (const { weight, holders } of rarestFirst) {
      looked += holders.length;
      if (looked > mostHolders) break;
      for (const at of holders) shared.set(at, (shared.get(at) ?? 0) + weight);
    }
    return [...shared]
      .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, most)
      .map(([at]) => at);
  }
}

export interface PassageLikeness {
  /** The sentences that share most with the passage, best first, `most` at most. */
  nearest(most: number): number[];
  /**
   * How alike a row of sentences, from `first` to `last`, is by the parts of its words, whatever their order: from 0,
   * nothing shared, to 1, the same.
   */
  to(first: number, last: number): number;
}
