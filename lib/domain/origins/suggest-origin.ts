import { searchText } from '#lib/domain/text/search-text.ts';
import type { Cue } from './cue.ts';
import { arabic } from './cues-arabic.ts';
import { eastAsian } from './cues-east-asian.ts';
import { english } from './cues-english.ts';
import { everywhere } from './cues-everywhere.ts';
import { german } from './cues-german.ts';
import { romance } from './cues-romance.ts';
import { slavic } from './cues-slavic.ts';
import { everyName, nameAt, nameKey, namesIn, trimmedName, type Written } from './origin-name.ts';
import { isNobody } from './parties.ts';

/** A party of the register, by the names it goes by. */
export interface NamedParty {
  id: string;
  names: readonly string[];
}

/** An origin a text seems to name, for a person to accept. */
export interface OriginSuggestion {
  /** The party of the register it is, or `null` when the name is not there yet. */
  sourceId: string | null;
  /** The name as the text writes it. */
  name: string;
  /** The words it was read from, as they stand in the text. */
  words: string;
}

interface Found {
  name: string;
  words: string;
  at: number;
}

const cues: readonly Cue[] = [
  ...everywhere,
  ...english,
  ...german,
  ...romance,
  ...slavic,
  ...arabic,
  ...eastAsian,
];

const opensSentence = /(?:^|[.!?…:]["”’»)]*\s|\n)["“„«‘(]*$/u;

/** Where the words of a cue stand around a name, from where to where. */
function* placesOf(cue: Cue, text: string, names: readonly Written[]): Generator<Written & Span> {
  if (cue.whole) {
    for (const match of text.matchAll(cue.whole)) {
      const name = match.groups?.['name'] ?? '';
      const { index: start } = match;
      yield { name, at: start + match[0].indexOf(name), start, end: start + match[0].length };
    }
    return;
  }
  for (const { name, at, start } of cue.before ? named(text, cue.before) : names.map(alone)) {
    const end = at + name.length;
    if (!cue.behind) yield { name, at, start, end };
    else {
      cue.behind.lastIndex = end;
      if (cue.behind.test(text)) yield { name, at, start, end: cue.behind.lastIndex };
    }
  }
}

interface Span {
  start: number;
  end: number;
}

const alone = (written: Written) => ({ ...written, start: written.at });

function* named(text: string, words: RegExp): Generator<Written & { start: number }> {
  for (const match of text.matchAll(words)) {
    const at = match.index + match[0].length;
    const name = nameAt(text, at);
    if (name !== null) yield { name, at, start: match.index };
  }
}

function* foundBy(cue: Cue, text: string, names: readonly Written[]): Generator<Found> {
  for (const { name: written, at, start, end } of placesOf(cue, text, names)) {
    const opens = opensSentence.test(text.slice(Math.max(0, at - 6), at));
    const words = text
      .slice(start, end)
      .trim()
      .replace(/[.,;]+$/u, '');
    for (const name of namesIn(trimmedName(written, opens))) {
      if (!isNobody(name) && cue.takes(name)) yield { name, words, at };
    }
  }
}

/**
 * The origins a captured or pasted text names: "SEOUL (AP) —", "Yonhap reported", "according to KCNA", "citing …",
 * "told Reuters", and the same in German, French, Spanish, Portuguese, Italian, Russian, Polish, Arabic, Chinese,
 * Japanese and Korean. Each party once, in the order of the text; what is in the register is recognised by any of its
 * names. Nothing is accepted by itself.
 */
export function suggestOrigins(text: string, register: readonly NamedParty[]): OriginSuggestion[] {
  const known = new Map(register.flatMap(({ id, names }) => names.map((each) => [searchText(each), id])));
  const names = everyName(text);
  const found = cues.flatMap((each) => [...foundBy(each, text, names)]);
  const suggestions = new Map<string, OriginSuggestion>();
  for (const { name, words } of found.toSorted((a, b) => a.at - b.at)) {
    const sourceId = known.get(searchText(name)) ?? null;
    const once = sourceId ?? nameKey(name);
    if (!suggestions.has(once)) suggestions.set(once, { sourceId, name, words });
  }
  return [...suggestions.values()];
}
