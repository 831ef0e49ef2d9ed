import { isolated } from '#lib/domain/text/direction.ts';
import { sentences } from '#lib/domain/text/sentence.ts';
import {
  calendarWords,
  connectingWords,
  endsInAbbreviation,
  englishWords,
  foreignWords,
  functionWords,
  pointingWords,
  speechVerbs,
} from './english.ts';
import { tokensOf } from './naming.ts';

/** How a statement may stand in a sentence of ours: as a clause after "that", or only quoted whole. */
export type Worked = { as: 'clause'; words: string } | { as: 'quotation' };

const quotation: Worked = { as: 'quotation' };

const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:[.'’][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
const bare = (word: string): string => word.toLowerCase().replace(/['’]\p{L}+$/u, '');

/** True for letters of another script, or a word that only other languages have; names keep theirs. */
export function looksForeign(statement: string): boolean {
  if (/[[\p{L}]--[\p{Script=Latin}]]/v.test(statement)) return true;
  return wordsOf(statement).some((word) => foreignWords.has(word));
}

/** No sign of another language, and a word that English alone uses often: a guess that errs towards quoting. */
function isEnglish(statement: string): boolean {
  return !looksForeign(statement) && wordsOf(statement).some((word) => englishWords.has(bare(word)));
}

// "us" is a pronoun and "US" a country; "I" is written no other way.
const firstOrSecondPerson =
  /(?<![\p{L}.])(?:I(?:['’]\p{L}+)?(?![\p{L}.])|[Mm](?:e|y|ine|yself)|[Ww]e(?:['’]\p{L}+)?|us|[Oo](?:ur|urs|urselves)|[Yy](?:ou|our|ours|ourself|ourselves)(?:['’]\p{L}+)?)(?![\p{L}])/u;

/** A second main clause would stand outside "says that …", unattributed. */
const severalClauses =
  /[;:\n—]|\s[–-]\s|,\s+(?:and|but|or|so|yet|nor|while|whereas|although|though|which)\s/iu;

/** True for a statement in the first or second person, which only its speaker can make. */
export function speaksAsItself(statement: string): boolean {
  return firstOrSecondPerson.test(statement);
}

// Only as written small: "the United States" states nothing.
function hasOwnAttribution(statement: string): boolean {
  return (
    /\b(?:according to|as reported|reportedly|allegedly|in the words of)\b/iu.test(statement) ||
    wordsOf(statement).some((word) => speechVerbs.has(word))
  );
}

function isOneSentence(statement: string): boolean {
  return sentences(statement.trim(), 'en').filter((part) => part.trim() !== '').length === 1;
}

const ofCountry =
  /^(?:US|UK|EU|UN|U\.S\.|U\.K\.|E\.U\.|U\.N\.|(?:Afghan|Saudi|African|American|Mexican|Cuban|Thai|\p{Lu}\p{Ll}+(?:ian|ean|ish|ese|rench|utch|erman|reek|wiss|hai|zech|aqi|aeli|stani))s?)$/u;
const capital = /^\p{Lu}/u;
const initialism = /\p{Lu}.*\p{Lu}|\p{N}/u;
/** "In Moscow, Putin wrote": a place or an event, and then a comma. */
const placing = /^(?:in|at|after|before|since|during|from)$/u;

/** What an opening function word is where a capital follows it: small, a part of a name, or nobody can tell. */
function beforeCapital(word: string, second: string, third: string): 'small' | 'name' | 'open' {
  if (calendarWords.has(second.replace(/\W.*$/u, '').toLowerCase())) return 'small';
  if (placing.test(word) && second.endsWith(',')) return 'small';
  const described = !capital.test(third);
  // "The Russian president" and "the BBC", but "The Italian Job".
  if (described && ((ofCountry.test(second) && third !== '') || /^\p{Lu}{2,6}$/u.test(second)))
    return 'small';
  return word === 'the' || (word === 'all' && !described) ? 'name' : 'open';
}

/**
 * The statement with the case its first word has inside a sentence, or `null` where nobody can tell: a capital is
 * taken away only from a closed list of function words, and kept only where it is a name's for certain. `null` too
 * where the first word points at what was said before, which in a sentence of ours is somebody else.
 */
function withoutOpeningCapital(statement: string, names: ReadonlySet<string>): string | null {
  const [first = '', second = '', third = ''] = statement.split(/\s+/u);
  const word = first.replace(/[,'’].*$/u, '');
  const small = word.toLowerCase();
  // "US" is no pronoun, and neither is "IT".
  const plain = /^\p{L}\p{Ll}*$/u.test(word);
  if (plain && (pointingWords.has(small) || connectingWords.has(small))) return null;
  if (!capital.test(word)) return statement;
  if (plain && functionWords.has(small)) {
    const found =
      capital.test(second) && !first.endsWith(',') ? beforeCapital(small, second, third) : 'small';
    if (found === 'open') return null;
    return found === 'name' ? statement : statement.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
  }
  return initialism.test(word) || capital.test(second) || names.has(word) ? statement : null;
}

/**
 * How `statement` may be worked into an English sentence: as a clause only when it is one plain English sentence in
 * the third person with no attribution of its own, and otherwise quoted whole. `names` are parties that are known;
 * a capital at the start is kept for those. Source: domain.md, "Safe wording".
 */
export function workedIn(statement: string, names: readonly string[]): Worked {
  const text = statement.trim();
  if (/[?!"“”«»„‚‘「」『』…？！]|(?<!\p{L})['’]|\s['’]/u.test(text)) return quotation;
  if (!isEnglish(text) || !isOneSentence(text) || severalClauses.test(text)) return quotation;
  if (speaksAsItself(text) || hasOwnAttribution(text)) return quotation;
  const clause = withoutOpeningCapital(text, new Set(names.flatMap(tokensOf)));
  return clause === null ? quotation : { as: 'clause', words: withoutFullStop(clause) };
}

/** Without the full stop at its end, unless that belongs to an abbreviation: "the U.S." */
export function withoutFullStop(text: string): string {
  return endsInAbbreviation(text) ? text : text.replace(/\.+$/u, '');
}

const ownOpeners = new Set([
  'what',
  'sources',
  'nobody',
  'asked',
  'whether',
  'disputed',
  'impossible',
  'origins',
  'against',
]);
const closed = /[.!?。．！？…]["”’»)]?$/u;

/** A statement as a sentence of its own, with its full stop where its script writes one so. */
export function asSentence(statement: string): string {
  const trimmed = statement.trim();
  return closed.test(trimmed) || !/\p{Script=Latin}["”’»)]?$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** What is quoted within a quotation goes back to the outer marks; an apostrophe has a letter before or after it. */
function withinQuotation(said: string): string {
  return said.replace(/(?<!\p{L})[‘'](?<within>.*?)[’'](?!\p{L})/gu, '\uE000$<within>\uE001');
}

/** The statement in quotation marks, whole and with its own end; marks inside it step down. */
export function quoted(statement: string): string {
  const opened = statement.trim().replace(/^\p{Ll}(?=\p{Ll}*(?:\s|$))/u, (letter) => letter.toUpperCase());
  const inner = asSentence(opened)
    .replace(/["“](?<said>[^"“”]*)["”]/gu, (_, said: string) => `‘${withinQuotation(said)}’`)
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replaceAll('\uE000', '“')
    .replaceAll('\uE001', '”');
  return `“${isolated(inner)}”`;
}

/** True for a question, which can be neither true nor false; a question within a statement is none. */
export function isQuestion(statement: string): boolean {
  const text = statement.trim();
  const whole = /^["“«„](?<inner>[^"“”«»„]*)["”»“]$/u.exec(text)?.groups?.['inner'] ?? text;
  return /[?？؟]$/u.test(whole);
}

/** Words of ours at the start of a sentence; a name keeps the case it has. */
export function capitalised(words: string): string {
  const first = /^\p{L}+(?=[\s’,:]|$)/u.exec(words)?.[0] ?? '';
  if (!functionWords.has(first) && !ownOpeners.has(first)) return words;
  return words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
