import {
  couldBeHeadline,
  isBareName,
  isCreditLine,
  isPhotoCaption,
  isStory,
  readByline,
} from './lines/recognise.ts';
import { readDateLine } from './days/dates.ts';

const LONGEST = 70;
const SHORTEST = 6;
const fewestWords = 2;
/** Most subheads end in nothing, some with a question mark; a colon in one may be a label of anything. */
const marks = /[:;=|•*#<>{}[\]@]|[.,…。、，!！]["”’»」』)]*$|\d{1,2}:\d{2}/u;
const begins = /^["“«„「『(¿¡]?[\p{Lu}\p{Lo}\p{Lt}\d]/u;
const furniture =
  /^(?:advertisement|continue reading|read (?:more|also|next)|also read|more (?:on|from)|related|recommended|sign up|subscribe|story continues|watch|listen|share this|follow us|photos?|video|gallery|with (?:files|reporting))\b/iu;

function couldBeSubhead(text: string): boolean {
  if (text.length < SHORTEST || text.length > LONGEST || marks.test(text) || !begins.test(text)) return false;
  if (text.split(' ').length < fewestWords || !couldBeHeadline(text) || furniture.test(text)) return false;
  return !isBareName(text) && !isCreditLine(text) && !isPhotoCaption(text) && !isOfHead(text);
}

function isOfHead(text: string): boolean {
  return readByline(text) !== null || readDateLine(text) !== null;
}

/**
 * Which paragraphs of a plain text are subheads, by their places in the list: a short line without an end, alone between
 * two paragraphs of the story. Rather one too few: what is taken for one is no sentence that claims are looked for in.
 */
export function plainSubheads(paragraphs: readonly string[]): Set<number> {
  const found = paragraphs.flatMap((text, at) => {
    const [before, after] = [paragraphs[at - 1], paragraphs[at + 1]];
    if (before === undefined || after === undefined) return [];
    return isStory(before) && isStory(after) && couldBeSubhead(text) ? [at] : [];
  });
  // A text whose every other line is short is a list or a dialogue.
  return new Set(found.length * 3 > paragraphs.length ? [] : found);
}
