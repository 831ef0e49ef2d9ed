/** A text without what only typesetters tell apart, and where each of its places was (UTF-16 code units). */
export interface FoldedText {
  text: string;
  /** Of each place in the folded text, its end included, the place in the text it was made from; ascending. */
  origin: readonly number[];
}

const double = '"“”„‟«»「」';
const single = "'‘’‚‛‹›";
const dashes = '\\-‐‑‒–−';
/**
 * Em dashes with or without their spaces, the spaces French sets within its quotation marks, white space, marks.
 * The spaces around other dashes stay: “10 -5” is not “10 - 5”.
 */
const marks = new RegExp(
  `\\s*(?:[—―]\\s*)+|(?<=^|[\\s([])«\\s|\\s»(?=$|[\\s.,;:!?)\\]])|\\s+|[${double}${single}${dashes}]`,
  'gu',
);

function plain(mark: string): string {
  if (/[—―]/u.test(mark)) return ' - ';
  const bare = mark.trim();
  if (bare === '') return ' ';
  if (double.includes(bare)) return '"';
  return single.includes(bare) ? "'" : '-';
}

/**
 * Folds double quotation marks into one, single ones and apostrophes into another, hyphens and dashes into a third,
 * and white space, paragraph breaks included, into single spaces. Letters, figures, all other marks, and whether there
 * is a mark, stay, so that no change of meaning can hide; primes stay, as feet are not inches.
 */
export function foldMarks(text: string): FoldedText {
  const origin: number[] = [];
  let folded = '';
  let from = 0;
  const keep = (to: number) => {
    for (let at = from; at < to; at += 1) origin.push(at);
    folded += text.slice(from, to);
  };
  for (const { 0: mark, index } of text.matchAll(marks)) {
    keep(index);
    const start = index === 0 ? plain(mark).trimStart() : plain(mark);
    const instead = index + mark.length === text.length ? start.trimEnd() : start;
    const bare = index + Math.max(0, mark.search(/\S/u));
    for (const [at, character] of [...instead].entries()) {
      origin.push(character !== ' ' ? bare : at === 0 ? index : index + mark.length - 1);
    }
    folded += instead;
    from = index + mark.length;
  }
  keep(text.length);
  origin.push(text.length);
  return { text: folded, origin };
}
