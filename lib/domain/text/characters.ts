import { withBoundedMarks } from './marks.ts';

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

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const directionMarks = /[\u200E\u200F\u061C]/g;

/** Letters and marks of the scripts in which a (non-)joiner changes how a word is written. */
const takesJoiner =
  /[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Nkoo}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Mymr}\p{scx=Khmr}\p{scx=Tibt}]/u;
const letterOrMark = /[\p{L}\p{M}]/u;
const emojiEnding = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]/u;
const pictograph = /\p{Extended_Pictographic}/u;

const joinersAndTags = /[\u200C\u200D\u{E0000}-\u{E007F}]/gu;
const tagSequence = /^\u{1F3F4}[\u{E0020}-\u{E007E}]{1,16}\u{E007F}/u;
const BLACK_FLAG = 0x1f3f4;

function keepsJoiner(joiner: string, before: string, after: string): boolean {
  if (takesJoiner.test(before) && letterOrMark.test(before)) return true;
  return joiner === '\u200D' && emojiEnding.test(before) && pictograph.test(after);
}

/** Drops joiners that join nothing and tag characters outside a flag (🏴󠁧󠁢󠁳󠁣󠁴󠁿), which can hide a text inside a text. */
function dropStrayJoiners(text: string): string {
  const kept: string[] = [];
  let from = 0;
  let before = '';
  for (const { 0: found, index } of text.matchAll(joinersAndTags)) {
    if (index < from) continue;
    if (index > from) before = lastCodePoint(text, index);
    kept.push(text.slice(from, index));
    from = index + found.length;
    if (found === '\u200C' || found === '\u200D') {
      if (!keepsJoiner(found, before, text.slice(from, from + 2))) continue;
      kept.push(found);
      before = found;
    } else if (index >= 2 && text.codePointAt(index - 2) === BLACK_FLAG) {
      const tags = tagSequence.exec(text.slice(index - 2, index + 36))?.[0].slice(2) ?? '';
      kept.push(tags);
      from = Math.max(from, index + tags.length);
    }
  }
  kept.push(text.slice(from));
  return kept.join('');
}

function lastCodePoint(text: string, end: number): string {
  const low = text.charCodeAt(end - 1);
  const isPair = low >= 0xdc00 && low <= 0xdfff && end >= 2;
  return text.slice(isPair ? end - 2 : end - 1, end);
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
  return dropStrayJoiners(withBoundedMarks(oriented).normalize('NFC'));
}
