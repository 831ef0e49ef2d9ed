import { boundedNfc } from './marks.ts';

/** What breaks a line: CR LF, CR, VT, FF, NEL and LINE SEPARATOR. */
const lineBreaks = /\r\n|[\r\v\f\u0085\u2028]/g;

/** NUL, other controls but tab and LF, non-characters, and the mark that a picture was left out (U+FFFC). */
const controls = /[\0-\x08\x0E-\x1F\x7F-\x9F\uFFF9-\uFFFC]|\p{Noncharacter_Code_Point}/gu;

/**
 * Marks nobody sees and that make two texts differ which read alike: BOM, zero-width space, word joiner,
 * soft hyphen, invisible operators, and the embeddings, overrides and isolates that reorder what is read.
 */
const invisible = /[\uFEFF\u200B\u2060-\u206F\u00AD\u180E\u202A-\u202E]/g;

const horizontalSpace = /[\t\p{Zs}]/gu;

const rightToLeft =
  /[[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]&&\p{L}]/v;
const directionMarks = /[\u200E\u200F\u061C]/g;

/** Letters of the scripts in which a (non-)joiner changes how a word is written. */
const takesJoiner =
  /[[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Nkoo}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Mymr}\p{scx=Khmr}\p{scx=Tibt}]&&\p{L}]/v;
const mark = /\p{M}/u;
const emojiEnding = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]/u;
const pictographFirst = /^\p{Extended_Pictographic}/u;

const joinersAndTags = /[\u200C\u200D\u{E0000}-\u{E007F}]/gu;
const tagSequence = /^\u{1F3F4}[\u{E0020}-\u{E007E}]{1,16}\u{E007F}/u;
const BLACK_FLAG = 0x1f3f4;

function keepsJoiner(joiner: string, letter: string, after: string): boolean {
  if (takesJoiner.test(letter)) return true;
  return joiner === '\u200D' && emojiEnding.test(letter) && pictographFirst.test(after);
}

/** Drops joiners that join nothing and tag characters outside a flag (🏴󠁧󠁢󠁳󠁣󠁴󠁿), which can hide a text inside a text. */
function dropStrayJoiners(text: string): string {
  const kept: string[] = [];
  let from = 0;
  let letter = '';
  let isJoined = false;
  for (const { 0: found, index } of text.matchAll(joinersAndTags)) {
    if (index < from) continue;
    if (index > from) {
      // What a joiner stands after is a letter, whatever marks are on it: those come in another order once what
      // stood between them is gone.
      letter = lastLetter(text, from, index) ?? letter;
      isJoined = false;
    }
    kept.push(text.slice(from, index));
    from = index + found.length;
    if (found === '\u200C' || found === '\u200D') {
      if (isJoined || !keepsJoiner(found, letter, text.slice(from, from + 2))) continue;
      kept.push(found);
      isJoined = true;
    } else if (index >= 2 && text.codePointAt(index - 2) === BLACK_FLAG) {
      const tags = tagSequence.exec(text.slice(index - 2, index + 36))?.[0].slice(2) ?? '';
      kept.push(tags);
      from = Math.max(from, index + tags.length);
    }
  }
  kept.push(text.slice(from));
  return kept.join('');
}

/** The last code point between two places that is no mark; `null` where all are. */
function lastLetter(text: string, start: number, end: number): string | null {
  for (let at = end; at > start;) {
    const low = text.charCodeAt(at - 1);
    const isPair = low >= 0xdc00 && low <= 0xdfff && at - 1 > start;
    const point = text.slice(isPair ? at - 2 : at - 1, at);
    if (!mark.test(point)) return point;
    at -= point.length;
  }
  return null;
}

/**
 * The text in characters a person can see: well-formed Unicode NFC, line breaks as LF, every other white space
 * as a plain space, without controls and invisible marks. Joiners stay where emoji and joining scripts need
 * them, direction marks where right-to-left letters are; of marks on one letter the first 30. Letters are never lost; linear.
 */
export function cleanCharacters(raw: string): string {
  const visible = raw
    .toWellFormed()
    .replace(lineBreaks, '\n')
    .replaceAll('\u2029', '\n\n')
    .replace(controls, '')
    .replace(invisible, '')
    .replace(horizontalSpace, ' ');
  const oriented = rightToLeft.test(visible) ? visible : visible.replace(directionMarks, '');
  // Once more at the end: what stood on both sides of a joiner that is gone stands together now.
  return boundedNfc(dropStrayJoiners(boundedNfc(oriented)));
}
