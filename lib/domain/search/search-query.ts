import { wordsOf, type Word } from './words.ts';

/** One thing a search asks for: words that stand side by side, at these places beside the first. */
export interface SearchPart {
  words: readonly (Word & { at: number })[];
  /** Found also in its other forms: a single word that nobody put in quotation marks. */
  loose: boolean;
  /** The last word may go on: it is still being typed, or is one letter of a script without spaces. */
  open: boolean;
}

/** What was searched for, as it is looked for. */
export interface SearchQuery {
  /** A text is found that holds all of these, in any order, … */
  wanted: readonly SearchPart[];
  /** … and none of these. */
  without: readonly SearchPart[];
  /** Only its beginning is looked for, because there is more of it than that. */
  isCut: boolean;
}

/** The most of a search that is looked for; what comes after is told of and left out. */
export const searchLimits = { letters: 500, parts: 16, words: 120 } as const;

/** A word still being typed is looked for by its beginning from here on: what begins with one letter is everything. */
const shortestBeginning = 2;

const quotes = /[“”„‟«»″〝〞〟＂「」『』]/gu;
const pieces = /([-−－]?)(?:"([^"]*)("?)|([^\s"]+))/gu;

function partOf(text: string, quoted: boolean, typing: boolean): SearchPart | null {
  const found = wordsOf(text);
  // The last letter by itself is in the pair before it.
  const words = found
    .map(({ word, written }, at) => ({ word, written, at, lone: isLone(found, at) }))
    .filter(({ lone }, at) => !lone || (found.length === 1 && at === 0));
  const [first] = words;
  if (!first) return null;
  const oneLetter = found.length === 1 && found[0]?.unspaced === true;
  const loose = !quoted && words.length === 1 && !found.some(({ unspaced }) => unspaced);
  const last = words.at(-1);
  const long = [...(last?.word ?? '')].length >= shortestBeginning;
  return {
    words: words.map(({ word, written, at }) => ({ word, written, at: at - first.at })),
    loose,
    open: oneLetter || (typing && long && !found.some(({ unspaced }) => unspaced)),
  };
}

/** True for the last letter of a stretch without spaces, which stands alone only at its end. */
function isLone(found: ReturnType<typeof wordsOf>, at: number): boolean {
  const one = found[at];
  return one?.unspaced === true && one.end === one.headEnd && at > 0 && found[at - 1]?.end === one.end;
}

/**
 * What a person searches for: words in any order, “quoted” ones side by side as they stand, and those with a `-` before
 * them nowhere. The last word may go on where no space follows. Never more than `searchLimits`; `null` where no word is
 * wanted.
 */
export function parseSearch(typed: string): SearchQuery | null {
  const whole = typed.toWellFormed();
  const text = whole.slice(0, searchLimits.letters).toWellFormed().replace(quotes, '"');
  let isCut = whole.trimEnd().length > searchLimits.letters;
  const wanted: SearchPart[] = [];
  const without: SearchPart[] = [];
  let room: number = searchLimits.words;
  for (const piece of text.matchAll(pieces)) {
    const [all, sign, quoted, , plain] = piece;
    const typing = plain !== undefined && piece.index + all.length === text.length && !isCut;
    const part = partOf(quoted ?? plain ?? '', quoted !== undefined, typing);
    if (!part) continue;
    if (room <= 0 || wanted.length + without.length >= searchLimits.parts) {
      isCut = true;
      break;
    }
    if (part.words.length > room) isCut = true;
    const cut = { ...part, words: part.words.slice(0, room) };
    room -= part.words.length;
    (sign === '' ? wanted : without).push(sign === '' ? cut : { ...cut, open: cut.open && !cut.loose });
  }
  return wanted.length > 0 ? { wanted, without, isCut } : null;
}

/** Why a search looks for nothing, or not for all of it, in words; `null` where it does. */
export function searchProblem(typed: string): string | null {
  if (typed.trim() === '') return null;
  const query = parseSearch(typed);
  if (query?.isCut) {
    return `That is more than can be looked for at once: only the first ${String(searchLimits.parts)} words of its first ${String(searchLimits.letters)} letters were.`;
  }
  if (query) return null;
  return wordsOf(typed.slice(0, searchLimits.letters)).length === 0
    ? 'There is no word or number in that. Punctuation counts for nothing.'
    : 'Say also what to look for: a - before a word only leaves out what has it.';
}
