import { sentences } from '#lib/domain/text/sentence.ts';
import { endsInAbbreviation, englishWords, foreignWords, functionWords, speechVerbs } from './english.ts';
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
const severalClauses = /[;:\n]|,\s+(?:and|but|or|so|yet|nor|while|whereas|although|though|which)\s/iu;

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
  /^(?:US|UK|EU|UN|U\.S\.|U\.K\.|E\.U\.|U\.N\.|\p{Lu}\p{Ll}+(?:ian|ean|ish|ese|rench|utch|erman|reek|wiss|hai|zech|aqi|aeli|stani))$/u;
const capital = /^\p{Lu}/u;

/**
 * The statement with the case its first word has inside a sentence, or `null` where nobody can tell: a capital is
 * taken away only from a closed list of function words, and kept only where it is a name's for certain.
 */
function withoutOpeningCapital(statement: string, names: ReadonlySet<string>): string | null {
  const [first = '', second = '', third = ''] = statement.split(/\s+/u);
  const word = first.replace(/[,'’].*$/u, '');
  if (!capital.test(word)) return statement;
  if (/^\p{Lu}\p{Ll}*$/u.test(word) && functionWords.has(word.toLowerCase())) {
    // "The Hague" and "All Nippon Airways" are names; "the Russian president" is none.
    const namelike = capital.test(second) && !first.endsWith(',');
    const described = ofCountry.test(second) && third !== '' && !capital.test(third) && /^the$/iu.test(word);
    return namelike && !described
      ? statement
      : statement.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
  }
  const initialism = /\p{Lu}.*\p{Lu}|\p{N}/u.test(word);
  return initialism || capital.test(second) || names.has(word) ? statement : null;
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

/** The statement in quotation marks, whole and with its own end; marks inside it step down. */
export function quoted(statement: string): string {
  const opened = statement.trim().replace(/^\p{Ll}(?=\p{Ll}*(?:\s|$))/u, (letter) => letter.toUpperCase());
  const inner = asSentence(opened)
    .replace(/"([^"]*)"/gu, '‘$1’')
    .replaceAll('“', '‘')
    .replaceAll('”', '’');
  return `“${inner}”`;
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
