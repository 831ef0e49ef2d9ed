const needsQuotes = /[",;|]/u;

/**
 * Short texts as one cell has them: `port, "North, Sea", storm`. One that holds a comma, a semicolon, an upright or a
 * quotation mark stands in quotation marks, those in it doubled, as RFC 4180 has it of cells. `listIn` gives them back.
 */
export function listCell(texts: readonly string[]): string {
  return texts.map((text) => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(', ');
}

const quoted = /^\s*"((?:[^"]|"")*)"\s*$/u;

/** Each piece up to a separator; in quotation marks up to the one that ends it, where a separator or the end follows. */
const piece = {
  ours: /(?:\s*"(?:[^"]|"")*"\s*(?=,|$)|[^,]*)(?:,|$)/gu,
  anybody: /(?:\s*"(?:[^"]|"")*"\s*(?=[,;|\n]|$)|[^,;|\n]*)(?:[,;|\n]|$)/gu,
} as const;

/**
 * The texts that stand in such a cell, without white space at their ends, each once. In a table of ours only a comma
 * parts them, as it always has; in one of others a semicolon, an upright and the end of a line do too. A quotation mark
 * that nothing closes is the text’s own, as in files written before there were any.
 */
export function listIn(cell: string, of: keyof typeof piece): string[] {
  const texts = (cell.match(piece[of]) ?? []).map((found) => {
    const text = found.replace(/[,;|\n]$/u, '');
    const inside = quoted.exec(text)?.[1];
    return (inside === undefined ? text : inside.replaceAll('""', '"')).replace(/\s+/gu, ' ').trim();
  });
  return [...new Set(texts.filter((text) => text !== ''))];
}
