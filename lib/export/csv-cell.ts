// What spreadsheets take for the start of a formula, the white space and NUL that hide one, and the full-width
// forms that some of them read alike. An apostrophe is in the list because it is what escaping adds.
const unsafe = /^[=+\-@\t\r\n\0＝＋－＠']/u;

/**
 * A text as it may stand in a cell of a CSV file: one that a spreadsheet could take for a formula gets an apostrophe
 * before it, so that it opens as text. `unescapeCell` gives it back exactly.
 */
export function escapeCell(text: string): string {
  return unsafe.test(text) ? `'${text}` : text;
}

/** The text that `escapeCell` made this cell from. @internal For who reads the files back; tests do. */
export function unescapeCell(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}
