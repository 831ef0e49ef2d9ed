import { searchText } from '#lib/domain/text/search-text.ts';
import { readDateLine } from '../days/dates.ts';
import { joinNames } from './fields.ts';
import { afterIntroduction } from './introduction.ts';
import { isBareName, isLabel, readByline, sameWords } from './recognise.ts';

/** What a line about the author says; nothing of it is in two places, and nothing but marks is left out. */
export interface BylineParts {
  /** The author or authors, as one reads them. */
  names: string;
  /** The days beside them, as they are written. */
  days: string[];
  /** Whatever else stands there: what the author is, a place, or words of the story. */
  rest: string[];
}

/** A label whose name was lost. */
const labelAlone = /^(?:(?:story|written|reported|posted|text|words|article|report)\s)?by:?$/iu;
const article = new Set('the la le el o a und and et y e de di der die das'.split(' '));
/** Words for whoever works for a publisher, beside its name or by themselves. */
const house = new Set(
  'staff editor editors editorial newsroom news desk web online team reporter reporters correspondent correspondents writer writers admin administrator webmaster redaktion redaction redaccion redacao redazione redakcja redactie редакция ediciones edizioni editions verlag publishing media group gruppo grupo presse agencies agencias agences agenturen www com net org'.split(
    ' ',
  ),
);
/** Words of what stands beside a name in the form of one: "New York Times", "Senior Producer". */
const besideName = new Set(
  'press times post journal tribune herald gazette agency service bureau magazine radio tv journalist columnist contributor producer analyst photographer professor director chief senior special'.split(
    ' ',
  ),
);
/** A name of dots may be initials: "J.Smith". */
const host = /^(?:https?:\/\/\S+|(?:m\.)?(?:[\p{L}\p{N}-]{2,}\.)+(?:\p{Ll}{2,12}|COM|NET|ORG)\/?)$/u;
/** What parts the names from each other, and from what follows them on their line. */
const parted = /\s[|·•/]\s|\s[–—-]\s(?=[\p{L}\p{N}])/u;
const marksBehind = /[\s,|·•–—-]$/u;
const timeOfDay = /^\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?(?:[AaPp]\.?[Mm]\.?|Uhr))?(?:\s\p{Lu}{2,5})?$/u;
const LONGEST_LINE = 400;
const LONGEST_DATE_WORDS = 12;
const MOST_WORDS_BESIDE = 3;

function allWords(text: string): string[] {
  return searchText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function ownWords(text: string): string {
  return allWords(text)
    .filter((word) => !article.has(word) && !house.has(word))
    .join(' ');
}

/** True for a name that is a publisher's own: "Gazette Staff", "Ediciones El País", "gazette.example". */
export function isPublishersOwn(name: string, publishers: readonly string[]): boolean {
  if (publishers.some((publisher) => sameWords(name, publisher)) || host.test(name.trim())) return true;
  const own = ownWords(name);
  if (own !== '') return publishers.some((publisher) => ownWords(publisher) === own);
  const words = allWords(name);
  return words.length === 0 || words.some((word) => house.has(word));
}

function withoutMarksBehind(words: string): string {
  let end = words.length;
  while (end > 0 && marksBehind.test(words.charAt(end - 1))) end -= 1;
  return words.slice(0, end);
}

/** Where the day begins that a line ends with, counted in words: "Ann Lee Tuesday, Aug. 17, 2010". */
function dayBegins(words: readonly string[]): number {
  const isDay = (at: number) => readDateLine(words.slice(at).join(' ')) !== null;
  for (let at = Math.max(0, words.length - LONGEST_DATE_WORDS); at < words.length; at += 1) {
    // A short day of the week is as well a surname: "Mei Sun May 3, 2022".
    if (isDay(at)) return at === 1 && /^\p{L}{2,4}$/u.test(words[1] ?? '') && isDay(2) ? 2 : at;
  }
  return words.length;
}

/** Names are few words, none of them of a house or a trade. */
function isNameBeside(words: string): boolean {
  return (
    isBareName(words) &&
    words.split(/,\s|\s/u).length <= MOST_WORDS_BESIDE &&
    !allWords(words).some((word) => house.has(word) || besideName.has(word))
  );
}

interface Parts extends Omit<BylineParts, 'names'> {
  names: string[];
  /** Whether the line begins with "By" or the like. */
  isIntroduced: boolean;
}

/** Parts a line at its bars, dots and dashes, and takes the days off. */
function partsOf(line: string): Parts {
  const parts: Parts = { names: [], days: [], rest: [], isIntroduced: false };
  const plain = line.replace(/\s+/gu, ' ').trim();
  if (labelAlone.test(plain)) return parts;
  const introduced = afterIntroduction(plain, true);
  parts.isIntroduced = introduced !== null;
  let isFirst = true;
  for (const part of (introduced ?? plain).split(parted)) {
    const words = (afterIntroduction(part.trim(), true) ?? part.trim()).split(' ');
    const begins = dayBegins(words);
    if (begins < words.length) parts.days.push(words.slice(begins).join(' '));
    const text = withoutMarksBehind(words.slice(0, begins).join(' '));
    if (text === '' || (parts.days.length > 0 && timeOfDay.test(text))) continue;
    if (isFirst || isNameBeside(text)) parts.names.push(text);
    else parts.rest.push(text);
    isFirst = false;
  }
  parts.names = [...new Set(parts.names)];
  return parts;
}

function together(names: readonly string[]): string {
  return (names.length > 1 ? joinNames(names) : names[0]) ?? '';
}

/** The authors a page states in some words; none where these name nobody, or whoever publishes it. */
export function statedAuthors(words: string, publishers: readonly string[]): string[] {
  return partsOf(words.slice(0, LONGEST_LINE)).names.filter(
    (name) => !URL.canParse(name) && !isPublishersOwn(name, publishers),
  );
}

/** A line that could be a byline by what it says, in its parts; null for any other. */
export function readBylineParts(line: string): BylineParts | null {
  if (line.length > LONGEST_LINE) return null;
  const { names, days, rest, isIntroduced } = partsOf(line);
  const [first = '', ...more] = names;
  const read = isBareName(first) ? first : readByline(isIntroduced ? `By ${first}` : first);
  return read === null ? null : { names: together([read, ...more]), days, rest };
}

/** The same of an element that is called a byline: numbers and what a reader can press are none. */
export function markedByline(line: string, publishers: readonly string[]): BylineParts | null {
  const read = readBylineParts(line);
  if (read !== null || line.length > LONGEST_LINE) return read;
  const { names, days, rest } = partsOf(line);
  const [first = ''] = names;
  if (!/\p{L}{2}/u.test(first) || /\p{N}/u.test(first) || isLabel(first)) return null;
  if (URL.canParse(first) || isPublishersOwn(first, publishers)) return null;
  return { names: together(names), days, rest };
}

/** True for what may stand beside a name on the line of a byline, and is no sentence of the story. */
function isBesideName(words: string): boolean {
  return words.split(' ').length <= MOST_WORDS_BESIDE && !/[.!?…。]$/u.test(words);
}

/** A line that nothing marks, which says by its words that it is a byline and nothing else; null for any other. */
export function unmarkedByline(line: string): BylineParts | null {
  const read = readBylineParts(line);
  if (read?.rest.every(isBesideName) !== true) return null;
  const saysSo = readByline(line) !== null || afterIntroduction(line, false) !== null;
  return saysSo || (parted.test(line) && read.days.length === 1) ? read : null;
}
