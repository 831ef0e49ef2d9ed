import { termsOf } from '#lib/recurring/terms.ts';
import { numbers } from '#testing/numbers.ts';

// Words as newsroom claims have them: function words, names of which most are rare, numbers, and a vocabulary whose use
// falls with its rank (Zipf and Mandelbrot). The same at every run.
const functionWords =
  'the of and to in a that for on with as at by from it an be was were is are not has had but they which this or'.split(
    ' ',
  );
const generalWords = 60_000;
const names = 200_000;
const shares = { functionWord: 0.35, name: 0.13, number: 0.04 };

/** Ranks from 0, the first ones often and the last ones seldom. */
function zipf(size: number, slope: number, shift: number, next: () => number): () => number {
  const sums = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank += 1) {
    sum += 1 / (rank + 1 + shift) ** slope;
    sums[rank] = sum;
  }
  return () => {
    const wanted = next() * sum;
    let [low, high] = [0, size - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

const consonants = 'b d f g h k l m n p r s t v z br dr gr kl pr st tr sh ch'.split(' ');
const vowels = 'a e i o u ai ea ou'.split(' ');
const endings = ['', '', '', 's', 'ed', 'ing', 'ment', 'tion', 'er', 'al'];

function spelled(seed: number, syllables: number): string {
  const next = numbers(seed);
  const one = (from: readonly string[]) => from[Math.floor(next() * from.length)] ?? '';
  return Array.from({ length: syllables }, () => one(consonants) + one(vowels)).join('') + one(endings);
}

/** Where claims come from: `claim` gives a new one, `reworded` one that says the same in other words. */
export interface Corpus {
  vocabulary: readonly string[];
  /** A claim as places in the vocabulary. */
  claim: () => number[];
  reworded: (claim: readonly number[]) => number[];
}

export function createCorpus(seed: number): Corpus {
  const next = numbers(seed);
  const vocabulary = [
    ...functionWords,
    ...Array.from({ length: generalWords }, (_, at) => spelled(at, 2 + (at % 2))),
    ...Array.from({ length: names }, (_, at) => spelled(1_000_000 + at, 3)),
    ...Array.from({ length: 5_000 }, (_, at) => String(at)),
  ];
  const general = zipf(generalWords, 1.07, 2.7, next);
  const name = zipf(names, 0.9, 5, next);
  const firstName = functionWords.length + generalWords;

  const word = (): number => {
    const kind = next();
    if (kind < shares.functionWord) return Math.floor(next() * functionWords.length);
    if (kind < shares.functionWord + shares.name) return firstName + name();
    if (kind < shares.functionWord + shares.name + shares.number) {
      return firstName + names + Math.floor(next() ** 2 * 5_000);
    }
    return functionWords.length + general();
  };
  return {
    vocabulary,
    claim: () => Array.from({ length: 8 + Math.floor(next() * 13) }, word),
    reworded: (claim) => {
      const kept = claim.flatMap((place) => {
        const change = next();
        if (place < functionWords.length)
          return change < 0.5 ? [] : [Math.floor(next() * functionWords.length)];
        if (change < 0.12) return [];
        return change < 0.24 ? [word()] : [place];
      });
      const cut = Math.floor(next() * kept.length);
      return [...kept.slice(cut), ...kept.slice(0, cut)];
    },
  };
}

/** The terms of each word of a vocabulary, so that a million claims need not be taken apart one by one. */
export function termsOfWords(vocabulary: readonly string[]): string[][] {
  // Alone, a word that says nothing would be kept.
  return vocabulary.map((word, at) => (at < functionWords.length ? [] : termsOf(word, 'en')));
}
