import { searchText } from '#lib/domain/text/search-text.ts';
import { tokensOf } from '#lib/domain/wording/naming.ts';
import { isUnspaced } from './find-names.ts';

/** Names as they are asked whether a searched word may stand in one of them. */
export interface NameIndex {
  words: string;
  /** Letters of names in scripts without spaces, where any may be a word. */
  letters: string;
  any: boolean;
}

/** What `mayFind` asks about these names. */
export function nameIndex(names: readonly string[]): NameIndex {
  const plain = (some: readonly string[]) => some.map(searchText).join('\n');
  return {
    words: plain(names.filter((name) => !isUnspaced(name))),
    letters: plain(names.filter(isUnspaced)),
    any: names.length > 0,
  };
}

/** Whether a searched word could be found in a text by one of these names. Errs towards yes. */
export function mayFind(word: string, { words, letters, any }: NameIndex): boolean {
  const tokens = tokensOf(word);
  if (tokens.length === 0) return any;
  return (
    tokens.some((token) => words.includes(token)) || [...word].some((letter) => letters.includes(letter))
  );
}
