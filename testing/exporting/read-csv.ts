/** Reads CSV as RFC 4180 has it: commas, CRLF, quotes doubled inside quotes. For tests of what we write. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const found = cell.exec(text);
    if (!found) throw new Error(`No cell of a CSV file begins at ${String(at)}.`);
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n' && cell.lastIndex < text.length) rows.push([]);
  }
  return rows;
}

/**
 * The cells of a CSV file as a spreadsheet that was told to take `separator` and `quote` sees them: a quote counts where
 * a cell begins, what follows the closing one is taken as it is, and every line break outside of quotes ends a row.
 */
export function cellsSeen(
  text: string,
  { separator, quote }: { separator: string; quote: string },
): string[] {
  const cells: string[] = [];
  let [cell, quoted, begins] = ['', false, true];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign !== quote) cell += sign;
      else if (text.charAt(at + 1) === quote) [cell, at] = [cell + quote, at + 1];
      else quoted = false;
    } else if (begins && quote !== '' && sign === quote) [quoted, begins] = [true, false];
    else if (sign === separator || sign === '\n' || sign === '\r') {
      cells.push(cell);
      [cell, begins] = ['', true];
    } else [cell, begins] = [cell + sign, false];
  }
  return [...cells, cell];
}
