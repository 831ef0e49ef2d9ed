// What spreadsheets take for the start of a formula, in the widths of other scripts too, and NUL.
const formula = String.raw`[=+\-@\0＝＋－＠﹦﹢﹣﹫]`;
// Where somebody who takes another separator than ours would see a cell begin.
const separators = String.raw`,;\|\t\n\v\f\r\u0085\u2028\u2029`;
// What a program may take away before it looks, as it does with spaces and with quotes.
const passedOver = String.raw`[[\s\p{Cf}"]--[${separators}]]*`;
const risky = String.raw`${passedOver}${formula}|'`;

const atStart = new RegExp(String.raw`^(?:[\t\r\n]|${risky})`, 'v');
const further = new RegExp(String.raw`[${separators}](?=${risky})`, 'gv');
const added = new RegExp(String.raw`(?<=^|[${separators}])'`, 'gv');

/**
 * A text as it may stand in a cell of a CSV file. Where a spreadsheet could take it for a formula, or what follows a
 * separator or the end of a line within it, an apostrophe stands before: so it opens as text whether comma, semicolon,
 * tab or upright is taken for the separator. `unescapeCell` gives the text back exactly.
 */
export function escapeCell(text: string): string {
  const rest = text.replace(further, "$&'");
  return atStart.test(text) ? `'${rest}` : rest;
}

/** The text that `escapeCell` made this cell from.. */
export function unescapeCell(cell: string): string {
  return cell.replace(added, '');
}

const needsQuotes = /[",\r\n]/;
// As most cells are: a letter or a digit, and then nothing that parts cells or quotes them. One look instead of three.
const harmless = new RegExp(String.raw`^[A-Za-z0-9][^${separators}"]*$`, 'v');

/**
 * Texts as one row of a CSV file (RFC 4180), each as `escapeCell` has it, with the CRLF that ends it. Written here
 * because a file of 100,000 claims has five million cells, and a library that can do more took longer for them than
 * everything else in their row.
 */
export function csvRow(texts: readonly string[]): string {
  const cells = texts.map((text) =>
    text === '' || harmless.test(text) ? text : quotedWhereNeeded(escapeCell(text)),
  );
  return `${cells.join(',')}\r\n`;
}

function quotedWhereNeeded(cell: string): string {
  return needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
