import { readDateLine } from '../days/dates.ts';
import { afterIntroduction } from './introduction.ts';
import { endsInPictureCredit } from '#lib/domain/text/picture-credit.ts';
import { searchText } from '#lib/domain/text/search-text.ts';

/** Longer ones are story, whatever they end with. */
const LONGEST_CAPTION = 800;
const LONGEST_LINE = 300;
const LONGEST_NAME = 60;
const LONGEST_HEADLINE = 200;

const captionStart =
  /^\(?(?:(?:file\s)?photo|(?:image\s|picture\s|photo\s)?credit|image|picture|foto|фото|사진(?:\s?(?:설명|제공))?|▲)\s?[:：=/]|^(?:(?:photo|image|picture|illustration|graphic)s? (?:by|courtesy(?: of)?)|courtesy(?: of)?) \p{Lu}[^.!?]{1,60}$/iu;

const contributed =
  /\bcontributed (?:to|reporting)(?: to)?(?: this| the)? ?(?:report|story|article|dispatch)?\.?$/iu;
const creditStart =
  /^[(—–-]?\s?(?:(?:additional )?(?:reporting|writing|editing) by|with reporting (?:by|from)|with (?:files|reports|additional reporting) from|compiled by|edited by|translated by)\s/iu;

const smallLetter = /^\p{Ll}/u;
/** The small words of a line of names; another is of a sentence: "Compiled by Amnesty, the list names 300 firms." */
const besideNames = new Set(
  'and in for by with at of the from to on as de la le der die und et y van von da di el al bin ibn additional reporting writing editing compiled edited translated reports files staff wire wires services agencies correspondents reporters writers desk bureau our'.split(
    ' ',
  ),
);
const koreanReporter = /^\p{Script=Hangul}{2,4}\s?기자$/u;
const nameWord = /^(?:\p{Lu}[\p{L}\p{M}’'.-]*|de|da|di|du|van|von|der|den|bin|ibn|al|el|la|le|ter|y)$/u;
const capital = /^\p{Lu}\p{Ll}/u;
/** Where names could stand, and buttons and labels do. */
const noName =
  /^(?:more|view|read|share|story|stories|photos?|video|comments?|related|sign|log|follow|add|click|latest|top|most|breaking|news|home|about|contact|print|email|save|text|play|watch|listen|menu|search|subscribe|all|our|this|what|how|why|episode|published|updated|last|get|see|show|next|previous|back|buy|join|send|skip|go|facebook|twitter|google|youtube|instagram|whatsapp|telegram|tweet|like|newsletter|advertisement|sponsored|continue)$/iu;
const sentenceEnd = /[.!?…。！？؟।][”’"'»」』)\]]*$/u;
const statementEnd = /[.。।][”’"'»」』)\]]*$/u;
/** An address for letters at the very end of a line. */
const address = /[\p{L}\p{N}._%+-]{1,40}@[\p{L}\p{N}.-]{1,60}\.\p{L}{2,12}[\s).»”"]{0,3}$/u;
const LONGEST_CONTACT = 160;
/** What asks for letters, right before the address. */
const asksForLetters =
  /^(?:to )?(?:please )?(?:contact|reach|e-?mail|write to|mail|kontakt|contacto|contactez|courriel|écrivez|correo|escr[ií]b\p{L}{0,8}|schreiben sie|пишите|почта)(?!\p{L})/iu;
/** Who can be reached, where no name says it. */
const reached =
  /^(?<who>.{1,60}?),? (?:can|may) be (?:reached|contacted|e-?mailed)(?: (?:at|on|via|by|e-?mail)){0,3}$/iu;
const writer =
  /^(?:he|she|they|i)$|\b(?:writer|reporter|author|correspondent|editor|journalist|columnist)\b/iu;
const reporterMark = /(?:기자|특파원|記者|记者)$/u;
const SHORTEST_SENTENCE = 3;
const SURE_SENTENCE = 10;
const closedSentence = /(?:\p{Ll}{4,}|\p{Lo}{2})[.!?…。！？؟।][”’"'»」』)\]]*$/u;
const betweenNames = /,\s|\s(?:and|und|et|y|и|&)\s/u;

/** A photograph's caption, known by its credit: "(… via Getty Images)", "/ AFP", "(AP Photo/…)", "Photo: …". */
export function isPhotoCaption(paragraph: string): boolean {
  if (paragraph.length > LONGEST_CAPTION) return false;
  if (captionStart.test(paragraph)) return true;
  return endsInPictureCredit(paragraph);
}

/** The line at the end that says where to write to whoever wrote the story: a name, or what asks for letters, before it. */
export function isContactLine(text: string): boolean {
  const found = text.length <= LONGEST_CONTACT ? address.exec(text) : null;
  if (found === null) return false;
  const before = text.slice(0, found.index).replace(/[\s(<:,;|·–—-]{1,10}$/u, '');
  if (before === '' || reporterMark.test(before) || asksForLetters.test(before)) return true;
  const who = reached.exec(before)?.groups?.['who'];
  if (who !== undefined && writer.test(who)) return true;
  const name = who ?? before;
  return readByline(name) !== null || name.split(betweenNames).every(isName);
}

function isOfNames(text: string): boolean {
  return text.split(/[^\p{L}\p{N}’'-]+/u).every((word) => !smallLetter.test(word) || besideNames.has(word));
}

/** The line at the end that names others who worked on the story. */
export function isCreditLine(paragraph: string): boolean {
  if (paragraph.length > LONGEST_LINE) return false;
  if (contributed.test(paragraph) || isContactLine(paragraph)) return true;
  return creditStart.test(paragraph) && isOfNames(paragraph.replace(creditStart, ''));
}

function isName(text: string): boolean {
  return (
    couldBeName(text) &&
    text
      .trim()
      .split(' ')
      .some((word) => capital.test(word))
  );
}

function couldBeName(text: string): boolean {
  const words = text.trim().split(' ');
  return (
    words.length <= 5 &&
    text.length <= LONGEST_NAME &&
    words.every((word) => nameWord.test(word)) &&
    words.some((word) => /^\p{Lu}{2}|^\p{Lu}\p{Ll}/u.test(word))
  );
}

/** The name or names in a line that says it is a byline ("By …", "BY …", "… 기자"), capitals or not; else null. */
export function readByline(line: string): string | null {
  if (line.length > LONGEST_LINE) return null;
  if (koreanReporter.test(line)) return line;
  const names = afterIntroduction(line, false);
  if (names === null) return null;
  const first = names.split(betweenNames)[0] ?? '';
  return couldBeName(first) ? names : null;
}

/** True for what stands on a button or over a list where a name could: "More Activity", "View Comments". */
export function isLabel(line: string): boolean {
  return noName.test(line.split(' ')[0] ?? '');
}

/** True for a line of nothing but one or more personal names of two to four words. Only the place tells a byline. */
export function isBareName(line: string): boolean {
  if (line.length > 2 * LONGEST_NAME || sentenceEnd.test(line)) return false;
  return line.split(betweenNames).every((name) => {
    const words = name.split(' ').length;
    return words >= 2 && words <= 4 && isName(name) && !isLabel(name);
  });
}

/** True for what could be a headline: short, and not a plain sentence. */
export function couldBeHeadline(paragraph: string): boolean {
  return paragraph.length <= LONGEST_HEADLINE && !statementEnd.test(paragraph);
}

/** True for what ends as a sentence does: three words or more, and neither a clock nor a shortened month at the end. */
export function isSentence(text: string): boolean {
  const words = text.split(' ').length;
  if (words < SHORTEST_SENTENCE || readDateLine(text.slice(0, -1)) !== null) return false;
  return closedSentence.test(text) || (words >= SURE_SENTENCE && sentenceEnd.test(text));
}

/** True for a paragraph of the story itself, rather than the lines above it. */
export function isStory(paragraph: string): boolean {
  return paragraph.length > 160 || (paragraph.length > 40 && sentenceEnd.test(paragraph));
}

/** True for two lines that say the same but for case, accents and punctuation. */
export function sameWords(a: string, b: string | null): boolean {
  const plain = (text: string) =>
    searchText(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return b !== null && a.length <= 2 * b.length + 20 && plain(a) !== '' && plain(a) === plain(b);
}
