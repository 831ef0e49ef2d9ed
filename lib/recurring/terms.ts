import { searchText } from '#lib/domain/text/search-text.ts';
import { fallback, languageOf, type Language } from './languages.ts';
import { plainWords } from './plain-words.ts';

// Dictionaries for scripts without spaces come with it; which words they find does not depend on the locale.
const words = new Intl.Segmenter('en', { granularity: 'word' });

// Twice what a statement may have; what comes later is not looked at.
const longestStatement = 4_000;
// A word longer than this is none that a stemmer knows, and some take their time with it.
const longestStemmed = 40;
// Bounds what one term takes in an index.
const longestTerm = 64;

// Before anything else, because a plain space between two numbers is none of these.
const grouping = /(?<=\d)[,.\u2019'\u00A0\u202F](?=\d{3}(?!\d))/g;
const abbreviation = /(?<=\p{L})\.(?=\p{L})/gu;
const apostrophes = /[\u2018\u2019\u02BC]/g;
const inner = /(?<=\p{Nd})\.(?=\p{Nd})|[\p{L}\p{M}\p{N}]/gu;
const hangul = /^\p{Script=Hangul}+$/u;
const latin = /^\p{Script=Latin}/u;
// Left of a contraction or an article, as the English list of words that say nothing has no "a".
const lone = /^\p{Script=Latin}\p{M}*$/u;

// Particles are written onto a Korean word, and there is no small stemmer that takes them off again: pairs of
// syllables find the word with any of them.
function syllablePairs(word: string): string[] {
  const syllables = [...word];
  if (syllables.length < 3) return [word];
  return syllables.slice(1).map((syllable, at) => `${syllables[at] ?? ''}${syllable}`);
}

/** A contracted word is as many words as it was made of. */
function parts(word: string): string[] {
  if (!word.includes("'")) return [word];
  return latin.test(word) ? word.split("'") : [word.replaceAll("'", '')];
}

function termsOfWord(word: string, own: Language): string[] {
  if (hangul.test(word)) return syllablePairs(word);
  const { stem, stops } = own.letters.test(word) || !latin.test(word) ? own : fallback;
  if (stops.has(searchText(word))) return [];
  return parts(word)
    .filter((part) => !lone.test(part) && !stops.has(searchText(part)))
    .map((part) => (own.letters.test(part) || latin.test(part) ? stemmed(part, stem) : part));
}

function stemmed(word: string, stem: Language['stem']): string {
  return word.length > longestStemmed ? word : stem(word);
}

function folded(term: string): string {
  const kept = searchText(term).match(inner)?.join('') ?? '';
  return [...kept].slice(0, longestTerm).join('');
}

/**
 * The terms of a statement in the order of its words, repeated ones each time: stems, folded like searched text, without
 * the words that say nothing (unless there are no others). `language` is a BCP 47 tag; empty or unknown ones count as
 * English. Words in a script without a stemmer stay as they are. A term is letters and digits, at most
 * 64 of them. Addresses have none; a hashtag has those of its words. Only the first 4,000 characters count.
 */
export function termsOf(statement: string, language: string): string[] {
  const own = languageOf(language);
  const text = plainWords(statement.slice(0, longestStatement).toWellFormed())
    .replace(grouping, '')
    .normalize('NFKC')
    .toLocaleLowerCase(language.startsWith('tr') ? 'tr' : 'en')
    .replace(apostrophes, "'")
    .replace(abbreviation, '');
  const found = [...words.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
  const telling = found
    .flatMap((word) => termsOfWord(word, own))
    .map(folded)
    .filter(Boolean);
  return telling.length > 0 ? telling : found.map(folded).filter(Boolean);
}
