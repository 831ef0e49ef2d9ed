/** What stands in a column: a number, a moment or a day as such, or a text, in one line or in several. */
export type CellKind = 'text' | 'long' | 'number' | 'moment' | 'day';

/** What the cells of each kind look like, by their place among the styles of `workbook-xml.ts`. */
export const styleOf = {
  number: 0,
  header: 1,
  text: 2,
  long: 3,
  moment: 4,
  day: 5,
  guarded: 6,
  longGuarded: 7,
};

/** As many letters as a cell may hold; Excel repairs a file with more by leaving them out. */
const mostLetters = 32_767;
const cutWords = '… (cut here; the JSON export has the whole text)';

// Marks of XML, what XML cannot hold, and what Excel would read as such a sign written out.
const special = /[&<>\uFFFE\uFFFF[\p{Cc}--[\t\n]]]|_(?=x[0-9A-Fa-f]{4}_)/gv;
const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', _: '_x005F_' };

function hex(sign: string): string {
  return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** A text within XML that Excel and others read back exactly (ECMA-376, part 1, 22.9.2.19). */
export function xmlText(text: string): string {
  const cut = text.length > mostLetters ? text.slice(0, mostLetters - cutWords.length) + cutWords : text;
  return cut.toWellFormed().replace(special, (sign) => marks[sign] ?? hex(sign));
}

/** The letters of a column, from 0 on: A to Z, then AA. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

const day = 86_400_000;
const beginning = Date.UTC(1899, 11, 30);

/** A moment or a day (ISO 8601, UTC) as spreadsheets count: days since the end of 1899. */
function serial(iso: string): number {
  return (Date.parse(iso) - beginning) / day;
}

// Nothing is a formula in a cell of text. Excel makes it one when somebody edits the cell, unless it is marked.
const likeFormula = /^[\s"]*[=+\-@＝＋－＠]/u;

/** One cell; nothing where there is nothing to say. `at` is its place: `B2`. */
export function cellXml(at: string, value: string | number | null | undefined, kind: CellKind): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
  if (kind === 'moment' || kind === 'day')
    return `<c r="${at}" s="${styleOf[kind]}"><v>${serial(value)}</v></c>`;
  const long = kind === 'long';
  const guarded = likeFormula.test(value);
  const style = long
    ? guarded
      ? styleOf.longGuarded
      : styleOf.long
    : guarded
      ? styleOf.guarded
      : styleOf.text;
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`;
}
