// Accents and vowel points that readers leave out when they type. Marks that are letters in their script
// (Indic vowels, Thai tones, the Japanese voiced sound mark) stay: without them words become other words.
const accents =
  /[[[\p{Mn}&&\p{Script=Inherited}]--[\u3099\u309A]][\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5]]/gv;
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
const spaces = /[\s\p{Cc}]+/gu;

// Letters that Unicode does not take apart, and punctuation that keyboards lack.
const folded: Record<string, string> = {
  ς: 'σ',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  '‐': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
};
const foldable = new RegExp(`[${Object.keys(folded).join('')}]`, 'gu');
const singleQuotes = /[‘’‚‛‹›′‵ʻʼʽ`´׳]/gu;
const doubleQuotes = /[“”„‟«»″‶〝〞〟״「」『』]/gu;
// The Arabic tatweel only makes a word longer.
const stretching = /\u0640/gu;
const digit = /\p{Nd}/gu;
const edges = /^[\p{P}\p{Z}]+|[\p{P}\p{Z}]+$/gu;

/** Digits stand side by side in Unicode, each script’s ten from 0 to 9, and some scripts have two such rows. */
function plainDigit(sign: string): string {
  const point = sign.codePointAt(0) ?? 0;
  let zero = point;
  while (isDigit(zero - 1)) zero -= 1;
  return String((point - zero) % 10);
}

function isDigit(point: number): boolean {
  return /^\p{Nd}$/u.test(String.fromCodePoint(point));
}

/**
 * A text as it is searched and compared: compatibility forms made plain, accents and Arabic tatweel dropped, case
 * folded, quotation marks and dashes as keyboards have them, digits 0 to 9 whatever their script, white space single, and
 * no punctuation at its ends (unless there is nothing else). Two texts a reader would call the same word come out equal;
 * what is left keeps its script and order, so that a part of a word finds the whole. Doing it twice changes nothing.
 */
export function searchText(text: string): string {
  const plain = text.toWellFormed().normalize('NFKD').replace(accents, '').replace(invisible, '');
  // Upper case first, because it takes ß to SS and both sigmas to one.
  const lower = plain.toUpperCase().toLowerCase().normalize('NFKD').replace(accents, '');
  const whole = lower
    .replace(singleQuotes, "'")
    .replace(doubleQuotes, '"')
    .replace(stretching, '')
    .replace(digit, plainDigit)
    .replace(foldable, (letter) => folded[letter] ?? letter)
    .replace(spaces, ' ')
    .trim()
    .normalize('NFC');
  return whole.replace(edges, '') || whole;
}

/** The words of what is searched for, each folded by itself; none for an empty search. */
export function searchWords(query: string): string[] {
  return query.split(spaces).map(searchText).filter(Boolean);
}
