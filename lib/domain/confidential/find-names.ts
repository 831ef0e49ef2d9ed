import { searchText } from '#lib/domain/text/search-text.ts';
import { tokensOf } from '#lib/domain/wording/naming.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import { readingsOf, type Reading } from './readings.ts';
import { plainLook } from '#lib/domain/text/look.ts';
import type { Found, Sought } from './sought.ts';
import { standsForPerson, type Place } from './stands-for-person.ts';
import { isInTag, tagFinder } from './tags.ts';

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
  /** Only this name has so many words: it is known also where they are written together. */
  several: boolean;
  /** So short in one that it is known only as what a tag is called. */
  inTag?: boolean;
}

interface FoundEntry extends Found {
  several: boolean;
}

// So many letters are no other word by chance.
const leastTogether = 8;
const leastTag = 5;

/** With an s, as a plural or a genitive without an apostrophe. */
export function withS(name: string): string {
  return /(?:[sxz]|[cs]h)$/i.test(name) ? `${name}es` : `${name}s`;
}

/** A name by its words; one of several also with an s, and written together. */
function entriesOf(sought: Sought): Entry[] {
  const keys = tokensOf(sought.name).map(keyOf);
  const last = keys.at(-1);
  const several = keys.length > 1;
  if (!several || last === undefined || sought.when !== 'ALWAYS') return [{ ...sought, keys, several }];
  const together = keys.join('');
  const isLong = together.length >= leastTogether && !isOrdinaryWord(together);
  const known = { ...sought, several, inTag: !isLong };
  return [
    { ...sought, keys, several },
    { ...sought, keys: [...keys.slice(0, -1), withS(last)], several },
    ...(isLong || together.length >= leastTag
      ? [
          { ...known, keys: [together] },
          { ...known, keys: [withS(together)] },
        ]
      : []),
  ];
}

/** By how they begin, so that a text is gone through once however many names there are; the longest first. */
function byBeginning(entries: readonly Entry[], beginning: (entry: Entry) => string): Map<string, Entry[]> {
  const groups = Map.groupBy(entries, beginning);
  for (const group of groups.values()) group.sort((a, b) => b.name.length - a.name.length);
  return groups;
}

/** Finds names in a text as it stands. */
function plainFinder(sought: readonly Sought[]): (text: string) => FoundEntry[] {
  const isLiteral = ({ name }: Sought) => isUnspaced(name);
  const inTokens = sought.filter((one) => !isLiteral(one)).flatMap(entriesOf);
  const first = new Set(inTokens.map(({ keys: [key] }) => key));
  // By two words where there are two: very many names begin with one word, such as "the".
  const spaced = byBeginning(inTokens, ({ keys }) => keys.slice(0, 2).join(' '));
  const literal = byBeginning(
    sought.filter(isLiteral).map((one) => ({ ...one, keys: [one.name.toLowerCase()], several: false })),
    ({ keys: [key = ''] }) => key.charAt(0),
  );

  function inWords(text: string): FoundEntry[] {
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
        if (one.inTag === true && !isInTag(text, start)) return false;
        if (one.when === 'AS_NAME') return standsForPerson(text, { start, end: own }, one.name);
        return one.when === 'ALWAYS' || !isBeforeName(text, { start, end: own }, one.own);
      });
      if (!entry) return [];
      const end = tokens[at + entry.keys.length - 1]?.end ?? own;
      return [{ start, end, words: entry.words, several: entry.several }];
    });
  }

  function inScripts(text: string): FoundEntry[] {
    if (literal.size === 0) return [];
    const found: FoundEntry[] = [];
    for (let start = 0; start < text.length; start += 1) {
      const entry = literal
        .get(text.charAt(start).toLowerCase())
        ?.find(({ name, keys: [key] }) => text.slice(start, start + name.length).toLowerCase() === key);
      if (entry) {
        found.push({ start, end: start + entry.name.length, words: entry.words, several: false });
      }
    }
    return found;
  }

  return (text) => [...inWords(text), ...inScripts(text)];
}

/** What was found in a reading of a text, where it stands in the text itself. */
function inItself<One extends Found>(found: readonly One[], { starts, ends }: Reading): One[] {
  return found.map((one) => ({ ...one, start: starts[one.start] ?? 0, end: ends[one.end - 1] ?? 0 }));
}

/** In order, each once: one that begins within another is told by it. */
function apartFrom(found: readonly Found[]): Found[] {
  const apart: Found[] = [];
  for (const { start, end, words } of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = apart.at(-1);
    if (!last || start >= last.end) apart.push({ start, end, words });
    else last.end = Math.max(last.end, end);
  }
  return apart;
}

/**
 * Finds names in a text: by whole words, whatever stands between them, and whatever their case and accents; through what
 * nobody sees and letters of other scripts that look the same; and those of several words also where they are written
 * together.
 */
export function nameFinder(sought: readonly Sought[]): (text: string) => Found[] {
  const find = plainFinder(sought);
  const inTags = tagFinder(sought);
  let findUndisguised: typeof find | null = null;
  /** Names of other scripts are known by the look of their letters too, in words that are disguised alone. */
  const undisguised = (text: string, reading: Reading): Found[] => {
    findUndisguised ??= plainFinder(sought.map((one) => ({ ...one, name: plainLook(one.name) })));
    const isDisguised = ({ start, end }: Found) => {
      const said = reading.text.slice(start, end);
      return text.slice(reading.starts[start] ?? 0, reading.ends[end - 1] ?? 0) !== said;
    };
    const found = [...findUndisguised(reading.text), ...inTags(reading.text)];
    return inItself(found.filter(isDisguised), reading);
  };
  return (text) => {
    const { seen, undisguised: plain, parted } = readingsOf(text);
    const all: Found[] = [
      ...find(text),
      ...inTags(text),
      ...seen.flatMap((one) => inItself(find(one.text), one)),
    ];
    if (plain) all.push(...undisguised(text, plain));
    if (parted) {
      const told = inItself(find(parted.text), parted);
      all.push(...told.filter(({ several, start }) => several || isInTag(text, start)));
    }
    return apartFrom(all);
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
