import { searchText } from '#lib/domain/text/search-text.ts';
import { termsOf } from '#lib/recurring/terms.ts';
import { createCorpus, termsOfWords } from '../recurring-corpus.ts';

/** A sentence, with the terms it is found again by. */
export interface Sentence {
  text: string;
  searchText: string;
  terms: string[];
}

/** Where sentences come from, the same at every run; now and then one says what an earlier one said in other words. */
export function sentences(seed: number): (words?: number) => Sentence {
  const corpus = createCorpus(seed);
  const termsOfWord = termsOfWords(corpus.vocabulary);
  let [made, before] = [0, corpus.claim()];
  return (words) => {
    made += 1;
    const claim = made % 40 === 0 ? corpus.reworded(before) : corpus.claim();
    if (made % 40 === 20) before = claim;
    const places = words === undefined ? claim : claim.slice(0, words);
    const joined = places.map((place) => corpus.vocabulary[place] ?? '').join(' ') || 'Nothing is known';
    const text = joined.charAt(0).toUpperCase() + joined.slice(1);
    const telling = places.flatMap((place) => termsOfWord[place] ?? []);
    // A sentence of words that say nothing is found by them.
    const terms = telling.length > 0 ? telling : termsOf(text, 'en');
    return { text, searchText: searchText(text), terms };
  };
}
