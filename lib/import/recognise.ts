import { endsInPictureCredit } from '#lib/domain/text/picture-credit.ts';

/** Longer ones are story, whatever they end with. */
const LONGEST_CAPTION = 800;
const LONGEST_LINE = 300;
const LONGEST_NAME = 60;
const LONGEST_HEADLINE = 200;

const captionStart =
  /^(?:(?:file\s)?photo|image(?:\scredit)?|picture|photo\scredit|foto|фото|사진(?:\s?(?:설명|제공))?|▲)\s?[:：=/]/iu;

const contributed =
  /\bcontributed (?:to|reporting)(?: to)?(?: this| the)? ?(?:report|story|article|dispatch)?\.?$/iu;
const creditStart =
  /^[(—–-]?\s?(?:(?:additional )?(?:reporting|writing|editing) by|with reporting (?:by|from)|with (?:files|reports|additional reporting) from|compiled by|edited by|translated by)\s/iu;

const bylineStart = /^(?:(?:written|reported|story) by|by|von|par|por|автор:|текст:)\s+(?=\p{Lu})/iu;
const koreanReporter = /^\p{Script=Hangul}{2,4}\s?기자$/u;
const nameWord = /^(?:\p{Lu}[\p{L}\p{M}’'.-]*|de|da|di|du|van|von|der|den|bin|ibn|al|el|la|le|ter|y)$/u;
const capital = /^\p{Lu}\p{Ll}/u;
const sentenceEnd = /[.!?…。！？؟।][”’"'»」』)\]]*$/u;
const statementEnd = /[.。।][”’"'»」』)\]]*$/u;
const betweenNames = /,\s|\s(?:and|und|et|y|и|&)\s/u;

/** A photograph's caption, known by its credit: "(… via Getty Images)", "/ AFP", "(AP Photo/…)", "Photo: …". */
export function isPhotoCaption(paragraph: string): boolean {
  if (paragraph.length > LONGEST_CAPTION) return false;
  if (captionStart.test(paragraph)) return true;
  return endsInPictureCredit(paragraph);
}

/** The line at the end that names others who worked on the story. */
export function isCreditLine(paragraph: string): boolean {
  if (paragraph.length > LONGEST_LINE) return false;
  return contributed.test(paragraph) || creditStart.test(paragraph);
}

function isName(text: string): boolean {
  const words = text.trim().split(' ');
  return (
    words.length <= 5 &&
    text.length <= LONGEST_NAME &&
    words.every((word) => nameWord.test(word)) &&
    words.some((word) => capital.test(word))
  );
}

/** The name or names in a line that says it is a byline ("By …", "… 기자"); else null. */
export function readByline(line: string): string | null {
  if (line.length > LONGEST_LINE) return null;
  if (koreanReporter.test(line)) return line;
  if (!bylineStart.test(line)) return null;
  const names = line.replace(bylineStart, '').trim();
  const first = names.split(betweenNames)[0] ?? '';
  return isName(first) ? names : null;
}

/** True for a line of nothing but one or more personal names of two to four words. Only the place tells a byline. */
export function isBareName(line: string): boolean {
  if (line.length > 2 * LONGEST_NAME || sentenceEnd.test(line)) return false;
  return line.split(betweenNames).every((name) => {
    const words = name.split(' ').length;
    return words >= 2 && words <= 4 && isName(name);
  });
}

/** True for what could be a headline: short, and not a plain sentence. */
export function couldBeHeadline(paragraph: string): boolean {
  return paragraph.length <= LONGEST_HEADLINE && !statementEnd.test(paragraph);
}

/** True for a paragraph of the story itself, rather than the lines above it. */
export function isStory(paragraph: string): boolean {
  return paragraph.length > 160 || (paragraph.length > 40 && sentenceEnd.test(paragraph));
}

/** True for two lines that say the same but for case and punctuation. */
export function sameWords(a: string, b: string | null): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return b !== null && a.length <= 2 * b.length + 20 && plain(a) !== '' && plain(a) === plain(b);
}
