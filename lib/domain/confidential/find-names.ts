import { searchText } from '#lib/domain/text/search-text.ts';
import { tokensOf } from '#lib/domain/wording/naming.ts';
import { standsForPerson, type Place } from './stands-for-person.ts';

/** A name that is looked for in texts, and the words in its place. */
export interface Sought {
  name: string;
  words: string;
  when: 'ALWAYS' | 'ALONE' | 'AS_NAME';
  /** Words of all names of whom it names. */
  own: ReadonlySet<string>;
}

/** Where a text holds one of them. */
export interface Found {
  start: number;
  end: number;
  words: string;
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const word = /[\p{L}\p{M}\p{N}]+/gu;
const plain = /^[A-Za-z0-9]+$/;
const foreign = /[^\0-\x7f]/;
const between = /[^a-z0-9]+/;

/** What two spellings of a word have in common. */
export function keyOf(token: string): string {
  return plain.test(token) ? token.toLowerCase() : searchText(token);
}

/** Whether this is the given name of somebody else: a capitalised word follows that is none of `own`. */
function isBeforeName(text: string, { start, end }: Place, own: ReadonlySet<string>): boolean {
  const next = /^[^\S\n]+(\p{Lu}[\p{L}\p{M}]*)/u.exec(text.slice(end, end + 60))?.[1];
  // In capitals every word is one.
  if (next === undefined || text.slice(start, end) === text.slice(start, end).toUpperCase()) return false;
  return !own.has(keyOf(next));
}

/** Whether a name is looked for as it stands, because its script writes no spaces. */
export function isUnspaced(name: string): boolean {
  return unspaced.test(name) || tokensOf(name).length === 0;
}

interface Entry extends Sought {
  /** Its words, or for a script without spaces all of it, in lower case. */
  keys: string[];
}

/** By how they begin, so that a text is gone through once however many names there are; the longest first. */
function byBeginning(entries: readonly Entry[], beginning: (entry: Entry) => string): Map<string, Entry[]> {
  const groups = Map.groupBy(entries, beginning);
  for (const group of groups.values()) group.sort((a, b) => b.name.length - a.name.length);
  return groups;
}

/** Finds names in a text: by whole words, whatever stands between them, and whatever their case and accents. */
export function nameFinder(sought: readonly Sought[]): (text: string) => Found[] {
  const isLiteral = ({ name }: Sought) => isUnspaced(name);
  const inTokens = sought
    .filter((one) => !isLiteral(one))
    .map((one) => ({ ...one, keys: tokensOf(one.name).map(keyOf) }));
  const first = new Set(inTokens.map(({ keys: [key] }) => key));
  // By two words where there are two: very many names begin with one word, such as "the".
  const spaced = byBeginning(inTokens, ({ keys }) => keys.slice(0, 2).join(' '));
  const literal = byBeginning(
    sought.filter(isLiteral).map((one) => ({ ...one, keys: [one.name.toLowerCase()] })),
    ({ keys: [key = ''] }) => key.charAt(0),
  );

  function inWords(text: string): Found[] {
    if (first.size === 0) return [];
    // Most texts hold no word that any name begins with, and that is seen at a glance.
    const words = foreign.test(text) ? [] : text.toLowerCase().split(between);
    if (words.length > 0 && !words.some((one) => first.has(one))) return [];
    const tokens = [...text.matchAll(word)].map(([token], at, all) => ({
      key: keyOf(token),
      start: all[at]?.index ?? 0,
      end: (all[at]?.index ?? 0) + token.length,
    }));
    return tokens.flatMap(({ key, start, end: own }, at) => {
      if (!first.has(key)) return [];
      const beginning = [
        ...(spaced.get(`${key} ${tokens[at + 1]?.key ?? ''}`) ?? []),
        ...(spaced.get(key) ?? []),
      ];
      const entry = beginning.find((one) => {
        if (!one.keys.every((each, step) => tokens[at + step]?.key === each)) return false;
        if (one.when === 'AS_NAME') return standsForPerson(text, { start, end: own }, one.name);
        return one.when === 'ALWAYS' || !isBeforeName(text, { start, end: own }, one.own);
      });
      return entry
        ? [{ start, end: tokens[at + entry.keys.length - 1]?.end ?? own, words: entry.words }]
        : [];
    });
  }

  function inScripts(text: string): Found[] {
    if (literal.size === 0) return [];
    const found: Found[] = [];
    for (let start = 0; start < text.length; start += 1) {
      const entry = literal
        .get(text.charAt(start).toLowerCase())
        ?.find(({ name, keys: [key] }) => text.slice(start, start + name.length).toLowerCase() === key);
      if (entry) found.push({ start, end: start + entry.name.length, words: entry.words });
    }
    return found;
  }

  return (text) => {
    const all = [...inWords(text), ...inScripts(text)].sort((a, b) => a.start - b.start || b.end - a.end);
    let end = 0;
    // One that begins within another is told by it.
    return all.filter((one) => {
      if (one.start < end) return false;
      end = one.end;
      return true;
    });
  };
}

/** The text with something else in place of each of these. */
export function inPlaceOf(text: string, found: readonly Found[], put: (one: Found) => string): string {
  let rest = 0;
  const parts = found.flatMap((one) => {
    const before = text.slice(rest, one.start);
    rest = one.end;
    return [before, put(one)];
  });
  return [...parts, text.slice(rest)].join('');
}
