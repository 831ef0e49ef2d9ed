import { searchText } from '#lib/domain/text/search-text.ts';

/** A party by the names it goes by; `person` when its names are a person's, who may be named by a part of one. */
export interface NamedParty {
  names: readonly string[];
  person: boolean;
}

/** Each word of a name. */
export function tokensOf(name: string): string[] {
  return name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

// Parts of names that name nobody: particles, titles, and what is no longer than an initial.
const empty = new Set(
  'al bin ibn von van der den de la du di da dos abu mr mrs ms dr sir prof gen'.split(' '),
);

const spaced = (text: string): string =>
  ` ${(searchText(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')} `;

function stands(name: string, text: string): boolean {
  const words = spaced(name);
  if (words.trim() === '') return false;
  // Scripts without spaces have no word boundaries to look for.
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(name)) {
    return searchText(text).includes(searchText(name));
  }
  return text !== '' && spaced(text).includes(words);
}

/** The words of these names, each once, but for those that name nobody by themselves. */
export function partsOf(wholeNames: readonly string[]): string[] {
  return [...new Set(wholeNames.flatMap(tokensOf))].filter((part) => !empty.has(part.toLowerCase()));
}

/** Its names as a whole and, of a person, every part of one that could only be theirs; each once. */
export function waysToName(party: NamedParty): string[] {
  const parts = party.person ? partsOf(party.names).filter((part) => part.length > 2) : [];
  return [...new Set([...party.names, ...parts])];
}

/**
 * True when `text` names the party: by a name or alias as a whole, or, for a person, by any part of one that could
 * only be theirs. Case, accents and punctuation make no difference. Errs towards yes.
 */
export function names(text: string, party: NamedParty): boolean {
  return waysToName(party).some((name) => stands(name, text));
}
