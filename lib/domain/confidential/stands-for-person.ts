import { isMonth, isTimeOrPlace } from './ordinary-words.ts';

/** Where a word stands in a text. */
export interface Place {
  start: number;
  end: number;
}

// What follows a verb or an adverb at the beginning of a sentence, and a name hardly ever: "Will the", "May we".
const afterNoName: ReadonlySet<string> = new Set(
  'the a an i you he she it we they there his her its our their my your'.split(' '),
);

const near = 40;
const opening = /["'“‘«‹([{¿¡]/;
const closing = /["'”’»›)\]}]/;

/** Goes back from `at` over all signs that match. */
function back(text: string, at: number, sign: RegExp): number {
  let place = at;
  while (place > 0 && sign.test(text.charAt(place - 1))) place -= 1;
  return place;
}

/** Whether a sentence begins at this place of a text, marks that open it left aside. */
export function beginsSentence(text: string, start: number): boolean {
  const opened = back(text, start, opening);
  const ended = back(text, opened, /\s/);
  if (ended === 0) return true;
  if (ended === opened) return false;
  return (
    text.slice(ended, opened).includes('\n') || /[.!?…]/.test(text.charAt(back(text, ended, closing) - 1))
  );
}

/**
 * Whether an ordinary word, at this place of a text, may stand for a person of that name; `recorded` is the name as the
 * register has it. Errs towards yes: only what no name is written like is left, such as "will", "Will the", "5 May".
 */
export function standsForPerson(text: string, { start, end }: Place, recorded: string): boolean {
  const word = text.slice(start, end);
  if (word.charAt(0) === word.charAt(0).toLowerCase()) return word === recorded;
  const before = text.slice(Math.max(0, start - near), start);
  const after = text.slice(end, end + near);
  const next = /^\s+(\p{L}+)/u.exec(after)?.[1]?.toLowerCase() ?? '';
  if (beginsSentence(text, start) && afterNoName.has(next)) return false;
  if (isMonth(word) && (/^\s+\d/.test(after) || /\d(?:st|nd|rd|th)?\s+(?:of\s+)?$/.test(before)))
    return false;
  return !(isTimeOrPlace(word) && /(?<![\p{L}\p{N}])in\s+$/iu.test(before));
}
