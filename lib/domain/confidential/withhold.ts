import { tokensOf } from '#lib/domain/wording/naming.ts';
import { inPlaceOf, keyOf, nameFinder } from './find-names.ts';
import type { Names } from './names-of.ts';
import type { Found } from './sought.ts';
import { lettersOf } from './tags.ts';
import { beginsSentence } from './stands-for-person.ts';
import { addressNotShown, capital } from './words.ts';

const webAddress = /\bhttps?:\/\/[^\s<>"“”]+/giu;
const encoded = /(?:%[0-9a-f]{2})+/giu;
const apart = /[^\p{L}\p{M}\p{N}\p{Default_Ignorable_Code_Point}]+/gu;

/** A text with the letters that addresses write as numbers, such as `%20`, as people read them. */
function decodedLetters(text: string): string {
  return text.replace(encoded, (letters) => {
    try {
      return decodeURIComponent(letters);
    } catch {
      return letters;
    }
  });
}

/**
 * The text with something else in place of every web address that `tells` says gives a name away. It is asked about the
 * address as people read it, word by word: what stands in an address is seldom written as it is in a text.
 */
function withoutTelling(
  text: string,
  tells: (words: string) => boolean,
  put: (address: string) => string,
): string {
  if (!text.includes('://')) return text;
  return text.replace(webAddress, (address) =>
    tells(decodedLetters(address.replaceAll('+', ' ')).replace(apart, ' ')) ? put(address) : address,
  );
}

/** A source whose names are kept back: what stands in place of its id, and of its name in a text. */
export interface Withheld {
  id: string;
  standIn: string;
  names: Names;
  words: string;
}

/** Where names are kept back: in every text, or only where a text is nothing but the name. */
export type Reach = 'TEXTS' | 'NAMES';

// What the article itself says is what everybody here is to read, whoever is named in it. Who wrote it is no part of it.
const ownWords: ReadonlySet<string> = new Set(['text', 'exact', 'prefix', 'suffix', 'headline', 'quote']);

// Words of the rules: a source may be called as one of them is.
const codes: ReadonlySet<string> = new Set(
  (
    'kind role stance stage confirmation confidence importance verdict state check terms mode channel outcome standing ' +
    'publicationState relation direction type entity why shown code side method'
  ).split(' '),
);

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
// A moment or a day, as the rules write it: part of a name may be a year.
const moment = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const readable = /[\p{L}\p{M}\p{N}]/u;

/** What was found, without what is only a stretch of an id: “Dade” and “2026” are names and hexadecimal too. */
function outsideIds(text: string, found: Found[]): Found[] {
  if (found.length === 0) return found;
  const ids = [...text.matchAll(uuid)].map(({ index, 0: id }) => ({ start: index, end: index + id.length }));
  if (ids.length === 0) return found;
  return found.filter(
    (one) =>
      !ids.some(
        ({ start, end }) => one.start >= start && one.end <= end && (one.start !== start || one.end !== end),
      ),
  );
}

type Kept = readonly Pick<Withheld, 'names' | 'words'>[];

const finders = new WeakMap<Kept, (text: string) => Found[]>();

/** Finds the names of these sources in a text; made once for one array of them, as thousands take a second. */
export function findWithheld(hidden: Kept): (text: string) => Found[] {
  const find = finders.get(hidden) ?? finderOf(hidden);
  finders.set(hidden, find);
  return find;
}

function finderOf(hidden: Kept): (text: string) => Found[] {
  return nameFinder(
    hidden.flatMap(({ names: { always, alone, asNames }, words }) => {
      const own = new Set([...always, ...alone, ...asNames].flatMap(tokensOf).map(keyOf));
      const sought = (names: readonly string[], when: 'ALWAYS' | 'ALONE' | 'AS_NAME') =>
        names.map((name) => ({ name, words, when, own }));
      return [...sought(always, 'ALWAYS'), ...sought(alone, 'ALONE'), ...sought(asNames, 'AS_NAME')];
    }),
  );
}

interface Replacing {
  ids: (text: string) => string;
  text: (text: string) => string;
}

const replacings = {
  TEXTS: new WeakMap<readonly Withheld[], Replacing>(),
  NAMES: new WeakMap<readonly Withheld[], Replacing>(),
};

function replacing(hidden: readonly Withheld[], reach: Reach): Replacing {
  const replace = replacings[reach].get(hidden) ?? replacingOf(hidden, reach);
  replacings[reach].set(hidden, replace);
  return replace;
}

function replacingOf(hidden: readonly Withheld[], reach: Reach): Replacing {
  const standIns = new Map(hidden.map(({ id, standIn }) => [id, standIn]));
  const ids = (text: string) => text.replaceAll(uuid, (id) => standIns.get(id) ?? id);
  const find = findWithheld(hidden);
  const joined = hidden
    .flatMap(({ names }) => names.always)
    .map(lettersOf)
    .filter(({ length }) => length >= 8);
  const tells = (address: string) =>
    find(address).length > 0 || joined.some((name) => lettersOf(address).includes(name));
  /** An address that tells a name is told to nobody: changed by a word it would lead nowhere, and still say whose it was. */
  const withoutAddresses = (said: string) =>
    withoutTelling(said, tells, (address) => (address === said ? '' : addressNotShown));
  const text = (said: string) => {
    if (moment.test(said)) return said;
    const kept = reach === 'TEXTS' ? withoutAddresses(ids(said)) : ids(said);
    const plain = decodedLetters(kept);
    const safe = plain !== kept && find(plain).length > 0 ? plain : kept;
    const found = outsideIds(safe, find(safe));
    const [only] = found;
    if (!only) return safe;
    if (!readable.test(inPlaceOf(safe, found.slice(0, 1), () => ''))) return capital(only.words);
    if (reach === 'NAMES') return safe;
    return inPlaceOf(safe, found, ({ start, words }) =>
      beginsSentence(safe, start) ? capital(words) : words,
    );
  };
  return { ids, text };
}

function walk(holder: object, key: string | number, replace: Replacing, seen: Set<object>): void {
  const value: unknown = Reflect.get(holder, key);
  if (typeof value === 'string') {
    const safe = replace.text(value);
    if (safe !== value) Reflect.set(holder, key, safe);
  } else if (typeof value === 'object' && value !== null) {
    each(value, replace, seen);
  }
}

function each(value: object, replace: Replacing, seen: Set<object>): void {
  if (seen.has(value)) return;
  seen.add(value);
  if (value instanceof Map) {
    const entries = [...value].map(([key, held]: [unknown, unknown]) => ({ key, held }));
    value.clear();
    for (const entry of entries) {
      each(entry, replace, seen);
      value.set(entry.key, entry.held);
    }
    return;
  }
  for (const key of Object.keys(value)) {
    // What corroboration comes to has a headline too, and that is ours.
    const own = ownWords.has(key) && !('verdict' in value);
    if ((own || codes.has(key)) && typeof Reflect.get(value, key) === 'string') continue;
    walk(value, key, replace, seen);
    const safe = replace.ids(key);
    if (safe === key || Array.isArray(value)) continue;
    Reflect.set(value, safe, Reflect.get(value, key));
    Reflect.deleteProperty(value, key);
  }
}

/**
 * Takes the ids and names of these sources out of a value, however deep they stand in it, in place: ids become
 * stand-ins, names the words for them. The article's own text and headline stay as they are.
 */
export function withhold<T>(value: T, hidden: readonly Withheld[], reach: Reach = 'TEXTS'): T {
  if (hidden.length === 0) return value;
  const box = { value };
  walk(box, 'value', replacing(hidden, reach), new Set());
  return box.value;
}
