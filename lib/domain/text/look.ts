import { searchText } from './search-text.ts';
import { lookAlikeLetters } from './look-alike-letters.ts';

const plainLetters = new Map(
  lookAlikeLetters.split(' ').map((pair) => {
    const [letter = '', plain = ''] = pair;
    return [letter, plain];
  }),
);
const quoteMarks = /[\p{Quotation_Mark}ʹʺʻʼʽˈ′‵`´׳״]/gu;
const accents = /[[\p{Mn}&&\p{Script=Inherited}]\p{Default_Ignorable_Code_Point}]/gv;
const sameShape = /[1I|l0O]/g;
/** Far beyond a name a reader could compare; an index entry has to stay small. */
const most = 500;

/** The plain Latin letter that `letter` of another script, or a rarer one of this, can’t be told from. */
export function plainLookOf(letter: string): string | undefined {
  return plainLetters.get(letter);
}

/** Each letter as the plain Latin one of its look. */
export function plainLook(text: string): string {
  return text.replaceAll(/\p{L}/gu, (letter) => plainLetters.get(letter) ?? letter);
}

function inPlainLetters(text: string): string {
  return plainLook(text.toWellFormed().normalize('NFKD'));
}

/** Quote marks out before they are taken apart, as that would leave a space, and after, as some come of it. */
function unquoted(text: string, read: (text: string) => string): string {
  return read(text.replace(quoteMarks, '')).replace(quoteMarks, '').trim();
}

/**
 * A name as one sees it who looks past case, accents, quote marks, invisible characters and the script of a
 * letter: names that only look different have one skeleton. Doing it twice changes nothing.
 */
export function skeleton(name: string): string {
  // Again in lower case: some letters look like a Latin one only there.
  return unquoted(name, (text) => searchText(inPlainLetters(searchText(inPlainLetters(text)))));
}

/** The shape of a name whose digits and letters may be mistaken for each other: "Channel 1", "Channel l". */
function shape(name: string): string[] {
  const letters = unquoted(name, inPlainLetters).replaceAll(accents, '').replaceAll(/\s+/gu, ' ');
  if (letters.search(sameShape) === -1) return [];
  // Marked, because case tells letters apart here and in no other look.
  return [`=${letters.replaceAll(sameShape, (sign) => (sign === '0' || sign === 'O' ? '0' : '1'))}`];
}

/**
 * How names look. Two names look alike where they share one of these: the name without case, accents and quote
 * marks; its skeleton; its shape where 1, I and l or 0 and O could be mistaken. Each is short enough to index.
 */
export function looksOf(names: readonly string[]): string[] {
  const looks = names.flatMap((name) => {
    const readable = [unquoted(name, searchText), skeleton(name)].filter(Boolean);
    return readable.length > 0 ? [...readable, ...shape(name)] : [name];
  });
  return [...new Set(looks.map((look) => look.slice(0, most).toWellFormed()))];
}

/** Whether two names look alike. @internal Where there are many, the database asks this of their looks. */
export function lookAlike(one: string, other: string): boolean {
  const looks = new Set(looksOf([one]));
  return looksOf([other]).some((look) => looks.has(look));
}
