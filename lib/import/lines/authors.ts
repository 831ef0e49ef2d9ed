import { searchText } from '#lib/domain/text/search-text.ts';
import { readDateLine } from '../days/dates.ts';
import { isBareName, isLabel, readByline, sameWords } from './recognise.ts';

/** What stands before a name in a byline, in the languages most written in news. */
const introduction =
  /^(?:(?:(?:written|reported|story|posted|text|words|article|report)\s)?by|von|par|por|di|door|av|af|автор|текст|autor|autora|auteur)\s?:?\s+(?=[\p{Lu}\p{Lo}])/iu;
/** A label whose name was lost. */
const labelAlone = /^(?:(?:story|written|reported|posted|text|words|article|report)\s)?by:?$/iu;
/** Words for whoever works for a publisher, beside its name or by themselves. */
const anybody = new Set(
  'the la le el o a und and et y e de di der die das staff editor editors editorial newsroom news desk web online team reporter reporters correspondent correspondents writer writers admin administrator webmaster redaktion redaction redaccion redacao redazione redakcja redactie редакция ediciones edizioni editions verlag publishing media group gruppo grupo presse agencies agencias agences agenturen www com net org'.split(
    ' ',
  ),
);
const host = /^(?:https?:\/\/)?(?:[\p{L}\p{N}-]+\.)+\p{L}{2,12}\/?$/u;
/** What follows the names on their line, behind a bar or a dot. */
const parted = /\s[|·•]\s|\s[–—-]\s(?=[\p{L}\p{N}])/u;
const LONGEST_DATE_WORDS = 8;

function wordsOf(text: string): string[] {
  return searchText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !anybody.has(word));
}

/** True for a name that is a publisher's own: "Gazette Staff", "Ediciones El País", "gazette.example". */
export function isPublishersOwn(name: string, publishers: readonly string[]): boolean {
  if (publishers.some((publisher) => sameWords(name, publisher)) || host.test(name.trim())) return true;
  const own = wordsOf(name).join(' ');
  return own === '' || publishers.some((publisher) => wordsOf(publisher).join(' ') === own);
}

/** The day a line ends with is not of a name: "Ann Lee Tuesday, Aug. 17, 2010". */
function withoutDate(line: string): string {
  const words = line.split(' ');
  for (let at = Math.max(1, words.length - LONGEST_DATE_WORDS); at < words.length; at += 1) {
    if (readDateLine(words.slice(at).join(' ')) !== null) return words.slice(0, at).join(' ');
  }
  return line;
}

/** A line about the author as names alone: without "By", a day, and what follows a bar; empty where no name is left. */
function withoutLabels(line: string): string {
  const plain = line.replace(/\s+/gu, ' ').trim();
  if (labelAlone.test(plain)) return '';
  const names = withoutDate((plain.replace(introduction, '').split(parted)[0] ?? '').trim());
  return names.replace(/[\s,|·•–—-]+$/u, '');
}

/** The author or authors a page states in some words; null where these name nobody, or whoever publishes it. */
export function statedAuthor(words: string, publishers: readonly string[]): string | null {
  const names = withoutLabels(words);
  return names === '' || URL.canParse(names) || isPublishersOwn(names, publishers) ? null : names;
}

/** The same, of an element that is called a byline: numbers, days and what a reader can press are none. */
export function seenAuthor(line: string, publishers: readonly string[]): string | null {
  const names = statedAuthor(line, publishers);
  if (names === null || !/\p{L}{2}/u.test(names) || /\p{N}/u.test(names) || isLabel(names)) return null;
  return names;
}

/** The names in a line that could be a byline by what it says. */
export function namesOfByline(line: string): string | null {
  const names = withoutLabels(line);
  if (isBareName(names)) return names;
  return introduction.test(line.trim()) ? readByline(`By ${names}`) : readByline(line);
}
