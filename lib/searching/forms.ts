import { onePerProcess } from '#lib/config/one-per-process.ts';
import { languageOf, languagesByTag, type Language } from '#lib/recurring/languages.ts';
import { searchText } from '#lib/domain/text/search-text.ts';
import type { Word } from '#lib/domain/search/words.ts';

// A word longer than this is none that a stemmer knows, and some take their time with it.
const longestStemmed = 40;
const number = /\p{N}/u;
const mostKnown = 50_000;

declare global {
  interface OnePerProcess {
    stemsKnown: Map<string, readonly string[]>;
  }
}

// The same words come again and again, in texts and over the languages a search is tried in.
const stemsKnown = onePerProcess('stemsKnown', () => new Map());

/** With accents and without, because people leave them out when they type. */
function stemmed(
  { word, written }: Word,
  tag: string,
  { stem, letters, stops }: Language,
): readonly string[] {
  if (written.length > longestStemmed || number.test(word) || !letters.test(word) || stops.has(word))
    return [];
  const key = `${tag} ${written} ${word}`;
  const before = stemsKnown.get(key);
  if (before) return before;
  const stems = new Set([stem(written), stem(word)].map(searchText).filter(Boolean));
  const found = [...stems].map((one) => `${tag}~${one}`);
  if (stemsKnown.size >= mostKnown) stemsKnown.clear();
  stemsKnown.set(key, found);
  return found;
}

/** The tag of the language whose stems are kept of a text: its own (BCP 47), or English where that has none. */
function stemTag(language: string): string {
  const tag = language.split('-')[0]?.toLowerCase() ?? '';
  return languagesByTag.has(tag) ? tag : 'en';
}

/**
 * The stems of a word of a text in this language (BCP 47), each with its language before it, so that none is found by a
 * word of another. None of numbers, of words that say nothing, and of scripts without a stemmer.
 */
export function stemsOf(word: Word, language: string): readonly string[] {
  const tag = stemTag(language);
  const own = languageOf(tag);
  const stems = stemmed(word, tag, own);
  // Names in Latin letters stand in texts of every script.
  return stems.length > 0 || own.letters.test('a') ? stems : stemmed(word, 'en', languageOf('en'));
}

// Asked of the same word of a search for each word of a text.
const stemsSought = new WeakMap<Word, readonly string[]>();

/** The stems of a word that is searched for, in every language it may be of. */
export function soughtStems(word: Word): readonly string[] {
  const before = stemsSought.get(word);
  if (before) return before;
  const found = [...languagesByTag].flatMap(([tag, language]) => stemmed(word, tag, language));
  stemsSought.set(word, found);
  return found;
}

/** Whether two words are forms of one word in a language (BCP 47). */
export function areForms(language: string): (word: Word, sought: Word) => boolean {
  return (word, sought) => {
    const asked = soughtStems(sought);
    return asked.length > 0 && stemsOf(word, language).some((stem) => asked.includes(stem));
  };
}
