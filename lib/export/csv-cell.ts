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

const needsQuotes = /[",\r\n]/;

/**
 * Cells as one row of a CSV file (RFC 4180), with the CRLF that ends it. Written here because a file of 100,000 claims
 * has five million cells, and a library that can do more took longer for them than everything else in their row.
 */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
}
