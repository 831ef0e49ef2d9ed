/** Who made a picture or lent it: what stands at the end of a caption and says nothing of what is seen. */

const agency =
  'getty|afp|ap|reuters|epa|efe|shutterstock|alamy|zuma|bloomberg|anadolu|tass|sputnik|yonhap|kyodo|xinhua|kcna|kns|istock|imago|dpa|pa wire|upi|anp|cnes|연합뉴스|뉴시스|로이터|조선중앙통신|رويترز|فرانس برس|أ ?ف ?ب|أسوشيتد برس|غيتي|الأناضول|共同|新华社|ロイター|路透社';
const label =
  '(?:file |stock )?(?:(?:photo|image|picture) credit|photos?|photograph|image|picture|foto|bild|crédit photo|credit|copyright|фото|사진(?:\\s?제공)?|写真|图片|صورة|تصوير)';

const creditInBrackets = /[([](?<credit>[^()[\]]{2,160})[)\]]\.?$/u;
const viaAgency = new RegExp(`(?:/\\s?|\\bvia\\s|^)(?:${agency})(?:(?![\\p{L}\\p{N}]).{0,40})?$`, 'iu');
const slashOrVia = /\/|\bvia\s/iu;
const pictureCredit =
  /^(?:file\s)?(?:photos?|photograph|image|picture|foto|фото|사진|写真|图片|صورة)\s?(?:[:：/=]|by\s|courtesy\s|credit\b|via\s)|^(?:\p{L}{2,12}\s)?(?:photo|handout)\s?\/|^(?:courtesy|illustrations? by|graphics? by)\s|^screenshot\b|^handout\b/iu;

// In a caption what nowhere else is sure: a label with a name to the end, an agency's name by itself or behind a bar.
const labelled = new RegExp(
  `(?:^|[\\s.|/·—–(])(?<credit>(?:©\\s?|${label}(?:\\s(?:by|courtesy(?: of)?|credit|via)\\b|\\s?[:：=/])\\s?)(?<name>[^.!?。:]{2,80})\\.?)$`,
  'iu',
);
const alone =
  /^(?<credit>(?:courtesy(?: of)?|(?:photo|image|picture|illustration|graphic)s? (?:by|courtesy(?: of)?))\s(?<name>[^.!?]{2,60}))$/iu;
const agencyAlone = new RegExp(
  `(?:^|[.。!?]\\s|\\s(?=[|/·—–]))(?<credit>(?:[|/·—–]\\s?)?(?:(?:\\p{L}[\\p{L}\\p{M}.’'-]*\\s){1,4}via\\s|[^.!?/|]{2,40}/\\s?)?(?:${agency})(?:\\s(?:images?|photo|news))?(?:(?:\\s?/\\s?|\\svia\\s)[^.!?/]{2,40})?\\.?)$`,
  'iu',
);
const LONGEST_CREDIT = 200;

/** True where a text ends with a picture's credit in brackets, as no paragraph of a story does. */
export function endsInPictureCredit(text: string): boolean {
  const credit = creditInBrackets.exec(text.slice(-LONGEST_CREDIT))?.groups?.['credit'];
  if (credit === undefined) return false;
  return pictureCredit.test(credit) || (slashOrVia.test(credit) && viaAgency.test(credit));
}

const smallWords = new Set([
  'by',
  'via',
  'of',
  'for',
  'the',
  'from',
  'de',
  'del',
  'di',
  'van',
  'von',
  'and',
  'und',
  'et',
  'y',
]);

/** Words that say what is seen have small letters, names don't. */
function isNames(words: string): boolean {
  return words.split(/[\s/]+/u).every((word) => smallWords.has(word) || !/^\p{Ll}/u.test(word));
}

/**
 * Where the credit of a caption begins, in UTF-16 code units; the caption's length where it has none. What stands before
 * says what is seen.
 */
export function creditStart(caption: string): number {
  const from = Math.max(0, caption.length - LONGEST_CREDIT);
  const tail = caption.slice(from);
  const bracketed = creditInBrackets.exec(tail);
  const inside = bracketed?.groups?.['credit'] ?? '';
  if (bracketed && (pictureCredit.test(inside) || labelled.test(inside) || viaAgency.test(inside)))
    return from + bracketed.index;
  for (const pattern of [alone, labelled, agencyAlone]) {
    const found = pattern.exec(tail);
    const { credit, name = '' } = found?.groups ?? {};
    if (found && credit !== undefined && isNames(name))
      return from + found.index + found[0].length - credit.length;
  }
  return caption.length;
}
