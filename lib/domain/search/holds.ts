import type { SearchPart, SearchQuery } from './search-query.ts';
import { wordsOf, type FoundWord, type Word } from './words.ts';

/** Whether a word of a text is a form of a word that is looked for. */
export type IsForm = (word: Word, sought: Word) => boolean;

/** A stretch of a text (UTF-16). */
export interface Stretch {
  start: number;
  end: number;
}

function stands(found: FoundWord | undefined, sought: Word, open: boolean, isForm: IsForm | null): boolean {
  if (!found) return false;
  if (open ? found.word.startsWith(sought.word) : found.word === sought.word) return true;
  return isForm !== null && isForm(found, sought);
}

/** Where a part of a search stands in a text, each place once. */
export function placesOf(part: SearchPart, words: readonly FoundWord[], isForm: IsForm): Stretch[] {
  const last = part.words.length - 1;
  return words.flatMap((first, from) => {
    const all = part.words.every((sought, nth) =>
      stands(words[from + sought.at], sought, part.open && nth === last, part.loose ? isForm : null),
    );
    const end = words[from + (part.words.at(-1)?.at ?? 0)];
    if (!all || !end) return [];
    return [{ start: first.start, end: part.open && end.unspaced ? end.headEnd : end.end }];
  });
}

/**
 * Whether these texts of one thing together hold what is searched for, and nothing that it is to be without. @internal For
 * tests, which hold the search of the database against it.
 */
export function holdsSearch(query: SearchQuery, texts: readonly string[], isForm: IsForm): boolean {
  const read = texts.map(wordsOf);
  const holds = (part: SearchPart) => read.some((words) => placesOf(part, words, isForm).length > 0);
  return query.wanted.every(holds) && !query.without.some(holds);
}
