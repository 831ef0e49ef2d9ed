import type { ExportedClaim, ExportHead } from './claims-export-schema.ts';
import { csvRow } from './csv-cell.ts';

type Cell = string | number | null | undefined;

/**
 * A column of a table of claims: its name, what stands in it for a claim, the `number`th of the file, and, where the
 * table has no claim at all, what it still says of the export.
 */
export type Column = readonly [
  string,
  (claim: ExportedClaim, head: ExportHead, number: number) => Cell,
  ((head: ExportHead) => Cell)?,
];

/** A column that says something of the export, the same for each claim and without any. */
export function ofExport(name: string, say: (head: ExportHead) => Cell): Column {
  return [name, (_claim, head) => say(head), say];
}

// Without the mark Excel reads UTF-8 as the machine's own code page and garbles every accent and every script but
// Latin; everything else that reads CSV has learned to skip it.
const byteOrderMark = '\uFEFF';

/**
 * An export as CSV in pieces (RFC 4180, UTF-8 with a byte order mark, CRLF), one claim to a row; without any claim, one
 * row that says as of when there is none. No cell opens as a formula; see `escapeCell`.
 */
export async function* csvFile(
  columns: readonly Column[],
  head: ExportHead,
  claims: AsyncIterable<ExportedClaim[]>,
): AsyncGenerator<string> {
  yield byteOrderMark + csvRow(columns.map(([name]) => name));
  let before = 0;
  for await (const batch of claims) {
    for (const claim of batch) {
      before += 1;
      const number = before;
      yield csvRow(columns.map(([, cell]) => String(cell(claim, head, number) ?? '')));
    }
  }
  if (before === 0) yield csvRow(columns.map(([, , say]) => String(say?.(head) ?? '')));
}
