export type Direction = 'ltr' | 'rtl';

const rightToLeftScripts: ReadonlySet<string> = new Set([
  'Arab',
  'Hebr',
  'Syrc',
  'Thaa',
  'Nkoo',
  'Samr',
  'Mand',
  'Adlm',
  'Rohg',
  'Yezi',
  'Aran',
  'Mend',
]);

const letter = /\p{L}/u;
const rightToLeftLetter =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\p{Script=Yezidi}\p{Script=Mende_Kikakui}]/u;

/** The direction a language is written in, by its likely script (CLDR); null for a tag that is not BCP 47. */
export function languageDirection(tag: string): Direction | null {
  try {
    const script = new Intl.Locale(tag).maximize().script;
    return script !== undefined && rightToLeftScripts.has(script) ? 'rtl' : 'ltr';
  } catch {
    return null;
  }
}

/** The direction of the first letter (as UAX #9 rule P2), left to right where there is none. */
export function textDirection(text: string): Direction {
  const first = letter.exec(text)?.[0];
  return first !== undefined && rightToLeftLetter.test(first) ? 'rtl' : 'ltr';
}

/** How an article is laid out: by its language where that is known, else by its text. */
export function articleDirection(language: string | null, text: string): Direction {
  return (language === null ? null : languageDirection(language)) ?? textDirection(text);
}

/** What turns the order of a line around, also beyond the text it stands in. */
export const turning = /[\u202A-\u202E\u2066-\u2069]/g;

/** The text as it may stand in a sentence of the other direction: what is around it keeps its place. */
export function isolated(text: string): string {
  const plain = text.replace(turning, '');
  return rightToLeftLetter.test(plain) ? `\u2068${plain}\u2069` : plain;
}
