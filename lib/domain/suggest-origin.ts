import { searchText } from '#lib/domain/text/search-text.ts';

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

// A name: up to six capitalised words with the small words names hold, or a run of Hangul. Bounded
// everywhere, so that no text can make the search slow. A full stop ends a name, save in initials and titles
// and between letters.
const part = String.raw`[\p{L}\p{N}\p{M}’'&-]`;
const word = String.raw`(?:(?:\p{Lu}\.){1,5}|(?:Dr|Gen|Gov|Lt|Mr|Mrs|Ms|Prof|Sen|St)\.|\p{Lu}${part}{0,40}(?:\.${part}{1,20}){0,3})`;
const name = String.raw`(?<![\p{L}\p{N}.])(?<name>${word}(?: (?:(?:of|for|and|the|de|du|der) ){0,2}${word}){0,5})`;
const article =
  '(?:the |The |state-run |state-owned |state media outlet |state news agency |news agency ){0,2}';

const patterns: readonly RegExp[] = [
  String.raw`\((?<name>[A-Z]{2,6}|Reuters|Yonhap|Xinhua|Bloomberg|Interfax)\)`,
  String.raw`[/(] ?(?<name>AFP|AP|EPA|Reuters) (?:via|/) Getty Images`,
  String.raw`\b[Aa]ccording to ${article}${name}`,
  String.raw`\b(?:[Cc]iting|[Qq]uoting|[Aa]s reported by|[Ff]irst reported by|[Rr]eport by) ${article}${name}`,
  String.raw`${name} (?:reported|reports|has reported|claims|claimed|stated)\b`,
  String.raw`\btold ${article}${name}`,
  String.raw`(?:[Пп]о данным|[Сс]ообщает|[Пп]ередаёт|[Пп]ередает|[Сс]о ссылкой на) ${name}`,
  String.raw`(?<![\p{Script=Hangul}\p{N}])(?<name>[\p{Script=Hangul}\p{N}]{2,20}?)(?:에 따르면|[이가은는] (?:보도|전)했)`,
].map((source) => new RegExp(source, 'gu'));

// Words that open a sentence before "reported" and are no party.
const notNames = new Set([
  'he',
  'she',
  'it',
  'they',
  'we',
  'i',
  'who',
  'the',
  'this',
  'that',
  'police',
  'officials',
  'local',
  'media',
]);

// Capitalised because they open a sentence, or say when: "On Monday Yonhap reported".
const opening =
  /^(?:(?:The|A|An|As|At|And|But|By|In|On|Earlier|Later|Meanwhile|Today|Yesterday|When|While|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December) )+/u;

function withoutOpening(found: string): string {
  return found.replace(/[’']s$/u, '').replace(opening, '');
}

/**
 * The origins a captured or pasted text names: "(AP)", "Yonhap reported", "according to KCNA",
 * "citing …", and the same in Russian and Korean. Each party once, in the order of the text; what is in
 * the register is recognised by any of its names. Nothing is accepted by itself.
 */
export function suggestOrigins(text: string, register: readonly NamedParty[]): OriginSuggestion[] {
  const known = new Map(register.flatMap(({ id, names }) => names.map((each) => [searchText(each), id])));
  const found = patterns.flatMap((pattern) => [...text.matchAll(pattern)]);
  const suggestions = new Map<string, OriginSuggestion>();
  for (const match of found.toSorted((a, b) => a.index - b.index)) {
    const named = withoutOpening(match.groups?.['name'] ?? '');
    const key = searchText(named);
    if (key === '' || notNames.has(key)) continue;
    const sourceId = known.get(key) ?? null;
    const once = sourceId ?? key;
    if (!suggestions.has(once))
      suggestions.set(once, { sourceId, name: named, words: match[0].trim().replace(/[.,;]+$/u, '') });
  }
  return [...suggestions.values()];
}
