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
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '‐': '-',
  '–': '-',
  '—': '-',
};
const foldable = new RegExp(`[${Object.keys(folded).join('')}]`, 'gu');

/**
 * A text as it is searched: compatibility forms made plain, accents dropped, case folded, white space
 * single. Two texts a reader would call the same word come out equal; what is left keeps its script and
 * order, so that a part of a word finds the whole. Doing it twice changes nothing.
 */
export function searchText(text: string): string {
  const plain = text.toWellFormed().normalize('NFKD').replace(accents, '').replace(invisible, '');
  // Upper case first, because it takes ß to SS and both sigmas to one.
  const lower = plain.toUpperCase().toLowerCase().normalize('NFKD').replace(accents, '');
  return lower
    .replace(foldable, (letter) => folded[letter] ?? letter)
    .replace(spaces, ' ')
    .trim()
    .normalize('NFC');
}
