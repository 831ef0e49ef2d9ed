import { tokensOf } from '#lib/domain/wording/naming.ts';
import { capital } from './words.ts';

/** A source whose names are kept back: what stands in place of its id, and of its name in a text. */
export interface Withheld {
  id: string;
  standIn: string;
  names: readonly string[];
  words: string;
}

/** Where names are kept back: in every text, or only where a text is nothing but the name. */
export type Reach = 'TEXTS' | 'NAMES';

// What the article itself says is what everybody here is to read, whoever is named in it.
const ownWords: ReadonlySet<string> = new Set([
  'text',
  'exact',
  'prefix',
  'suffix',
  'headline',
  'byline',
  'quote',
]);

// Words of the rules: a source may be called as one of them is.
const codes: ReadonlySet<string> = new Set(
  (
    'kind role stance stage confirmation confidence importance verdict state check terms mode channel outcome standing ' +
    'publicationState relation direction type entity why shown code side method'
  ).split(' '),
);

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}

/** A name as a pattern: its words with whatever stands between them, and no letter before or after. */
function patternOf(name: string): string {
  const words = tokensOf(name);
  if (unspaced.test(name) || words.length === 0) return literal(name);
  const joined = words.map(literal).join(String.raw`[^\p{L}\p{M}\p{N}]+`);
  return String.raw`(?<![\p{L}\p{M}\p{N}])${joined}(?![\p{L}\p{M}\p{N}])`;
}

const folded = (name: string): string => (tokensOf(name).join(' ') || name).normalize('NFC').toLowerCase();

interface Replacing {
  ids: (text: string) => string;
  text: (text: string) => string;
}

function replacing(hidden: readonly Withheld[], reach: Reach): Replacing {
  const standIns = new Map(hidden.map(({ id, standIn }) => [id, standIn]));
  const idPattern = new RegExp([...standIns.keys()].map(literal).join('|'), 'g');
  const ids = (text: string) => text.replaceAll(idPattern, (id) => standIns.get(id) ?? '');
  const words = new Map(
    hidden.flatMap((source) => source.names.filter(Boolean).map((name) => [folded(name), source.words])),
  );
  // The longest first, so that a whole name goes before a part of it.
  const names = [...new Set(hidden.flatMap((source) => source.names.filter(Boolean)))].toSorted(
    (a, b) => b.length - a.length,
  );
  const pattern = names.length > 0 ? new RegExp(names.map(patternOf).join('|'), 'giu') : null;
  const text = (said: string) => {
    const whole = words.get(folded(said));
    if (whole !== undefined) return capital(whole);
    const safe = ids(said);
    if (pattern === null || reach === 'NAMES') return safe;
    return safe.replaceAll(pattern, (name) => words.get(folded(name)) ?? '…');
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
