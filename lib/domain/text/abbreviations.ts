import {
  beforeNumbers,
  isTitle,
  openWords,
  spacedOpen,
  spacedTitles,
  startsSentence,
} from './abbreviation-words.ts';

const lastWord = /(?:^|[\s("“‘’'«„[])([\p{L}\p{M}.ªº-]{1,16})\.[\s]*$/u;
const firstWord = /^["“‘«„([]*([\p{L}\p{M}\p{N}’']{1,30})(?![\p{L}.])/u;
const startsWithNumber = /^\p{N}/u;
// A letter, letters each with its stop, the doubled letters of a Spanish plural ("EE. UU."), or the one letter of
// an Arabic title.
const initials = /^\p{Lu}$|^(?:\p{L}\.){1,5}\p{L}$|^(\p{Lu})\1$|^\p{Script=Arabic}$/u;
/** One or two letters and a stop: what an abbreviation in several words goes on with. */
const spacedOn = /^(?:\p{L}{1,2}|Chr)\.(?:[\s,;:)]|-|$)/u;
const short = /^(?:\p{L}\p{M}*|(\p{Lu})\1)$/u;
// Letters as they are called, which is how initials are written in Hindi: "एस. जयशंकर".
const spelledLetter =
  /^(?:ए|बी|सी|डी|ई|एफ|जी|एच|आई|जे|के|एल|एम|एन|ओ|पी|क्यू|आर|एस|टी|यू|वी|डब्ल्यू|एक्स|वाई|जेड)(?:\.(?:ए|बी|सी|डी|ई|एफ|जी|एच|आई|जे|के|एल|एम|एन|ओ|पी|आर|एस|टी|यू|वी|वाई))*$/u;
const ordinal = /(?:^|\s)\d{1,2}\.\s*$/u;
const ordinalLanguages = new Set('de da nb nn no fi et cs sk sl hr hu is lv tr'.split(' '));

/** How many characters of a sentence's end tell whether it is one. */
export const ABBREVIATION_TAIL = 24;

/**
 * True when `tail`, the end of what may be a sentence, is an abbreviation, an initial or an ordinal, and `next`
 * goes on with the same sentence: "Aug. 15", "Mr. Kim", "the U.N. Security Council", "15. August", "z. B.",
 * "EE. UU.", "डॉ. सिंह". Where both are possible, as after "U.S.", a common first word ("He", "The") makes it two
 * sentences.
 */
export function runsOnInto(tail: string, next: string, language: string): boolean {
  const [primary = ''] = language.toLowerCase().split('-');
  if (ordinalLanguages.has(primary) && ordinal.test(tail)) return true;
  if (spacedTitles.test(tail)) return true;
  const word = lastWord.exec(tail)?.[1];
  if (word === undefined) return false;
  const lower = word.toLowerCase();
  if (isTitle(lower, primary) || spelledLetter.test(word)) return true;
  if (short.test(word) && spacedOn.test(next)) return true;
  if (beforeNumbers.has(lower) && !initials.test(word)) return startsWithNumber.test(next);
  if (!initials.test(word) && !openWords.has(lower) && !spacedOpen.test(tail)) return false;
  const following = firstWord.exec(next)?.[1]?.toLowerCase();
  return following === undefined || !startsSentence(following, primary);
}
